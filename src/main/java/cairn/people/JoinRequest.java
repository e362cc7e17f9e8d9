package cairn.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to join. Known by nothing but what they wrote (catalogue B.02).
 *
 * @param reach how to reach them, in their own words; may be empty
 * @param words what else they wrote; may be empty
 * @param language in which they wrote
 * @param outcome null while no answer is given
 * @param reason why not; only with {@link JoinOutcome#NO}
 * @param reasonLanguage in which the answer was written
 * @param person whom the answer added; with kind, unit and since only with {@link JoinOutcome#YES}
 */
public record JoinRequest(
        UUID id,
        String name,
        Asking asking,
        String reach,
        String words,
        String language,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable JoinOutcome outcome,
        @Nullable String reason,
        @Nullable String reasonLanguage,
        @Nullable UUID person,
        @Nullable CapacityKind kind,
        @Nullable UUID unit,
        @Nullable LocalDate since,
        @Nullable String byName,
        @Nullable LocalDate onDate) {

    public boolean answered() {
        return outcome != null;
    }

    public boolean overdue(LocalDate today) {
        return outcome == null && dueOn.isBefore(today);
    }
}
