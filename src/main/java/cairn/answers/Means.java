package cairn.answers;

/** By which means an answer was told back. */
public enum Means {
    /** It stands on the author's own page. */
    PAGE,
    /** It stands at the author's seven words; opening it is never recorded. */
    CODE,
    IN_PERSON,
    PHONE,
    LETTER,
    /** Put up where people pass, such as beside a box for paper. */
    PUT_UP,
    NOT_POSSIBLE;

    public String key() {
        return "answers.means." + name();
    }
}
