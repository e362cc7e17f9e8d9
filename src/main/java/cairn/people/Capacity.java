package cairn.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person takes part as, at a unit or across the organisation. */
public record Capacity(UUID id, CapacityKind kind, @Nullable UUID unit) {}
