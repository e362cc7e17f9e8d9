package cairn.guide.web;

import cairn.people.Capacities;
import cairn.people.Capacity;
import cairn.people.CapacityKind;
import cairn.people.Side;
import cairn.places.Places;
import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of the guide begin with: the place is there for whoever asks, and they speak as what they take part as. */
@Component
class GuidePages {

    private final Places places;
    private final Capacities capacities;

    GuidePages(Places places, Capacities capacities) {
        this.places = places;
        this.capacities = capacities;
    }

    Unit unit(UUID id) {
        return places.unit(id).orElseThrow(NotFound::new);
    }

    Service service(UUID id) {
        return places.service(id).orElseThrow(NotFound::new);
    }

    /** The side that whoever is signed in speaks for at this unit; nobody speaks for a unit that is not theirs. */
    Optional<Side> mySide(UUID unit) {
        return capacities
                .current()
                .filter(capacity -> capacity.unit() == null || capacity.unit().equals(unit))
                .map(Capacity::kind)
                .flatMap(Side::of);
    }

    /** What whoever is signed in takes part as; for who no longer takes part the page is not there. */
    Capacity part() {
        return capacities.current().orElseThrow(NotFound::new);
    }

    /** Whoever writes down what was agreed; a page that is not theirs is not there. */
    void coordinator() {
        if (!capacities.coordinating()) {
            throw new NotFound();
        }
    }

    boolean coordinating() {
        return takingPartAs(CapacityKind.COORDINATOR);
    }

    /** Whether whoever is signed in may say for the service who looks after an action. */
    boolean mayName() {
        return coordinating() || takingPartAs(CapacityKind.MANAGER);
    }

    /** As this request found it when it began: no page asks again for what it only offers. */
    private static boolean takingPartAs(CapacityKind kind) {
        return Pages.visitor()
                .filter(me -> me.ended() == null && me.takingPartAs().equals(kind.key()))
                .isPresent();
    }

    static SignedIn me() {
        return Pages.visitor().orElseThrow(NotFound::new);
    }
}
