package cairn.people.web;

import cairn.people.domain.Endings;
import cairn.people.domain.Held;
import cairn.people.domain.People;
import cairn.places.Places;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ending what a person takes part as, from today or a day to come, and undoing it until that day. */
@InTwoLanguages
class EndingController {

    private final CoordinatorDoor door;
    private final People people;
    private final Endings endings;
    private final Places places;
    private final Clock clock;

    EndingController(CoordinatorDoor door, People people, Endings endings, Places places, Clock clock) {
        this.door = door;
        this.people = people;
        this.endings = endings;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/capacities/{id}/endings/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        door.enter();
        Held held = find(id);
        DateFields first = DateFields.of(days(held).first());
        return held.until() == null
                ? page.show("people/ending", form(page, held, UUID.randomUUID(), first, "", FormErrors.none(page)))
                : page.redirect("/people/" + held.person());
    }

    @PostMapping("/capacities/{id}/endings")
    @Transactional
    ModelAndView end(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        String coordinator = door.enter();
        Held held = find(id);
        DateFields endsOn = PartTyped.date(request);
        FormErrors errors = check(page, held, endsOn, reason);
        if (errors.any()) {
            return page.showAgain("people/ending", form(page, held, form, endsOn, reason, errors));
        }
        boolean ended = endings.end(
                new Endings.Ending(form, id, endsOn.date().orElseThrow(), reason.isBlank() ? null : reason),
                coordinator);
        return page.redirect(
                "/people/" + held.person() + (ended || sentBefore(id, form) ? "?done=ENDED" : "?done=MEANWHILE"));
    }

    @PostMapping("/endings/{id}/undoings")
    @Transactional
    ModelAndView undo(Page page, @PathVariable UUID id) {
        String coordinator = door.enter();
        UUID person = endings.whose(id).orElseThrow(NotFound::new);
        boolean undone = endings.undo(id, coordinator);
        return page.redirect("/people/" + person + (undone ? "?done=GOES_ON" : "?done=MEANWHILE"));
    }

    private FormErrors check(Page page, Held held, DateFields endsOn, String reason) {
        FormErrors errors = new FormErrors(page);
        days(held).check(page, endsOn, errors);
        errors.checkOptionalWords("reason", reason);
        if (!errors.any() && !endings.goesOnWithout(held.id(), endsOn.date().orElseThrow())) {
            errors.add("day", "people.ending.last");
        }
        return errors;
    }

    private boolean sentBefore(UUID capacity, UUID form) {
        return form.equals(find(capacity).ending());
    }

    private DayRange days(Held held) {
        return DayRange.toEnd(held.since(), LocalDate.now(clock));
    }

    private Held find(UUID id) {
        return people.capacity(id).orElseThrow(NotFound::new);
    }

    private EndingForm form(Page page, Held held, UUID form, DateFields endsOn, String reason, FormErrors errors) {
        return new EndingForm(
                people.find(held.person()).orElseThrow(NotFound::new),
                held,
                unit(page, held.unit()),
                form,
                endsOn,
                reason,
                errors);
    }

    private @Nullable String unit(Page page, @Nullable UUID id) {
        return id == null
                ? null
                : places.unit(id).map(u -> u.name(page.language())).orElse(null);
    }
}
