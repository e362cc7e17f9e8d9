package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Adaptation;
import cairn.places.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model of a service: its levels with their ethos, its actions, and everything that was changed. */
public record ModelView(
        Service service,
        List<Action> actions,
        List<Adaptation> adaptations,
        boolean coordinating,
        @Nullable String done) {

    public List<Action> of(int level) {
        return actions.stream().filter(action -> action.level() == level).toList();
    }

    public List<Adaptation> of(Action action) {
        return adaptations.stream()
                .filter(a -> a.action().equals(action.id().value()))
                .toList();
    }
}
