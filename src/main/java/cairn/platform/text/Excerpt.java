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

    /** As much of the words around one place in them, beginning at a word where there is one. */
    public static String around(String words, int place) {
        if (place < LONGEST / 2 || words.codePointCount(0, words.length()) <= LONGEST) {
            return of(words);
        }
        int space = words.lastIndexOf(' ', Math.min(place, words.length() - 1) - 1);
        int before = space < 0 ? 0 : words.lastIndexOf(' ', Math.max(0, space - LONGEST / 4));
        return "…" + of(words.substring(Math.max(0, before) + 1));
    }
}
