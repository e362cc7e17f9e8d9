package cairn.voice.web;

import java.util.Locale;

/** The questions of keying in a sheet of paper. The last two ask nothing more. */
public enum PaperStep {
    FROM,
    WORDS,
    CHOICES,
    READ,
    CHECK,
    SEND;

    /** The template of its page. */
    public String template() {
        return "voice/paper/" + name().toLowerCase(Locale.ROOT);
    }
}
