package cairn.answers.web;

import cairn.answers.domain.OwedAnswers;
import cairn.answers.domain.OwedAnswers.Owed;
import cairn.answers.web.DebateForm.Typed;
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

/** Noting where and when something was talked about, by whoever owes the answer. */
@InTwoLanguages
class DebateController {

    private final OwedAnswers owedAnswers;
    private final OwedPages owedPages;
    private final Clock clock;

    DebateController(OwedAnswers owedAnswers, OwedPages owedPages, Clock clock) {
        this.owedAnswers = owedAnswers;
        this.owedPages = owedPages;
        this.clock = clock;
    }

    @GetMapping("/owed/{id}/debates/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        Typed typed = new Typed(UUID.randomUUID(), "", DateFields.of(LocalDate.now(clock)), "");
        return page.show("answers/debate", form(owedPages.mine(id), typed, FormErrors.none(page)));
    }

    @PostMapping("/owed/{id}/debates")
    @Transactional
    ModelAndView note(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String note) {
        Owed owed = owedPages.mine(id);
        Typed typed = new Typed(form, place, new DateFields(day, month, year), note);
        FormErrors errors = check(page, typed);
        if (errors.any()) {
            return page.showAgain("answers/debate", form(owed, typed, errors));
        }
        owedAnswers.debated(form, id, place, typed.heldOn().date().orElseThrow(), note, OwedPages.myName());
        return page.redirect(OwedPages.path(owed));
    }

    private FormErrors check(Page page, Typed typed) {
        FormErrors errors = new FormErrors(page);
        errors.checkWords("place", typed.place(), "answers.debate.writePlace");
        if (typed.heldOn().date().isEmpty()) {
            errors.add("day", "platform.date.unreadable");
        } else if (typed.heldOn().date().get().isAfter(LocalDate.now(clock))) {
            errors.add("day", "platform.date.notLater");
        }
        errors.checkWords("note", typed.note(), "answers.debate.writeNote");
        return errors;
    }

    private DebateForm form(Owed owed, Typed typed, FormErrors errors) {
        return new DebateForm(owed, owedPages.shown(owed), typed, errors);
    }
}
