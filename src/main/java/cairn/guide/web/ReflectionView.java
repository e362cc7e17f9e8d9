package cairn.guide.web;

import cairn.guide.domain.Reflection;
import cairn.guide.domain.Reflection.After;
import cairn.guide.domain.Reflection.Readers;
import cairn.guide.domain.Reflection.Who;
import cairn.places.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it was to try something new: before and after.
 *
 * @param unit the unit whose people may read it, or null
 * @param done what was done just now; empty when nothing was
 */
public record ReflectionView(
        Reflection reflection,
        List<After> after,
        Readers readers,
        @Nullable Unit unit,
        String done) {

    /** Whether nobody but the reader can read it. */
    public boolean onlyMine() {
        return reflection.mine() && readers.who() == Who.ONLY_ME;
    }

    /** Whether its author said that something should change. */
    public boolean changeWanted() {
        return after.stream().anyMatch(told -> !told.changeWanted().isBlank());
    }
}
