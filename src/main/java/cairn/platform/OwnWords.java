package cairn.platform;

import java.util.Optional;

/**
 * The rules for words that people write as their own: kept to the byte, never trimmed, corrected or normalised. What
 * they refuse, they refuse with a reason.
 */
public final class OwnWords {

    /** In characters as a person counts them: an emoji is one, a line's end is one. */
    public static final int LONGEST = 20_000;

    private OwnWords() {}

    /** The key of the text that says what to do, or nothing when the words can be kept as they are. */
    public static Optional<String> problem(String words) {
        if (words.isBlank()) {
            return Optional.of("platform.words.empty");
        }
        if (words.indexOf('\0') >= 0) {
            return Optional.of("platform.words.nul");
        }
        return length(words) > LONGEST ? Optional.of("platform.words.tooLong") : Optional.empty();
    }

    /** How many characters a person would count. */
    public static int length(String words) {
        int carriageReturns = 0;
        for (int i = 0; i + 1 < words.length(); i++) {
            if (words.charAt(i) == '\r' && words.charAt(i + 1) == '\n') {
                carriageReturns++;
            }
        }
        return words.codePointCount(0, words.length()) - carriageReturns;
    }
}
