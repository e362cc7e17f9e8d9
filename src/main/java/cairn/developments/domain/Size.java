package cairn.developments.domain;

/** How much work a development is, asked before it is added (catalogue T1.19). */
public enum Size {
    SMALL,
    MIDDLE,
    LARGE,
    UNKNOWN;

    public String key() {
        return "developments.size." + name();
    }
}
