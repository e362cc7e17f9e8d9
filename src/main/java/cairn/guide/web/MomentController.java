package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Model;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Moments;
import cairn.guide.domain.Moments.Beginning;
import cairn.guide.domain.Reading;
import cairn.guide.domain.SideReadings;
import cairn.guide.web.MomentForm.Typed;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The moments at which a unit was looked at, from where it started until now. A unit is compared with its own past and with
 * nothing else (W.17).
 */
@InTwoLanguages
class MomentController {

    private static final int DAYS_OFFERED = 14;

    private final GuidePages pages;
    private final Moments moments;
    private final SideReadings readings;
    private final Model model;
    private final Clock clock;

    MomentController(GuidePages pages, Moments moments, SideReadings readings, Model model, Clock clock) {
        this.pages = pages;
        this.moments = moments;
        this.readings = readings;
        this.model = model;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/moments")
    @Transactional(readOnly = true)
    ModelAndView list(Page page, @PathVariable UUID id) {
        Unit unit = pages.unit(id);
        List<Moment> all = moments.of(id);
        List<Reading> read =
                readings.of(all.stream().filter(Moment::over).map(Moment::id).toList());
        return page.show(
                "guide/moments", MomentsView.of(page, unit, all, read, model.of(unit.service()), pages.coordinating()));
    }

    @GetMapping("/units/{id}/moments/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        pages.coordinator();
        Unit unit = pages.unit(id);
        List<Moment> before = moments.of(id);
        List<String> asked =
                before.isEmpty() ? MomentForm.FIRST_QUESTIONS : before.getLast().asksOf();
        DateFields until = DateFields.of(LocalDate.now(clock).plusDays(DAYS_OFFERED));
        Typed typed = new Typed(UUID.randomUUID(), "", asked, "", "", "", until);
        return page.show("guide/moment", form(page, unit, typed, FormErrors.none(page)));
    }

    @PostMapping("/units/{id}/moments")
    @Transactional
    ModelAndView begin(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") List<String> actions,
            @RequestParam(defaultValue = "") String serviceUsers,
            @RequestParam(defaultValue = "") String carers,
            @RequestParam(defaultValue = "") String staff,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        pages.coordinator();
        Unit unit = pages.unit(id);
        Typed typed = new Typed(form, how, actions, serviceUsers, carers, staff, new DateFields(day, month, year));
        FormErrors errors = new FormErrors(page);
        List<String> known = model.of(unit.service()).stream()
                .map(action -> action.id().value())
                .toList();
        typed.check(errors, known, LocalDate.now(clock));
        if (errors.any()) {
            return page.showAgain("guide/moment", form(page, unit, typed, errors));
        }
        Beginning begins = typed.beginning(id, known);
        moments.begin(begins, GuidePages.me().name());
        return page.redirect("/moments/" + form);
    }

    @GetMapping("/moments/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        Moment moment = moments.find(id).orElseThrow(NotFound::new);
        Unit unit = pages.unit(moment.unit());
        return page.show(
                "guide/look",
                LookView.of(
                        page,
                        unit,
                        moment,
                        model.of(unit.service()),
                        readings.of(List.of(id)),
                        readings.mine(List.of(id)),
                        pages.mySide(unit.id()).orElse(null),
                        pages.coordinating(),
                        done.equals("ended") || done.equals("said") || done.equals("takenBack")
                                ? "guide.done." + done
                                : null));
    }

    @PostMapping("/moments/{id}/endings")
    @Transactional
    ModelAndView end(Page page, @PathVariable UUID id) {
        pages.coordinator();
        Moment moment = moments.find(id).orElseThrow(NotFound::new);
        moments.end(moment.id(), GuidePages.me().name());
        return page.redirect("/moments/" + id + "?done=ended");
    }

    private MomentForm form(Page page, Unit unit, Typed typed, FormErrors errors) {
        List<Action> actions = model.of(unit.service());
        return new MomentForm(unit, actions, typed, errors);
    }
}
