package cairn.people.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a person trusts to support them (catalogue P.19). No emergency contact, and no right of the supporter's:
 * the person calls on them.
 *
 * @param named who they are, when they take part here too
 * @param reached how to reach them; may be empty
 * @param until the first day on which they are a supporter no more, or null
 * @param endedOn the day on which the person ended it, or null
 */
public record Supporter(
        UUID id,
        @Nullable UUID named,
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
        TOLD,
        /** Read what is answered to the person: a wish, which the coordinator carries out by hand. */
        ANSWERS,
        /** Write down what the person says, each time with their yes. Only for who takes part here too. */
        WRITE;

        /** The key of the text that names it. */
        public String key() {
            return "people.may." + name();
        }
    }

    public boolean over(LocalDate today) {
        return endedOn != null || (until != null && !until.isAfter(today));
    }
}
