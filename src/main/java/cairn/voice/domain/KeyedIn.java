package cairn.voice.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How something came in on paper. Whoever keyed it in is not its author, cannot change it and cannot read at its words.
 *
 * @param box the real box it lay in; null when it was handed over
 * @param emptiedOn the day on which the box was emptied, or on which it was handed over
 * @param keyedByAs what they took part as, a key of texts
 * @param readBackBy who read it back to whoever wrote it; null when that was not possible
 * @param numbered whether it was a printed slip, so that its writer holds seven words
 */
public record KeyedIn(
        @Nullable UUID box,
        LocalDate emptiedOn,
        UUID keyedBy,
        String keyedByName,
        String keyedByAs,
        @Nullable String readBackBy,
        boolean numbered) {}
