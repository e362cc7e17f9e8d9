package cairn.voice.domain;

import cairn.voice.domain.MappedColumns.Part;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Guesses from the names of a file's columns what they hold, in English and Welsh. People check it. */
public final class ColumnGuess {

    /** For each part, the words for it, the surest first. */
    private static final Map<Part, List<String>> WORDS = Map.of(
            Part.WORDS,
            List.of(
                    "words",
                    "comment_txt",
                    "comment_text",
                    "comment",
                    "comments",
                    "feedback",
                    "text",
                    "txt",
                    "response",
                    "verbatim",
                    "geiriau",
                    "sylw",
                    "sylwadau",
                    "adborth",
                    "testun"),
            Part.DATE,
            List.of("date", "dyddiad", "month", "mis", "when", "pryd"),
            Part.UNIT,
            List.of("unit", "ward", "team_n", "team", "uned", "tîm", "where", "place", "ble", "organization"),
            Part.KIND,
            List.of("comment_type", "type", "kind", "math"),
            Part.THEME,
            List.of("theme", "category", "thema", "categori", "topic", "about", "label", "pwnc"));

    private ColumnGuess() {}

    /** Which column seems to hold which part; each column holds one part at most. */
    public static Map<Part, String> of(List<String> header) {
        Map<Part, String> guess = new EnumMap<>(Part.class);
        for (boolean whole : new boolean[] {true, false}) {
            for (Part part : Part.values()) {
                if (!guess.containsKey(part)) {
                    guess(part, header, guess, whole);
                }
            }
        }
        return guess;
    }

    private static void guess(Part part, List<String> header, Map<Part, String> guess, boolean whole) {
        for (String word : WORDS.getOrDefault(part, List.of())) {
            for (String column : header) {
                if (!guess.containsValue(column.strip()) && says(column, plain(word), whole)) {
                    guess.put(part, column.strip());
                    return;
                }
            }
        }
    }

    private static boolean says(String column, String word, boolean whole) {
        String plain = plain(column);
        return whole ? plain.equals(word) : parts(plain).contains(word);
    }

    private static Set<String> parts(String plain) {
        return Pattern.compile("_").splitAsStream(plain).collect(Collectors.toSet());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", "_");
    }
}
