package cairn.setup.web;

import cairn.platform.form.FormErrors;

/** The rules for short names of places, posts and people: one line that any page can show. */
final class Names {

    static final int LONGEST = 100;

    private Names() {}

    /** Checks a name that must be there; an empty field has its own text. */
    static void required(FormErrors errors, String field, String name, String keyWhenEmpty) {
        if (name.isBlank()) {
            errors.add(field, keyWhenEmpty);
        } else {
            optional(errors, field, name);
        }
    }

    /** Checks a name that may be left empty. */
    static void optional(FormErrors errors, String field, String name) {
        atMost(errors, field, name, LONGEST);
    }

    /** Checks a line of at most so many characters. */
    static void atMost(FormErrors errors, String field, String line, int longest) {
        if (line.codePointCount(0, line.length()) > longest) {
            errors.add(field, "setup.tooLong", "n", longest);
        } else if (line.codePoints().anyMatch(Names::hidden)) {
            errors.add(field, "setup.hiddenSign");
        }
    }

    /** A sign that cannot be kept, or that turns the line it stands in around. */
    private static boolean hidden(int sign) {
        return Character.isISOControl(sign)
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || Character.getType(sign) == Character.SURROGATE;
    }
}
