package cairn.answers.web;

import cairn.answers.SubjectSource.Shown;
import cairn.answers.domain.OwedAnswers.Owed;
import cairn.answers.domain.Tellings;
import cairn.answers.domain.Tellings.How;
import cairn.answers.domain.Tellings.Told;
import cairn.answers.web.TellingForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
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

    private final Tellings tellings;
    private final OwedPages owedPages;
    private final Clock clock;

    TellingController(Tellings tellings, OwedPages owedPages, Clock clock) {
        this.tellings = tellings;
        this.owedPages = owedPages;
        this.clock = clock;
    }

    @GetMapping("/answers/{answer}/tellings/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID answer) {
        return page.show("answers/telling", form(answer, Typed.today(LocalDate.now(clock)), FormErrors.none(page)));
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
        FormErrors errors = new FormErrors(page);
        typed.check(errors, LocalDate.now(clock));
        if (errors.any()) {
            return page.showAgain("answers/telling", form(answer, typed, errors));
        }
        How how = typed.how();
        tellings.tell(new Told(form, answer, how.means(), how.reason(), how.on()), OwedPages.myName());
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

    private TellingForm form(UUID answer, Typed typed, FormErrors errors) {
        Owed owed = toldByHand(answer);
        return new TellingForm(owed, answer, owedPages.shown(owed), typed, errors);
    }
}
