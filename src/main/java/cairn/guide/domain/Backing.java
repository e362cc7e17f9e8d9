package cairn.guide.domain;

import cairn.platform.text.Language;
import java.time.LocalDate;

/**
 * What a service gives so that people can take part at a level (catalogue GX.10). It never changes: the newest of its kind counts.
 *
 * @param place where the whole of it can be read; empty while nowhere
 */
public record Backing(
        int level,
        Kind kind,
        int number,
        String wordsEn,
        String wordsCy,
        String place,
        String agreedBy,
        LocalDate agreedOn,
        String language,
        String byName,
        LocalDate on) {

    /** What backs a level. */
    public enum Kind {
        PAYMENT,
        EXPENSES,
        TRAINING;

        public String key() {
            return "guide.backing." + name();
        }
    }

    public String words(Language language) {
        return language.of(wordsEn, wordsCy);
    }

    /** Whether the place can be opened from the page. */
    public boolean opens() {
        return place.startsWith("https://");
    }
}
