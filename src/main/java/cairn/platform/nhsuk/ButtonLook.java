package cairn.platform.nhsuk;

/** How a button looks. There is one main button on a page. */
public enum ButtonLook {
    /** Solid lake with a foot. */
    MAIN(""),
    /** White with a lake edge: one of several answers, all as good as each other. */
    ANSWER(" nhsuk-button--secondary"),
    /** Paper with a bark edge: "come back later", "not now". */
    QUIET(" nhsuk-button--secondary-solid"),
    /** For what cannot be taken back. */
    WARNING(" nhsuk-button--warning");

    private final String css;

    ButtonLook(String css) {
        this.css = css;
    }

    public String css() {
        return css;
    }
}
