package cairn.guide.web;

import cairn.guide.domain.Trial.Proposed;
import cairn.guide.domain.Trials;
import cairn.guide.web.TrialForm.Typed;
import cairn.places.Unit;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a unit tries, and proposing that it tries something. Anyone who takes part may (catalogue W.19). */
@InTwoLanguages
class TrialsController {

    private final GuidePages guide;
    private final Trials trials;
    private final ActionTitles titles;
    private final Clock clock;

    TrialsController(GuidePages guide, Trials trials, ActionTitles titles, Clock clock) {
        this.guide = guide;
        this.trials = trials;
        this.titles = titles;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/trials")
    @Transactional(readOnly = true)
    ModelAndView all(Page page, @PathVariable UUID id) {
        Unit unit = guide.unit(id);
        Map<String, String> called = titles.all(page, id);
        var cards = trials.at(id).stream()
                .map(trial -> new TrialCard(trial, trial.action() == null ? null : called.get(trial.action())))
                .toList();
        return page.show("guide/trial/trials", new TrialsView(unit, cards, LocalDate.now(clock)));
    }

    @GetMapping("/units/{id}/trials/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String action) {
        Unit unit = guide.unit(id);
        Typed typed = new Typed(
                UUID.randomUUID(),
                titles.at(id).contains(action) ? action : "",
                "",
                "",
                DateFields.of(LocalDate.now(clock)),
                new DateFields("", "", ""));
        return page.show("guide/trial/propose", form(page, unit, typed, FormErrors.none(page)));
    }

    @PostMapping("/units/{id}/trials")
    @Transactional
    ModelAndView propose(Page page, HttpServletRequest request, @PathVariable UUID id, @RequestParam UUID form) {
        Unit unit = guide.unit(id);
        Typed typed = Typed.of(form, request);
        FormErrors errors = new FormErrors(page);
        typed.check(errors, titles.at(id));
        if (errors.any()) {
            return page.showAgain("guide/trial/propose", form(page, unit, typed, errors));
        }
        Proposed proposed = new Proposed(
                form,
                id,
                typed.action().isEmpty() ? null : typed.action(),
                typed.body(),
                typed.hope(),
                typed.from().date().orElseThrow(),
                typed.until().date().orElseThrow(),
                page.language());
        if (!trials.propose(proposed, GuidePages.me().name())) {
            errors.add("body", "guide.sentBefore");
            return page.showAgain("guide/trial/propose", form(page, unit, typed.anew(), errors));
        }
        return page.redirect("/trials/" + form + "?done=proposed");
    }

    private TrialForm form(Page page, Unit unit, Typed typed, FormErrors errors) {
        return new TrialForm(
                unit,
                titles.all(page, unit.id()).entrySet().stream()
                        .map(action -> new StepAsked.Option(action.getKey(), action.getValue()))
                        .toList(),
                typed,
                errors);
    }
}
