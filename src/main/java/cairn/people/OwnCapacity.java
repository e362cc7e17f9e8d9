package cairn.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that whoever acts takes part as, or took part as.
 *
 * @param until the first day on which they no longer do; null while no end is set
 * @param current whether they do today
 */
public record OwnCapacity(
        UUID id,
        CapacityKind kind,
        @Nullable UUID unit,
        @Nullable LocalDate until,
        boolean current) {}
