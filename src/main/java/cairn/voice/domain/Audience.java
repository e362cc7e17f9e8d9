package cairn.voice.domain;

/** Who may read it. Wider than the first only after someone has looked for other people's names. */
public enum Audience {
    ANSWERERS,
    UNIT,
    ORGANISATION;

    public String key() {
        return "voice.audience." + name();
    }
}
