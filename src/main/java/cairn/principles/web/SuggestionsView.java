package cairn.principles.web;

import cairn.places.Service;
import cairn.platform.Paged;
import cairn.principles.domain.Suggestion;
import cairn.principles.domain.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people suggest of the principles of a service, and what became of it. */
public record SuggestionsView(
        Service service, Paged<Suggestion> suggestions, List<Wording> principles, boolean coordinating) {

    public String path() {
        return PrinciplePages.path(service.id());
    }

    /** The newest wording of the principle that a suggestion is about; null for a new one. */
    public @Nullable Wording about(Suggestion suggestion) {
        return principles.stream()
                .filter(wording -> wording.principle().equals(suggestion.principle()))
                .findFirst()
                .orElse(null);
    }
}
