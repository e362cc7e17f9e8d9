package cairn.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that an answer was owed: to whom it fell, and what came of it.
 *
 * @param number 1 for the first; each "this does not answer it" adds one
 * @param since the day it fell to the post
 */
public record Round(
        UUID id,
        UUID subject,
        int number,
        Post post,
        LocalDate since,
        LocalDate due,
        @Nullable Acknowledged acknowledged,
        List<Debate> debates,
        List<Answer> answers) {

    /** Somebody read it and said so. */
    public record Acknowledged(String by, LocalDate on) {}

    /** Where and when it was talked about (catalogue S.07: debated needs a note of the debate). */
    public record Debate(String place, LocalDate heldOn, String note, String by) {}

    /** The answer that ends the round, if there is one. */
    public Optional<Answer> answered() {
        return answers.stream().filter(a -> a.outcome() != Outcome.STILL_OPEN).findFirst();
    }

    public boolean overdue(LocalDate today) {
        return answered().isEmpty() && due.isBefore(today);
    }
}
