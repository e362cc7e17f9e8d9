package cairn.voice.domain;

import cairn.platform.OwnWords;
import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be taken, and why.
 *
 * @param line the line of the file on which it begins
 * @param detail which name it is about, or the date as it stands there; null when there is nothing to add
 */
public record RefusedRow(long line, Why why, @Nullable String detail, String words) {

    /** Why a row cannot be taken. */
    public enum Why {
        MORE_FIELDS,
        NO_WORDS,
        NUL,
        TOO_LONG,
        /** The unit, kind or theme is too long or holds a NUL. */
        NAME,
        /** The date cannot be read, is before 1900 or has not come yet. */
        DATE
    }

    /** The longest name of a unit, kind or theme. */
    static final int LONGEST_NAME = 500;

    /** In English, for whoever gave the command. */
    String sentence() {
        return switch (why) {
            case MORE_FIELDS -> "it has more fields than the first line has columns";
            case NO_WORDS -> "there are no words";
            case NUL -> "the words hold a character that cannot be kept (NUL)";
            case TOO_LONG -> "the words are longer than %,d characters".formatted(OwnWords.LONGEST);
            case NAME ->
                "the %s holds a character that cannot be kept (NUL), or is longer than %d characters"
                        .formatted(detail, LONGEST_NAME);
            case DATE -> "the date “%s” cannot be read, or is not between 1900 and today".formatted(detail);
        };
    }

    /** Words and details that the database can keep: of a character that it cannot, a sign stands there instead. */
    RefusedRow keepable() {
        return new RefusedRow(
                line, why, detail == null ? null : detail.replace('\0', '\uFFFD'), words.replace('\0', '\uFFFD'));
    }
}
