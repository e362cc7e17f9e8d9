package cairn.people.web;

import cairn.people.JoinOutcome;
import cairn.people.JoinRequest;
import cairn.people.JoinRequests;
import cairn.people.JoinRequests.Given;
import cairn.people.domain.Part;
import cairn.people.domain.People;
import cairn.people.domain.People.Person;
import cairn.people.web.PersonForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering whoever asks to join. A yes adds the person, or gives somebody known here one more capacity; a no has a reason. */
@InTwoLanguages
class JoinAnswerController {

    private static final String NOT_REAL = "yes";

    private final CoordinatorDoor door;
    private final JoinRequests requests;
    private final People people;
    private final PersonForms forms;
    private final Clock clock;

    JoinAnswerController(CoordinatorDoor door, JoinRequests requests, People people, PersonForms forms, Clock clock) {
        this.door = door;
        this.requests = requests;
        this.people = people;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/join-requests/{id}/people/new")
    @Transactional(readOnly = true)
    ModelAndView sayYes(Page page, @PathVariable UUID id) {
        door.enter();
        JoinRequest request = find(id);
        String kind = request.asking().capacity().map(Enum::name).orElse("");
        PartTyped part = new PartTyped(kind, "", DateFields.of(LocalDate.now(clock)));
        return request.answered()
                ? page.redirect(path(id))
                : forms.show(page, place(id), new Typed(UUID.randomUUID(), request.name(), "", null, part));
    }

    @PostMapping("/join-requests/{id}/people")
    @Transactional
    ModelAndView yes(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam @Nullable UUID who,
            HttpServletRequest request) {
        String coordinator = door.enter();
        if (find(id).answered()) {
            return page.redirect(path(id) + "?done=MEANWHILE");
        }
        Typed typed = new Typed(form, name, asked, who, PartTyped.of(request));
        FormErrors errors = forms.check(page, typed);
        List<Person> namesakes = errors.any() ? List.of() : forms.toAskAbout(typed);
        if (errors.any() || !namesakes.isEmpty()) {
            // Where it was answered while this was looked at, the namesake is the very person.
            return find(id).answered()
                    ? page.redirect(path(id) + "?done=MEANWHILE")
                    : forms.again(page, place(id), typed, namesakes, errors);
        }
        return letIn(page, id, typed, coordinator);
    }

    @GetMapping("/join-requests/{id}/refusals/new")
    @Transactional(readOnly = true)
    ModelAndView sayNo(Page page, @PathVariable UUID id) {
        door.enter();
        JoinRequest request = find(id);
        return request.answered()
                ? page.redirect(path(id))
                : page.show("people/refusal", new RefusalForm(request, "", FormErrors.none(page)));
    }

    @PostMapping("/join-requests/{id}/refusals")
    @Transactional
    ModelAndView no(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String unreal) {
        String coordinator = door.enter();
        JoinRequest request = find(id);
        if (request.answered()) {
            return page.redirect(path(id) + "?done=MEANWHILE");
        }
        if (unreal.equals(NOT_REAL)) {
            return refuse(page, id, JoinOutcome.NOT_REAL, null, coordinator);
        }
        FormErrors errors = new FormErrors(page);
        errors.checkWords("reason", reason, "people.refusal.write");
        return errors.any()
                ? page.showAgain("people/refusal", new RefusalForm(request, reason, errors))
                : refuse(page, id, JoinOutcome.NO, reason, coordinator);
    }

    /** The answer first: of two given at once, the second adds nobody. */
    private ModelAndView letIn(Page page, UUID id, Typed typed, String coordinator) {
        Part part = typed.part().part();
        UUID person = typed.who() == null ? typed.form() : known(typed.who());
        Given yes = new Given(
                id, JoinOutcome.YES, null, page.language().code(), person, part.kind(), part.unit(), part.since());
        if (!requests.answer(yes, coordinator)) {
            return page.redirect(path(id) + "?done=MEANWHILE");
        }
        if (typed.who() == null && !people.add(person, typed.name())) {
            throw new NotFound();
        }
        if (!people.holds(person, part, typed.form())) {
            people.give(typed.form(), person, part, coordinator);
        }
        return page.redirect(path(id) + "?done=YES");
    }

    private ModelAndView refuse(Page page, UUID id, JoinOutcome outcome, @Nullable String reason, String coordinator) {
        Given no = Given.no(id, outcome, reason, page.language().code());
        if (!requests.answer(no, coordinator)) {
            return page.redirect(path(id) + "?done=MEANWHILE");
        }
        return page.redirect(outcome == JoinOutcome.NO ? path(id) + "?done=NO" : "/join-requests?done=NOT_REAL");
    }

    private UUID known(UUID person) {
        return people.find(person).orElseThrow(NotFound::new).id();
    }

    private JoinRequest find(UUID id) {
        return requests.find(id).orElseThrow(NotFound::new);
    }

    private static PersonForms.Place place(UUID id) {
        return new PersonForms.Place(path(id) + "/people", path(id), true);
    }

    private static String path(UUID id) {
        return "/join-requests/" + id;
    }
}
