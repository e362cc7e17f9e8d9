package cairn.people.web;

import cairn.people.Capacities;
import cairn.people.CapacityKind;
import cairn.platform.NotFound;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import org.springframework.stereotype.Component;

/** Lets the coordinator in. For anyone else there is nothing here. */
@Component
class CoordinatorDoor {

    private final Capacities capacities;

    CoordinatorDoor(Capacities capacities) {
        this.capacities = capacities;
    }

    /** The name of the coordinator who acts. */
    String enter() {
        if (!open()) {
            throw new NotFound();
        }
        return Pages.visitor().map(SignedIn::name).orElseThrow(NotFound::new);
    }

    boolean open() {
        return capacities
                .current()
                .filter(c -> c.kind() == CapacityKind.COORDINATOR)
                .isPresent();
    }
}
