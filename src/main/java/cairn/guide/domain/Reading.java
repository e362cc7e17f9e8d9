package cairn.guide.domain;

import cairn.people.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody sees an action, in words with a reason.
 *
 * @param action the action, or {@link Moment#WHOLE}
 * @param body the reason; empty where it only counts in a sum
 * @param n how many saw it so: one, or in a sum at least eight
 * @param name the name that is shown, or who wrote down what a side said together; null when none is shown
 */
public record Reading(
        UUID id,
        UUID moment,
        String action,
        Side side,
        Seen seen,
        String body,
        Shown shown,
        @Nullable String name,
        String language,
        int n) {}
