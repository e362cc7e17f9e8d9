package cairn.platform.nhsuk;

import java.util.Locale;

/** Sizes of labels, legends and panel headings. */
public enum Size {
    S,
    M,
    L,
    XL;

    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
