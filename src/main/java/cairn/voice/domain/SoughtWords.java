package cairn.voice.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that somebody looks for: each must be there, in any English ending or any Welsh mutation. Marks on letters and
 * capitals do not count.
 */
public record SoughtWords(List<String> words) {

    /** More words than this narrow nothing further. */
    private static final int MOST = 8;

    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("[\u0300-\u036f]+");

    /** What was typed; whatever is no letter and no number only stands between words. */
    public static SoughtWords of(String typed) {
        return new SoughtWords(Arrays.stream(BETWEEN.split(plain(typed)))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList());
    }

    public boolean none() {
        return words.isEmpty();
    }

    /** As the database keeps words for looking: {@code voice.plain}. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** One tsquery for each word, of its forms as they stand. Letters and numbers alone: nothing in it can be an operator. */
    List<String> asTheyStand() {
        return words.stream()
                .map(word -> WelshMutations.forms(word).stream()
                        .map(form -> "'" + form + "'")
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    /** Where in the text the first of the words stands in some form, or its beginning when none does as it was typed. */
    public int firstIn(String text) {
        String plain = plain(text);
        Set<String> forms =
                words.stream().flatMap(w -> WelshMutations.forms(w).stream()).collect(Collectors.toSet());
        return forms.stream()
                .filter(form -> form.length() > 2)
                .mapToInt(plain::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
    }
}
