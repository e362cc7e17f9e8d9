package cairn.people.domain;

import cairn.people.CapacityKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A capacity of a person, with who gave it and who ended it.
 *
 * @param unit where; null is the whole organisation
 * @param until the first day on which it is no longer held; null while no end is set
 * @param byName who gave it; null when it was there from the start
 * @param ending the ending that stands, or null
 * @param reason why it ends; only for the coordinator and the person
 */
public record Held(
        UUID id,
        UUID person,
        CapacityKind kind,
        @Nullable UUID unit,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String byName,
        @Nullable LocalDate givenOn,
        @Nullable UUID ending,
        @Nullable String reason,
        @Nullable String endedBy,
        @Nullable LocalDate endedOn) {

    /** Whether it is over; one that is still to begin is not. */
    public boolean over(LocalDate today) {
        return until != null && !until.isAfter(today);
    }
}
