package cairn.people.domain;

import cairn.people.CapacityKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to take part as.
 *
 * @param unit where; null is the whole organisation
 */
public record Part(CapacityKind kind, @Nullable UUID unit, LocalDate since) {}
