package cairn.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented person of the sample service, who can be signed in as with one press. */
public record SamplePerson(
        UUID person,
        UUID capacity,
        String name,
        CapacityKind kind,
        @Nullable UUID unit) {}
