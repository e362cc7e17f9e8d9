package cairn.answers;

import java.time.LocalDate;
import java.util.UUID;

/** One thing that waits for an answer from a post the reader holds. */
public record Waiting(UUID owed, UUID subject, String noun, String kind, int round, LocalDate since, LocalDate due) {

    public boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }
}
