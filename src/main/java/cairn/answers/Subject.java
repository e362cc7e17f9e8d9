package cairn.answers;

import cairn.evidence.ActionId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is owed for.
 *
 * @param noun the first part of its address, such as {@code raised}
 * @param author who raised it; null where no name is kept
 * @param evidenceOf the actions of the model that its loop says something of, besides the loop itself
 */
public record Subject(
        UUID id,
        String noun,
        String kind,
        @Nullable UUID unit,
        @Nullable UUID author,
        Set<ActionId> evidenceOf) {}
