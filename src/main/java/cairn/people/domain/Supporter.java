package cairn.people.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a person trusts to support them (catalogue P.19). No emergency contact, and no right of the supporter's:
 * the person calls on them.
 *
 * @param reached how to reach them; may be empty
 * @param until the first day on which they are a supporter no more, or null
 * @param endedOn the day on which the person ended it, or null
 */
public record Supporter(
        UUID id,
        String name,
        String reached,
        List<May> may,
        boolean coordinatorMayKnow,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate endedOn) {

    /** What a supporter may do. */
    public enum May {
        /** Come with the person. */
        COME,
        /** See papers. */
        PAPERS,
        /** Speak for the person when they ask. */
        SPEAK,
        /** Be told things. */
        TOLD;

        /** The key of the text that names it. */
        public String key() {
            return "people.may." + name();
        }
    }

    public boolean over(LocalDate today) {
        return endedOn != null || (until != null && !until.isAfter(today));
    }
}
