package cairn.people;

/** What a person needs to follow and to be followed (catalogue B.03; Accessible Information Standard). */
public enum Need {
    LARGE_PRINT,
    EASY_READ,
    /** A sign language interpreter. */
    SIGNER,
    /** Into a language that the person names. */
    INTERPRETER,
    WELSH,
    SYMBOLS,
    HEARING_LOOP,
    READ_WITH_ME,
    MORE_TIME,
    QUIET_PLACE;

    /** The key of the text that names it. */
    public String key() {
        return "people.need." + name();
    }
}
