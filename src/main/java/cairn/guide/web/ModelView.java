package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Adaptation;
import cairn.guide.domain.Backing;
import cairn.places.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model of a service: its levels with their ethos, its actions, and everything that was changed. */
public record ModelView(
        Service service,
        List<Action> actions,
        List<Adaptation> adaptations,
        List<Backing> backings,
        boolean coordinating,
        @Nullable String done) {

    public List<Action> of(int level) {
        return actions.stream().filter(action -> action.level() == level).toList();
    }

    /** What backs a level, the newest of each kind first. */
    public List<Backing> backing(int level) {
        return backings.stream().filter(backing -> backing.level() == level).toList();
    }

    public List<Adaptation> of(Action action) {
        return adaptations.stream()
                .filter(a -> a.action().equals(action.id().value()))
                .toList();
    }
}
