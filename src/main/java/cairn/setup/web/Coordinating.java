package cairn.setup.web;

import cairn.people.Capacities;
import cairn.people.CapacityKind;
import cairn.people.SettingsSent;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of the settings begin with: they are the coordinator's, and not there for anybody else. */
@Component
class Coordinating {

    private static final int LATEST_YEARS = 2;

    private final Capacities capacities;
    private final SettingsSent sent;
    private final Clock clock;

    Coordinating(Capacities capacities, SettingsSent sent, Clock clock) {
        this.capacities = capacities;
        this.sent = sent;
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

    /**
     * Whether a form of the settings that carries this id has come before, so that it is not done again.
     *
     * @param form as it was sent; a form without an id of its own is always the first
     */
    boolean sentBefore(String form) {
        return Filled.uuid(form).filter(sent::before).isPresent();
    }

    /** Shows the form again with what is wrong. It counts as not sent: whoever goes back and mends it there is heard too. */
    ModelAndView askAgain(Page page, String template, Object view) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return page.showAgain(template, view);
    }

    /** The id of what a form adds: the form's own, so that both times it leads to the same. */
    static UUID id(String form) {
        return Filled.uuid(form).orElseGet(UUID::randomUUID);
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
