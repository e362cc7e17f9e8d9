package cairn.people;

/** What a person says to an offer. Each is as good as the others, none needs a reason, and saying nothing is no (GX.08). */
public enum Choice {
    YES,
    NOT_NOW,
    NO,
    /** From a day that the person names; never asked before it. */
    ASK_LATER;

    /** The key of the text that names it. */
    public String key() {
        return "people.choice." + name();
    }
}
