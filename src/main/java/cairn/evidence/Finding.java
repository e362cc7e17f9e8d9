package cairn.evidence;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the records of a unit show about an action, in words: true counts of what the service owes, never a score. A
 * gap stands with whoever is to fill it (refusal rule k, GX.02).
 *
 * @param gap whether it says what is not done
 * @param key the text that says it
 * @param values what the text asks for: counts, words and days
 * @param provider whose gap it is; null where it is no gap
 * @param path where the facts can be opened by whoever may open them; null when there is nothing to open
 */
public record Finding(
        ActionId action,
        boolean gap,
        String key,
        Map<String, Object> values,
        @Nullable Provider provider,
        @Nullable String path) {

    /**
     * The post that is to fill a gap, and who holds it.
     *
     * @param name null while nobody holds the post
     * @param since the day since which it is owed; null when there is none
     */
    public record Provider(
            String titleEn,
            String titleCy,
            @Nullable String name,
            @Nullable LocalDate since) {}

    /** Something that is there. */
    public static Finding shown(ActionId action, String key, Map<String, Object> values, @Nullable String path) {
        return new Finding(action, false, key, values, null, path);
    }

    /** Something that is missing, and whose it is to fill. */
    public static Finding gap(
            ActionId action,
            String key,
            Map<String, Object> values,
            @Nullable Provider provider,
            @Nullable String path) {
        return new Finding(action, true, key, values, provider, path);
    }
}
