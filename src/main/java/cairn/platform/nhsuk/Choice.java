package cairn.platform.nhsuk;

import org.jspecify.annotations.Nullable;

/** One answer of radios or checkboxes, or the word that stands between two groups of answers. */
public record Choice(String value, String text, @Nullable String hint, boolean checked, boolean divider) {

    public Choice(String value, String text, @Nullable String hint, boolean checked) {
        this(value, text, hint, checked, false);
    }

    public Choice(String value, String text, @Nullable String hint) {
        this(value, text, hint, false);
    }

    public Choice(String value, String text) {
        this(value, text, null, false);
    }

    public static Choice divider(String text) {
        return new Choice("", text, null, false, true);
    }
}
