package cairn.guide.domain;

import java.util.Arrays;
import java.util.List;

/** How somebody sees an action: words, not points. Of the whole unit (S.05) there are words of their own. */
public enum Seen {
    REAL("solid"),
    HOLLOW("hollow"),
    NOT_YET("dashed"),
    NOT_FOR_US("bar"),
    TO("to"),
    FOR("for"),
    WITH("with");

    private final String stone;

    Seen(String stone) {
        this.stone = stone;
    }

    public String key() {
        return "guide.seen." + name();
    }

    /** How its stone is drawn. */
    public String stone() {
        return stone;
    }

    /** The answers to the question about this action, or about the whole unit. */
    public static List<Seen> of(String action) {
        boolean whole = action.equals(Moment.WHOLE);
        return Arrays.stream(values())
                .filter(seen -> whole == (seen == TO || seen == FOR || seen == WITH))
                .toList();
    }
}
