package cairn.principles.web;

import cairn.places.Service;
import cairn.principles.domain.Suggestion;
import cairn.principles.domain.Wording;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The principles of a service.
 *
 * @param newest the newest wording of each, those set aside among them
 * @param numbers how many decisions name each
 * @param waiting the suggestion that waits longest; null when none does
 */
public record PrinciplesView(
        Service service,
        List<Wording> newest,
        Map<UUID, Integer> numbers,
        @Nullable Suggestion waiting,
        boolean suggested,
        @Nullable String done) {

    public List<Wording> standing() {
        return newest.stream().filter(wording -> !wording.setAside()).toList();
    }

    public List<Wording> setAside() {
        return newest.stream().filter(Wording::setAside).toList();
    }

    public int number(UUID principle) {
        return numbers.getOrDefault(principle, 0);
    }

    public String path() {
        return PrinciplePages.path(service.id());
    }
}
