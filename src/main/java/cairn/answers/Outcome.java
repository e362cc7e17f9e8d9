package cairn.answers;

/** What an answer says was done (catalogue W.11). */
public enum Outcome {
    ACTED_ON,
    PARTLY,
    NOT,
    /** Not final: the matter stays owed, and this says why it is not answered yet. */
    STILL_OPEN;

    public String key() {
        return "answers.outcome." + name();
    }
}
