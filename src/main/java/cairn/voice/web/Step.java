package cairn.voice.web;

/** The questions of raising something. The last two ask nothing more. */
public enum Step {
    NAME,
    OPENS,
    WORDS,
    KIND,
    ABOUT,
    AUDIENCE,
    ANSWERER,
    CHECK,
    SEND;

    /** The template of its page. */
    public String template() {
        return "voice/raising/" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
