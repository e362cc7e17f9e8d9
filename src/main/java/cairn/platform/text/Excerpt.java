package cairn.platform.text;

/** The beginning of somebody's words, where a list has room for one line. The whole stands behind its link. */
public final class Excerpt {

    private static final int LONGEST = 120;

    private Excerpt() {}

    /** At most 120 characters, ending at a word where there is one; never half of a character. */
    public static String of(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST) {
            return words;
        }
        String start = words.substring(0, words.offsetByCodePoints(0, LONGEST));
        int space = start.lastIndexOf(' ');
        return (space > LONGEST / 2 ? start.substring(0, space) : start) + "…";
    }
}
