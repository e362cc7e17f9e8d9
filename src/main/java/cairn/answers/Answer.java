package cairn.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its reason, who decided, and what the author said of it.
 *
 * @param answersIt the author's word: true, false, or null while they have said nothing
 */
public record Answer(
        UUID id,
        Outcome outcome,
        String reason,
        String whoDecided,
        String by,
        LocalDate on,
        List<Telling> tellings,
        @Nullable Boolean answersIt,
        @Nullable LocalDate saidOn) {

    /**
     * One act of telling the answer back.
     *
     * @param reason why it was not possible; null otherwise
     */
    public record Telling(
            Means means,
            @Nullable String reason,
            LocalDate on,
            @Nullable String by) {}

    /** Whether the author has yet to say if this answers it. */
    public boolean waitsForAuthor() {
        return answersIt == null && outcome != Outcome.STILL_OPEN;
    }

    public Optional<Boolean> verdict() {
        return Optional.ofNullable(answersIt);
    }
}
