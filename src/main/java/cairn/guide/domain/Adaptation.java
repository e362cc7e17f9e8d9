package cairn.guide.domain;

import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a service changed an action, why, and who agreed (catalogue GX.11). Earlier ones stay readable.
 *
 * @param language in which the reason is written
 */
public record Adaptation(
        UUID id,
        String action,
        int number,
        Kind kind,
        String wordsEn,
        String wordsCy,
        String reason,
        String agreedBy,
        LocalDate agreedOn,
        String language,
        String byName,
        LocalDate on) {

    /** What was done to it. */
    public enum Kind {
        REWORDED,
        SWAPPED,
        ADDED,
        /** The document's own words hold again. */
        ORIGINAL,
        /** The service does without it for now, and says why. */
        SET_ASIDE;

        public String key() {
            return "guide.adapt." + name();
        }

        /** Whether there are words of the service's own. */
        public boolean hasWords() {
            return this == REWORDED || this == SWAPPED || this == ADDED;
        }
    }

    public String words(Language pages) {
        return pages.of(wordsEn, wordsCy);
    }
}
