package cairn.guide.domain;

import cairn.guide.domain.PowerCheck.Question;
import cairn.people.Side;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one of a side says of the power in something that is done together.
 *
 * @param said what they say of each question that they answered; empty after
 * @param body how it was, after; empty before
 * @param agreed the number of the agreement of which they speak, after; 0 when there was none
 * @param name null where only the side is shown; then only the Monday of the week stands with it
 * @param mine whether the reader said it
 */
public record PowerAnswer(
        UUID id,
        Side side,
        When when,
        Map<Question, String> said,
        String body,
        int agreed,
        @Nullable String name,
        String language,
        LocalDate on,
        boolean mine) {

    /** Whether it was said before they began, or when they looked again. */
    public enum When {
        BEFORE,
        AFTER
    }

    /**
     * Where on a check there is a gap because somebody took their words back.
     */
    public record Gap(Side side, When when) {}
}
