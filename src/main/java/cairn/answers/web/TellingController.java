package cairn.answers.web;

import cairn.answers.Means;
import cairn.answers.SubjectSource.Shown;
import cairn.answers.domain.OwedAnswers;
import cairn.answers.domain.OwedAnswers.Owed;
import cairn.answers.domain.OwedAnswers.Told;
import cairn.answers.web.TellingForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Recording how an answer was told back by hand, or why it could not be. */
@InTwoLanguages
class TellingController {

    private final OwedAnswers owedAnswers;
    private final OwedPages owedPages;
    private final Clock clock;

    TellingController(OwedAnswers owedAnswers, OwedPages owedPages, Clock clock) {
        this.owedAnswers = owedAnswers;
        this.owedPages = owedPages;
        this.clock = clock;
    }

    @GetMapping("/answers/{answer}/tellings/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID answer) {
        Typed typed = new Typed(UUID.randomUUID(), "", DateFields.of(LocalDate.now(clock)), "");
        return page.show("answers/telling", form(answer, typed, FormErrors.none(page)));
    }

    @PostMapping("/answers/{answer}/tellings")
    @Transactional
    ModelAndView tell(
            Page page,
            @PathVariable UUID answer,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String means,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String reason) {
        Owed owed = toldByHand(answer);
        Typed typed = new Typed(form, means, new DateFields(day, month, year), reason);
        FormErrors errors = check(page, typed);
        if (errors.any()) {
            return page.showAgain("answers/telling", form(answer, typed, errors));
        }
        Means chosen = byHand(means).orElseThrow();
        owedAnswers.tell(
                new Told(
                        form,
                        answer,
                        chosen,
                        chosen == Means.NOT_POSSIBLE ? reason : null,
                        typed.on().date().orElseThrow()),
                OwedPages.myName());
        return page.redirect(OwedPages.path(owed));
    }

    /** Whoever has seven words reads the answer there, and nobody knows whom to tell; what came on plain paper is told aloud. */
    private Owed toldByHand(UUID answer) {
        Owed owed = owedPages.mineByAnswer(answer);
        Shown shown = owedPages.shown(owed);
        if (!shown.named() && !shown.byHandAlone()) {
            throw new NotFound();
        }
        return owed;
    }

    private FormErrors check(Page page, Typed typed) {
        FormErrors errors = new FormErrors(page);
        Optional<Means> means = byHand(typed.means());
        if (means.isEmpty()) {
            errors.add("means", "platform.chooseOne");
        }
        if (typed.on().date().isEmpty()) {
            errors.add("day", "platform.date.unreadable");
        } else if (typed.on().date().get().isAfter(LocalDate.now(clock))) {
            errors.add("day", "platform.date.notLater");
        }
        if (means.filter(m -> m == Means.NOT_POSSIBLE).isPresent()) {
            errors.checkWords("reason", typed.reason(), "answers.telling.writeReason");
        }
        return errors;
    }

    /** What a person does with voice or paper; what the program does by itself cannot be chosen. */
    private static Optional<Means> byHand(String chosen) {
        return Chosen.of(Means.class, chosen).filter(m -> m != Means.PAGE && m != Means.CODE);
    }

    private TellingForm form(UUID answer, Typed typed, FormErrors errors) {
        Owed owed = toldByHand(answer);
        return new TellingForm(owed, answer, owedPages.shown(owed), typed, errors);
    }
}
