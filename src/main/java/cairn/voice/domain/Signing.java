package cairn.voice.domain;

/** How a name stands with it. Readers cannot tell {@link #NOT_SHOWN} and {@link #UNSIGNED} apart. */
public enum Signing {
    NAMED,
    NOT_SHOWN,
    UNSIGNED,
    IMPORTED
}
