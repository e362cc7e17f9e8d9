package cairn.people;

/**
 * Why somebody else writes it down (catalogue G1.01: "written for me by… because…"). A closed list: the reason stands with
 * the words for all who read them, and says nothing of anybody's health.
 */
public enum Because {
    ASKED,
    HARD_TO_WRITE,
    NO_DEVICE,
    LANGUAGE;

    /** The key of the text that names it. */
    public String key() {
        return "people.because." + name();
    }
}
