package cairn.people.web;

import cairn.people.Capacities;
import cairn.people.CapacityKind;
import cairn.people.Descriptions;
import cairn.people.Needs;
import cairn.people.domain.Names;
import cairn.people.domain.SeenAboutMe;
import cairn.people.domain.Supporters;
import cairn.platform.NotFound;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What somebody needs to take part, for the coordinator alone: never why they are here (catalogue B.03, B.07). */
@InTwoLanguages
class NeedsOfController {

    private final Capacities capacities;
    private final Names names;
    private final Needs needs;
    private final Descriptions descriptions;
    private final Supporters supporters;
    private final SeenAboutMe seen;

    NeedsOfController(
            Capacities capacities,
            Names names,
            Needs needs,
            Descriptions descriptions,
            Supporters supporters,
            SeenAboutMe seen) {
        this.capacities = capacities;
        this.names = names;
        this.needs = needs;
        this.descriptions = descriptions;
        this.supporters = supporters;
        this.seen = seen;
    }

    /** That it was opened is written down in the same transaction, once a day, for the person to see. */
    @GetMapping("/people/{id}/needs")
    @Transactional
    ModelAndView show(Page page, @PathVariable UUID id) {
        if (capacities
                .current()
                .filter(me -> me.kind() == CapacityKind.COORDINATOR)
                .isEmpty()) {
            throw new NotFound();
        }
        String name = names.of(id).orElseThrow(NotFound::new);
        seen.opened(id);
        return page.show(
                "people/needsOf",
                new NeedsOfView(
                        id,
                        name,
                        needs.forPerson(id).orElse(null),
                        descriptions.forPerson(id).orElse(null),
                        supporters.known(id)));
    }
}
