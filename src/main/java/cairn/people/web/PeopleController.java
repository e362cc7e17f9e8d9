package cairn.people.web;

import cairn.people.JoinRequests;
import cairn.people.domain.Held;
import cairn.people.domain.People;
import cairn.people.domain.People.Person;
import cairn.people.web.PeopleView.Row;
import cairn.people.web.PersonForm.Typed;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who takes part as what: for the coordinator everyone, for a person themselves (catalogue P.05, B.07, GX.09). */
@InTwoLanguages
class PeopleController {

    private static final PersonForms.Place ADDING = new PersonForms.Place("/people", "/people", false);

    private final CoordinatorDoor door;
    private final People people;
    private final JoinRequests requests;
    private final PersonForms forms;
    private final Places places;
    private final Clock clock;

    PeopleController(
            CoordinatorDoor door, People people, JoinRequests requests, PersonForms forms, Places places, Clock clock) {
        this.door = door;
        this.people = people;
        this.requests = requests;
        this.forms = forms;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/people")
    @Transactional(readOnly = true)
    ModelAndView list(
            Page page,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(name = "before", defaultValue = "1") int before) {
        door.enter();
        String name = find.replace("\0", "").strip();
        return page.show(
                "people/people",
                new PeopleView(
                        name,
                        rows(name, true, number),
                        rows(name, false, before),
                        requests.tally(),
                        units(page),
                        LocalDate.now(clock)));
    }

    @GetMapping("/people/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page) {
        door.enter();
        PartTyped nothing = PartTyped.nothing(LocalDate.now(clock));
        return forms.show(page, ADDING, new Typed(UUID.randomUUID(), "", "", null, nothing));
    }

    @PostMapping("/people")
    @Transactional
    ModelAndView add(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request) {
        String coordinator = door.enter();
        Typed typed = new Typed(form, name, asked, null, PartTyped.of(request));
        FormErrors errors = forms.check(page, typed);
        List<Person> namesakes = errors.any() ? List.of() : forms.toAskAbout(typed);
        if (errors.any() || !namesakes.isEmpty()) {
            return forms.again(page, ADDING, typed, namesakes, errors);
        }
        if (people.add(form, name)) {
            people.give(UUID.randomUUID(), form, typed.part().part(), coordinator);
        }
        return page.redirect("/people/" + form + "?done=ADDED");
    }

    @GetMapping("/people/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        boolean coordinating = door.open();
        if (!coordinating && !id.equals(Acting.current().person())) {
            throw new NotFound();
        }
        Person person = people.find(id).orElseThrow(NotFound::new);
        return page.show(
                "people/person",
                view(page, person, coordinating, Chosen.of(Done.class, done).orElse(null)));
    }

    private PersonView view(Page page, Person person, boolean coordinating, @Nullable Done done) {
        LocalDate today = LocalDate.now(clock);
        Map<Boolean, List<Held>> held = people.held(List.of(person.id())).getOrDefault(person.id(), List.of()).stream()
                .collect(Collectors.partitioningBy(h -> h.over(today)));
        return new PersonView(
                person,
                coordinating,
                held.getOrDefault(false, List.of()),
                held.getOrDefault(true, List.of()),
                units(page),
                today,
                done);
    }

    private OnePage<Row> rows(String find, boolean current, int number) {
        return OnePage.of(
                number, people.count(find, current), from -> rows(people.list(find, current, OnePage.ROWS, from)));
    }

    private List<Row> rows(List<Person> persons) {
        Map<UUID, List<Held>> held =
                people.held(persons.stream().map(Person::id).toList());
        return persons.stream()
                .map(p -> new Row(p.id(), p.name(), held.getOrDefault(p.id(), List.of())))
                .toList();
    }

    private Map<UUID, String> units(Page page) {
        return places.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit.name(page.language())));
    }
}
