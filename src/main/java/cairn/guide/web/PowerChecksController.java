package cairn.guide.web;

import cairn.developments.domain.Card;
import cairn.guide.domain.PowerCheck;
import cairn.guide.domain.PowerCheck.Opened;
import cairn.guide.domain.PowerChecks;
import cairn.guide.web.PowerCheckForm.Typed;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.Paged;
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

/** The power checks of a unit, and opening one before something is begun together. Anyone who takes part may (catalogue GX.06). */
@InTwoLanguages
class PowerChecksController {

    private static final int A_PAGE = 20;

    private final GuidePages guide;
    private final PowerPages pages;
    private final PowerChecks checks;
    private final StepQuestions steps;
    private final Clock clock;

    PowerChecksController(GuidePages guide, PowerPages pages, PowerChecks checks, StepQuestions steps, Clock clock) {
        this.guide = guide;
        this.pages = pages;
        this.checks = checks;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/power-checks")
    @Transactional(readOnly = true)
    ModelAndView all(Page page, @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") int number) {
        Unit unit = guide.unit(id);
        Paged<PowerCheck> shown = Paged.of(number, A_PAGE, (most, skipped) -> checks.at(id, most, skipped));
        if (number > 1 && shown.rows().isEmpty()) {
            throw new NotFound();
        }
        return page.show("guide/power/checks", new PowerChecksView(unit, shown, LocalDate.now(clock)));
    }

    /** Begins one; of a trial or a step of the plan, where it is known already which. */
    @GetMapping("/units/{id}/power-checks/new")
    @Transactional(readOnly = true)
    ModelAndView write(
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID trial,
            @RequestParam(required = false) @Nullable UUID step) {
        Unit unit = guide.unit(id);
        Typed typed = new Typed(UUID.randomUUID(), "", DateFields.of(LocalDate.now(clock)), trial, step, "");
        return page.show("guide/power/open", form(page, unit, typed, FormErrors.none(page)));
    }

    @PostMapping("/units/{id}/power-checks")
    @Transactional
    ModelAndView open(
            Page page,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(required = false) @Nullable UUID trial,
            @RequestParam(required = false) @Nullable UUID step) {
        Unit unit = guide.unit(id);
        Typed typed = Typed.of(form, trial, step, request);
        FormErrors errors = new FormErrors(page);
        PowerCheckForm view = form(page, unit, typed, errors);
        typed.check(errors, view.developments());
        if (!errors.any() && checks.open(opened(page, view), GuidePages.me().name())) {
            return page.redirect("/power-checks/" + form + "?done=opened");
        }
        if (!errors.any()) {
            errors.add("body", "guide.sentBefore");
            return page.showAgain("guide/power/open", form(page, unit, typed.anew(), errors));
        }
        return page.showAgain("guide/power/open", view);
    }

    private static Opened opened(Page page, PowerCheckForm view) {
        Typed typed = view.typed();
        PowerBelongs belongs = view.belongs();
        return new Opened(
                typed.id(),
                view.unit().id(),
                typed.body(),
                typed.from().date().orElseThrow(),
                belongs != null && belongs.kind().equals("trial") ? belongs.id() : null,
                belongs != null && belongs.kind().equals("step") ? belongs.id() : null,
                belongs == null && !typed.development().isEmpty() ? UUID.fromString(typed.development()) : null,
                page.language());
    }

    private PowerCheckForm form(Page page, Unit unit, Typed typed, FormErrors errors) {
        PowerBelongs belongs = pages.belongs(page, unit.id(), typed.trial(), typed.step(), null)
                .orElse(null);
        List<Card> developments = belongs == null ? steps.open(unit, page.language()) : List.of();
        return new PowerCheckForm(unit, belongs, developments, typed, errors);
    }
}
