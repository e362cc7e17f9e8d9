package cairn.voice.domain;

import org.jspecify.annotations.Nullable;

/**
 * A file is refused whole, before anything of it is written. The message is one plain sentence for whoever gave the command;
 * a page says why in the person's own language.
 */
public class CannotImport extends RuntimeException {

    /** Why a file is refused whole. */
    public enum Why {
        EMPTY,
        NOT_TEXT,
        NOT_UTF8,
        NO_HEADER,
        /** A column that was chosen is not there, or is there twice. */
        COLUMNS,
        /** A quotation mark is not closed after the line that the detail says. */
        QUOTATION,
        TOO_LARGE,
        TOO_MANY_ROWS,
        OTHER
    }

    private final Why why;
    private final @Nullable String detail;

    public CannotImport(String sentence) {
        this(Why.OTHER, null, sentence);
    }

    CannotImport(Why why, @Nullable String detail, String sentence) {
        super(sentence, null, false, false);
        this.why = why;
        this.detail = detail;
    }

    public Why why() {
        return why;
    }

    public @Nullable String detail() {
        return detail;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
