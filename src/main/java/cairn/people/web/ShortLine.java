package cairn.people.web;

import cairn.platform.OwnWords;
import cairn.platform.form.FormErrors;
import java.util.regex.Pattern;

/** The rules for one line of own words: short, and with no sign that a reader cannot see or that turns text around. */
final class ShortLine {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private ShortLine() {}

    /** Checks a line that may be empty, of at most so many characters as a person counts them. */
    static void check(FormErrors errors, String field, String line, int most) {
        if (UNSEEN.matcher(line).find()) {
            errors.add(field, "people.line.unseen");
        } else if (OwnWords.length(line) > most) {
            errors.add(field, "people.line.tooLong", "n", most);
        }
    }

    /** Checks a line that must say something. */
    static void checkSaid(FormErrors errors, String field, String line, int most, String keyWhenEmpty) {
        if (line.isBlank()) {
            errors.add(field, keyWhenEmpty);
        } else {
            check(errors, field, line, most);
        }
    }

    /** Checks longer words that may be empty. */
    static void checkWords(FormErrors errors, String field, String words) {
        if (!words.isEmpty()) {
            errors.checkWords(field, words, "platform.words.empty");
        }
    }
}
