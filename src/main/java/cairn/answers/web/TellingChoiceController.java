package cairn.answers.web;

import cairn.answers.domain.MailSettings;
import cairn.answers.domain.TellingChoices;
import cairn.answers.web.TellingChoiceForm.Typed;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person alone chooses how they are told. */
@InTwoLanguages
class TellingChoiceController {

    private final TellingChoices choices;
    private final MailSettings mail;

    TellingChoiceController(TellingChoices choices, MailSettings mail) {
        this.choices = choices;
        this.mail = mail;
    }

    @GetMapping("/me/telling")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam @Nullable String saved) {
        String done = saved == null ? null : "answers.choice.saved";
        return page.show("answers/choice", form(Typed.of(choices.mine()), FormErrors.none(page), done));
    }

    @PostMapping("/me/telling")
    @Transactional
    ModelAndView choose(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String howMuch,
            @RequestParam(defaultValue = "") String means,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String email) {
        Typed typed = new Typed(form, howMuch, means, place, email);
        FormErrors errors = new FormErrors(page);
        typed.check(errors, mail.on());
        if (errors.any()) {
            return page.showAgain("answers/choice", form(typed, errors, null));
        }
        choices.choose(form, typed.choice(mail.on()), page.language());
        return page.redirect("/me/telling?saved");
    }

    private TellingChoiceForm form(Typed typed, FormErrors errors, @Nullable String done) {
        return new TellingChoiceForm(typed, mail.on(), errors, done);
    }
}
