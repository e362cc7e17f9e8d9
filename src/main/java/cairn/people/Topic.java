package cairn.people;

/** What a person may be asked to take part in, each with a choice of its own (catalogue GX.08). */
public enum Topic {
    MEETINGS,
    GROUPS,
    PAID_ROLES,
    TRAINING,
    RESEARCH,
    /** Being asked what one thinks of ideas. */
    IDEAS,
    NEWSLETTERS,
    /** Staying involved after moving on. */
    STAYING;

    /** The key of the text that names it. */
    public String key() {
        return "people.topic." + name();
    }
}
