package cairn.principles.web;

import cairn.people.CapacityKind;
import cairn.people.Descriptions;
import cairn.places.Places;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.principles.domain.Suggestion;
import cairn.principles.domain.Suggestions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of principles begin with: the service is there, and whoever writes does so in their own name. */
@Component
class PrinciplePages {

    private final Places places;
    private final Suggestions suggestions;
    private final Descriptions descriptions;

    PrinciplePages(Places places, Suggestions suggestions, Descriptions descriptions) {
        this.places = places;
        this.suggestions = suggestions;
        this.descriptions = descriptions;
    }

    /** The service; for whoever no longer takes part its principles are not there. */
    Service service(UUID id) {
        if (me().ended() != null) {
            throw new NotFound();
        }
        return places.service(id).orElseThrow(NotFound::new);
    }

    Suggestion suggestion(UUID id) {
        return suggestions.find(id).orElseThrow(NotFound::new);
    }

    /** The suggestion for whoever writes down what was decided of it; for anybody else that page is not there. */
    Suggestion toDecide(UUID id) {
        if (!coordinating()) {
            throw new NotFound();
        }
        return suggestion(id);
    }

    /** What whoever is signed in takes part as, in their own words where they have any. */
    String takingPartAs() {
        return descriptions.myWords().orElse(me().takingPartAs());
    }

    static boolean coordinating() {
        return Pages.visitor()
                .filter(me -> me.ended() == null && me.takingPartAs().equals(CapacityKind.COORDINATOR.key()))
                .isPresent();
    }

    static SignedIn me() {
        return Pages.visitor().orElseThrow(NotFound::new);
    }

    static String path(UUID service) {
        return "/services/" + service + "/principles";
    }
}
