package cairn.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A start code that was made for the person who looks: who made it and when, and what became of it.
 *
 * @param allRight what the person said of it; null when they have not said yet
 */
public record StartCode(
        UUID id,
        String byName,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant usedAt,
        @Nullable Boolean allRight) {

    /** Whether it waits for its person to say if it was all right. */
    public boolean asks() {
        return allRight == null;
    }
}
