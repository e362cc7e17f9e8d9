package cairn.setup.web;

import cairn.people.Capacities;
import cairn.people.CapacityKind;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What all pages of the settings begin with: they are the coordinator's, and not there for anybody else. */
@Component
class Coordinating {

    private static final int LATEST_YEARS = 2;

    private final Capacities capacities;
    private final Clock clock;

    Coordinating(Capacities capacities, Clock clock) {
        this.capacities = capacities;
        this.clock = clock;
    }

    /** The name that is shown with what the coordinator sets. */
    String name() {
        return capacities
                .current()
                .filter(capacity -> capacity.kind() == CapacityKind.COORDINATOR)
                .flatMap(capacity -> Pages.visitor())
                .map(SignedIn::name)
                .orElseThrow(NotFound::new);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Checks a day from which something counts: the past is not changed. */
    void checkDay(DateFields typed, FormErrors errors) {
        if (typed.date().isEmpty()) {
            errors.add("day", "platform.date.unreadable");
        } else if (typed.date().get().isBefore(today())) {
            errors.add("day", "setup.date.notEarlier");
        } else if (typed.date().get().isAfter(today().plusYears(LATEST_YEARS))) {
            errors.add("day", "setup.date.tooLate", "n", LATEST_YEARS);
        }
    }
}
