package cairn.people.web;

import cairn.people.Because;
import cairn.people.Writing;
import cairn.people.Writings;
import cairn.people.Writings.Whom;
import cairn.people.web.WritingForView.Typed;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asking somebody whether one may write down what they say, and ending it. The question is put to the person each time, on a
 * page that turns to them.
 */
@InTwoLanguages
class WritingForController {

    private final Writings writings;
    private final Places places;

    WritingForController(Writings writings, Places places) {
        this.writings = writings;
        this.places = places;
    }

    @GetMapping("/writing-for/new")
    @Transactional(readOnly = true)
    ModelAndView begin(Page page) {
        return page.show("people/writingFor", view(page, Typed.begin(), FormErrors.none(page)));
    }

    /** Turns the page to the person, who says yes or not now. */
    @PostMapping("/writing-for/new")
    @Transactional(readOnly = true)
    ModelAndView turn(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String because) {
        Typed typed = new Typed(form, whom, because);
        FormErrors errors = new FormErrors(page);
        WritingForView view = view(page, typed, errors);
        check(view, errors);
        if (errors.any()) {
            return page.showAgain("people/writingFor", view);
        }
        return page.show("people/mayIWrite", view);
    }

    /** What the person pressed. A yes is kept with its moment; "not now" ends it, and only the person can see that it was asked. */
    @PostMapping("/writing-for")
    @Transactional
    ModelAndView answer(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String answer) {
        FormErrors errors = new FormErrors(page);
        WritingForView view = view(page, new Typed(form, whom, because), errors);
        check(view, errors);
        Optional<UUID> id = view.typed().id();
        if (errors.any() || id.isEmpty()) {
            return page.showAgain("people/writingFor", view);
        }
        if (!answer.equals("yes") && !answer.equals("no")) {
            return page.showAgain("people/mayIWrite", view);
        }
        Whom chosen = view.chosen().orElseThrow();
        writings.ask(id.get(), chosen.capacity(), view.because().orElseThrow(), answer.equals("yes"));
        return page.redirect(answer.equals("yes") ? "/writing-for/" + id.get() + "/raised/new" : "");
    }

    /** Where it stands: something was written down, or the time is over. */
    @GetMapping("/writing-for/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id) {
        Writing writing = writings.find(id)
                .filter(w -> w.writer().equals(Acting.current().person()))
                .orElseThrow(NotFound::new);
        boolean holds = writings.current().filter(now -> now.id().equals(id)).isPresent();
        return page.show("people/writing", new WritingView(writing, holds));
    }

    /** Either of the two may end it. */
    @PostMapping("/writing-for/{id}/stops")
    @Transactional
    ModelAndView stop(Page page, @PathVariable UUID id) {
        Writing writing = writings.find(id).filter(Writing::saidYes).orElseThrow(NotFound::new);
        writings.stop(id);
        return page.redirect(writing.person().equals(Acting.current().person()) ? "/me/written-for-me" : "");
    }

    private static void check(WritingForView view, FormErrors errors) {
        if (view.chosen().isEmpty()) {
            errors.add("whom", "people.writing.whom.choose");
        }
        if (view.because().isEmpty()) {
            errors.add("because", "platform.chooseOne");
        }
    }

    private WritingForView view(Page page, Typed typed, FormErrors errors) {
        if (!writings.mayWrite()) {
            throw new NotFound();
        }
        Map<UUID, String> units =
                places.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit.name(page.language())));
        List<Whom> whom = writings.whom();
        Optional<Whom> chosen = whom.stream()
                .filter(w -> w.capacity().toString().equals(typed.whom()))
                .findFirst();
        SignedIn me = Pages.visitor().orElseThrow(NotFound::new);
        return new WritingForView(
                whom, units, chosen, Chosen.of(Because.class, typed.because()), me.name(), typed, errors);
    }
}
