package cairn.answers.web;

import cairn.answers.Means;
import cairn.answers.Outcome;
import cairn.answers.SubjectSource.Shown;
import cairn.answers.domain.OwedAnswers;
import cairn.answers.domain.OwedAnswers.Given;
import cairn.answers.domain.OwedAnswers.Owed;
import cairn.answers.domain.Tellings;
import cairn.answers.domain.Tellings.Told;
import cairn.answers.web.AnswerForm.Typed;
import cairn.platform.form.Chosen;
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

/** Acknowledging and answering what a post owes. */
@InTwoLanguages
class AnswerController {

    private final OwedAnswers owedAnswers;
    private final Tellings tellings;
    private final OwedPages owedPages;
    private final Clock clock;

    AnswerController(OwedAnswers owedAnswers, Tellings tellings, OwedPages owedPages, Clock clock) {
        this.owedAnswers = owedAnswers;
        this.tellings = tellings;
        this.owedPages = owedPages;
        this.clock = clock;
    }

    @PostMapping("/owed/{id}/acknowledgements")
    @Transactional
    ModelAndView acknowledge(Page page, @PathVariable UUID id) {
        Owed owed = owedPages.mine(id);
        owedAnswers.acknowledge(id, OwedPages.myName());
        return page.redirect(OwedPages.path(owed));
    }

    @GetMapping("/owed/{id}/answers/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        Owed owed = owedPages.mine(id);
        if (owed.answered()) {
            return page.redirect(OwedPages.path(owed));
        }
        return page.show("answers/answer", form(owed, Typed.nothing(owed.answers()), FormErrors.none(page)));
    }

    @PostMapping("/owed/{id}/answers")
    @Transactional
    ModelAndView answer(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String whoDecided) {
        Owed owed = owedPages.mine(id);
        Typed typed = new Typed(form, number(seen), outcome, reason, whoDecided);
        FormErrors errors = check(page, typed);
        if (errors.any()) {
            return page.showAgain("answers/answer", form(owed, typed, errors));
        }
        Given given = new Given(
                form, id, typed.seen() + 1, Chosen.of(Outcome.class, outcome).orElseThrow(), reason, whoDecided);
        if (!owedAnswers.answer(given, OwedPages.myName())) {
            errors.add("reason", "answers.answer.someoneElse");
            return page.showAgain(
                    "answers/answer", form(owed, new Typed(form, owed.answers(), outcome, reason, whoDecided), errors));
        }
        standsNow(owed, given);
        return page.redirect(OwedPages.path(owed) + "?answered");
    }

    /** From now on the author can read it, on their own page or at their seven words; on plain paper at neither. */
    private void standsNow(Owed owed, Given given) {
        Shown shown = owedPages.shown(owed);
        if (shown.byHandAlone()) {
            return;
        }
        Means means = shown.named() ? Means.PAGE : Means.CODE;
        tellings.tell(
                new Told(
                        UUID.nameUUIDFromBytes(given.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        given.id(),
                        means,
                        null,
                        LocalDate.now(clock)),
                OwedPages.myName());
    }

    /** How many answers the form has seen; what is no number has seen none, and is then told of the others. */
    private static int number(String seen) {
        return seen.matches("\\d{1,4}") ? Integer.parseInt(seen) : 0;
    }

    private static FormErrors check(Page page, Typed typed) {
        FormErrors errors = new FormErrors(page);
        if (Chosen.of(Outcome.class, typed.outcome()).isEmpty()) {
            errors.add("outcome", "answers.answer.chooseOutcome");
        }
        errors.checkWords("reason", typed.reason(), "answers.answer.writeReason");
        errors.checkWords("whoDecided", typed.whoDecided(), "answers.answer.writeWhoDecided");
        return errors;
    }

    private AnswerForm form(Owed owed, Typed typed, FormErrors errors) {
        return new AnswerForm(owed, owedPages.shown(owed), typed, errors);
    }
}
