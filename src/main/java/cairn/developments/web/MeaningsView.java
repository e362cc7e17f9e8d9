package cairn.developments.web;

import cairn.developments.domain.Meaning;
import cairn.developments.domain.Meanings.Opening;
import cairn.places.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the colours mean at a service, in every wording it has agreed, and how its board is kept.
 *
 * @param meanings the newest first; none while the forum has agreed nothing
 * @param open whether anyone may read the board without signing in
 * @param mayCoordinate whether the reader writes these things down
 */
public record MeaningsView(
        Service service,
        List<Meaning> meanings,
        boolean open,
        List<Opening> openings,
        boolean mayCoordinate,
        @Nullable String done) {}
