package cairn.guide.web;

import cairn.answers.Post;
import cairn.guide.domain.Backing;
import cairn.places.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What backs each level of the model at a service.
 *
 * @param all what ever held, the newest of each kind first
 * @param owes the post that answers for what is missing, or null
 * @param mayWrite whether the reader answers for the service
 */
public record BackingView(
        Service service,
        List<Backing> all,
        @Nullable Post owes,
        boolean mayWrite,
        @Nullable String done) {

    public List<Backing> of(int level) {
        return all.stream().filter(backing -> backing.level() == level).toList();
    }

    /** Whether something of a level was never written down. */
    public boolean gaps() {
        return all.stream().filter(backing -> backing.number() == 1).count() < 3L * Backing.Kind.values().length;
    }
}
