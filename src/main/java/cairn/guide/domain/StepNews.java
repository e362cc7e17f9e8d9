package cairn.guide.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step, in the words of whoever wrote it down.
 *
 * @param newDate the new date of what takes longer; the day to look again at what is ridden out; else null
 */
public record StepNews(
        UUID step,
        int number,
        Kind kind,
        String body,
        @Nullable LocalDate newDate,
        String language,
        String byName,
        LocalDate on) {

    /** What can become of a step. */
    public enum Kind {
        STARTED,
        /** It takes longer: a new date, with a reason and not blame (T1.16). */
        LATER,
        /** A quiet spell, which is no failure (T1.23). */
        RIDING_IT_OUT,
        DONE,
        /** Given up for a reason, and honoured. */
        DROPPED;

        public String key() {
            return "guide.plan.kind." + name();
        }

        public boolean closes() {
            return this == DONE || this == DROPPED;
        }

        public boolean hasDate() {
            return this == LATER || this == RIDING_IT_OUT;
        }
    }
}
