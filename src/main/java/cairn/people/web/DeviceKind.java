package cairn.people.web;

import org.jspecify.annotations.Nullable;

/** What kind of device a session was begun on, in plain words and no finer. */
public enum DeviceKind {
    PHONE,
    TABLET,
    COMPUTER,
    OTHER;

    /** As far as the browser tells. */
    static DeviceKind of(@Nullable String browser) {
        if (browser == null) {
            return OTHER;
        }
        if (browser.contains("iPad") || (browser.contains("Android") && !browser.contains("Mobile"))) {
            return TABLET;
        }
        if (browser.contains("Mobile") || browser.contains("iPhone")) {
            return PHONE;
        }
        return browser.contains("Windows") || browser.contains("Macintosh") || browser.contains("X11")
                ? COMPUTER
                : OTHER;
    }

    /** The key of the text that names it. */
    public String key() {
        return "people.device." + name();
    }
}
