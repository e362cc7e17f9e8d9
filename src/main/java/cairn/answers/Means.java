package cairn.answers;

/** By which means an answer was told back. */
public enum Means {
    /** It stands on the author's own page. */
    PAGE,
    /** It stands at the author's seven words; opening it is never recorded. */
    CODE,
    /** A neutral e-mail left for the author's address. */
    EMAIL,
    IN_PERSON,
    PHONE,
    LETTER,
    /** Put up where people pass, such as beside a box for paper. */
    PUT_UP,
    NOT_POSSIBLE;

    /** What a person does with voice or paper, or could not do; the rest the program does by itself. */
    public boolean byHand() {
        return this != PAGE && this != CODE && this != EMAIL;
    }

    public String key() {
        return "answers.means." + name();
    }

    /** The key of the text that names it without its day. */
    public String nameKey() {
        return key() + ".choose";
    }
}
