package cairn.people.web;

import cairn.people.domain.People;
import cairn.people.domain.People.Person;
import cairn.places.Places;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Giving a person one more thing to take part as. They may be several, at several places. */
@InTwoLanguages
class CapacityController {

    private final CoordinatorDoor door;
    private final People people;
    private final Places places;
    private final Clock clock;

    CapacityController(CoordinatorDoor door, People people, Places places, Clock clock) {
        this.door = door;
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/capacities/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        door.enter();
        PartTyped nothing = PartTyped.nothing(LocalDate.now(clock));
        return page.show("people/capacity", form(find(id), UUID.randomUUID(), nothing, FormErrors.none(page)));
    }

    @PostMapping("/people/{id}/capacities")
    @Transactional
    ModelAndView give(Page page, @PathVariable UUID id, @RequestParam UUID form, HttpServletRequest request) {
        String coordinator = door.enter();
        Person person = find(id);
        PartTyped typed = PartTyped.of(request);
        FormErrors errors = new FormErrors(page);
        typed.check(page, places.units(), LocalDate.now(clock), errors);
        if (!errors.any() && people.holds(id, typed.part(), form)) {
            errors.add("kind", "people.part.already");
        }
        if (errors.any()) {
            return page.showAgain("people/capacity", form(person, form, typed, errors));
        }
        people.give(form, id, typed.part(), coordinator);
        return page.redirect("/people/" + id + "?done=GIVEN");
    }

    private Person find(UUID id) {
        return people.find(id).orElseThrow(NotFound::new);
    }

    private CapacityForm form(Person person, UUID form, PartTyped typed, FormErrors errors) {
        return new CapacityForm(person, form, typed, places.units(), errors);
    }
}
