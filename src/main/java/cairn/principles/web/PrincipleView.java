package cairn.principles.web;

import cairn.places.Service;
import cairn.principles.Decision;
import cairn.principles.domain.Wording;
import java.util.List;

/**
 * One principle of a service.
 *
 * @param wordings what was agreed of it, the newest first
 * @param decisions those that name it, the newest first
 * @param number how many there are in all
 */
public record PrincipleView(Service service, List<Wording> wordings, List<Decision> decisions, int number) {

    public Wording now() {
        return wordings.getFirst();
    }

    /** The words that it had last, where it is set aside now. */
    public Wording worded() {
        return wordings.stream()
                .filter(wording -> !wording.setAside())
                .findFirst()
                .orElse(now());
    }

    /** Those that strain it, or those that serve it. */
    public List<Decision> decisions(boolean strain) {
        return decisions.stream()
                .filter(decision -> decision.strains() == strain)
                .toList();
    }
}
