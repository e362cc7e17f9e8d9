package cairn.guide.domain;

/** What helps whoever is new, whatever they take part as (catalogue GX.13). */
public enum FirstHelp {
    /** Somebody goes through the three levels with them, and where the unit is on the map. */
    INDUCTION,
    BUDDY,
    SHADOWING,
    /** Meeting a service user who trains others. */
    TRAINER;

    public String key() {
        return "guide.firstHelp." + name();
    }
}
