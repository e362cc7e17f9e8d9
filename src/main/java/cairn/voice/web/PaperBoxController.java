package cairn.voice.web;

import cairn.places.Places;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.Pages;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.PaperBoxes;
import cairn.voice.domain.PaperBoxes.PaperBox;
import cairn.voice.web.PaperBoxForm.Typed;
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

/** The real boxes: where they hang, and when somebody last emptied them. */
@InTwoLanguages
class PaperBoxController {

    private final PaperBoxes boxes;
    private final Places places;
    private final Clock clock;

    PaperBoxController(PaperBoxes boxes, Places places, Clock clock) {
        this.boxes = boxes;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/boxes")
    @Transactional(readOnly = true)
    ModelAndView list(Page page, @RequestParam @Nullable String keyed, @RequestParam @Nullable String kept) {
        String done = keyed != null ? "voice.paper.keyedIn" : kept != null ? "voice.boxes.kept" : null;
        return page.show(
                "voice/paper/boxes",
                new PaperBoxesView(
                        boxes.all(), places.units(), boxes.mayKeyIn(), boxes.mayPutUp(), LocalDate.now(clock), done));
    }

    @GetMapping("/boxes/new")
    @Transactional(readOnly = true)
    ModelAndView describe(Page page) {
        coordinator();
        return page.show("voice/paper/box", form(Typed.nothing(), FormErrors.none(page)));
    }

    @PostMapping("/boxes")
    @Transactional
    ModelAndView add(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String placeEn,
            @RequestParam(defaultValue = "") String placeCy) {
        SignedIn me = coordinator();
        Typed typed = new Typed(form, unit, placeEn, placeCy);
        FormErrors errors = new FormErrors(page);
        if (!unit.isEmpty() && typed.unitId().flatMap(places::unit).isEmpty()) {
            errors.add("unit", "platform.chooseOne");
        }
        PaperCheck.line(errors, "placeEn", placeEn, "voice.boxes.place.empty");
        PaperCheck.line(errors, "placeCy", placeCy, "voice.boxes.place.empty");
        if (errors.any()) {
            return page.showAgain("voice/paper/box", form(typed, errors));
        }
        boxes.add(form, typed.unitId().orElse(null), placeEn, placeCy, me.name());
        return page.redirect("/boxes?kept");
    }

    @PostMapping("/boxes/{id}/retirements")
    @Transactional
    ModelAndView retire(Page page, @PathVariable UUID id) {
        SignedIn me = coordinator();
        boxes.retire(find(id).id(), me.name());
        return page.redirect("/boxes?kept");
    }

    @GetMapping("/boxes/{id}/emptyings/new")
    @Transactional(readOnly = true)
    ModelAndView askWhen(Page page, @PathVariable UUID id) {
        keyer();
        return page.show(
                "voice/paper/emptying",
                new EmptyingForm(
                        find(id), UUID.randomUUID(), DateFields.of(LocalDate.now(clock)), FormErrors.none(page)));
    }

    /** Somebody opened the box and found nothing in it. */
    @PostMapping("/boxes/{id}/emptyings")
    @Transactional
    ModelAndView emptied(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        SignedIn me = keyer();
        PaperBox box = find(id);
        DateFields on = new DateFields(day, month, year);
        FormErrors errors = new FormErrors(page);
        if (on.date().isEmpty()) {
            errors.add("day", "platform.date.unreadable");
        } else if (on.date().get().isAfter(LocalDate.now(clock))) {
            errors.add("day", "platform.date.notLater");
        }
        if (errors.any()) {
            return page.showAgain("voice/paper/emptying", new EmptyingForm(box, form, on, errors));
        }
        boxes.emptied(form, id, on.date().orElseThrow(), true, me.name());
        return page.redirect("/boxes?kept");
    }

    private PaperBoxForm form(Typed typed, FormErrors errors) {
        return new PaperBoxForm(places.units(), typed, errors);
    }

    private PaperBox find(UUID id) {
        return boxes.find(id).orElseThrow(NotFound::new);
    }

    private SignedIn coordinator() {
        return signedIn(boxes.mayPutUp());
    }

    private SignedIn keyer() {
        return signedIn(boxes.mayKeyIn());
    }

    private static SignedIn signedIn(boolean may) {
        return Pages.visitor().filter(me -> may).orElseThrow(NotFound::new);
    }
}
