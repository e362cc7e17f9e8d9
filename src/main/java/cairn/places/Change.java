package cairn.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of a setting: what counts from a day on, and who set it.
 *
 * @param english what was set: a name, words, a number, or the name of a service; null when nothing is said any more
 * @param by the name of the coordinator who set it; null when it came with the set-up
 */
public record Change(
        Kind kind,
        @Nullable String english,
        @Nullable String welsh,
        LocalDate since,
        @Nullable String by) {

    /** What was set. */
    public enum Kind {
        NAME,
        HELP,
        URGENT_LINE,
        DAYS,
        SERVICE,
        OPENED,
        CLOSED
    }
}
