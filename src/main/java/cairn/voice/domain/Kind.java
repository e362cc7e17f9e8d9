package cairn.voice.domain;

/** What a person calls what they raise. All are answered alike; a challenge has no rules of tone (catalogue C.01). */
public enum Kind {
    SUGGESTION,
    ISSUE,
    CHALLENGE,
    COMPLIMENT,
    QUESTION;

    public String key() {
        return "voice.kind." + name();
    }
}
