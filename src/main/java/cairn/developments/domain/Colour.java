package cairn.developments.domain;

import java.util.Locale;

/** Where a development is. What a colour means is written by the service's forum: see {@link Meaning}. */
public enum Colour {
    RED,
    AMBER,
    GREEN,
    /** The shelf: not now, with a day to look again. */
    LATER;

    /** The mark that is drawn beside its word, so that it reads in grey too. */
    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "developments.colour." + name();
    }
}
