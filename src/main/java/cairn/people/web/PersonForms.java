package cairn.people.web;

import cairn.people.domain.People;
import cairn.people.domain.People.Person;
import cairn.people.domain.PersonName;
import cairn.people.web.PersonForm.Typed;
import cairn.places.Places;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The one form that adds a person, wherever it is asked. Asks back before it adds a second person of one name. */
@Component
class PersonForms {

    private final People people;
    private final Places places;
    private final Clock clock;

    PersonForms(People people, Places places, Clock clock) {
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    /** Where the form stands. */
    record Place(String action, String back, boolean request) {}

    ModelAndView show(Page page, Place place, Typed typed) {
        return page.show("people/personForm", form(place, typed, List.of(), FormErrors.none(page)));
    }

    FormErrors check(Page page, Typed typed) {
        FormErrors errors = new FormErrors(page);
        PersonName.problem(typed.name()).ifPresent(key -> errors.add("name", key));
        typed.part().check(page, places.units(), LocalDate.now(clock), errors);
        return errors;
    }

    /** Others of this name, unless the reader was asked about just this name. */
    List<Person> toAskAbout(Typed typed) {
        return typed.who() != null || typed.asked().equals(typed.name())
                ? List.of()
                : people.namesakes(PersonName.kept(typed.name()), typed.form());
    }

    ModelAndView again(Page page, Place place, Typed typed, List<Person> namesakes, FormErrors errors) {
        return page.showAgain("people/personForm", form(place, typed, namesakes, errors));
    }

    private PersonForm form(Place place, Typed typed, List<Person> namesakes, FormErrors errors) {
        return new PersonForm(place.action(), place.back(), place.request(), typed, places.units(), namesakes, errors);
    }
}
