package cairn.people.web;

import cairn.people.domain.Preparations;
import cairn.people.web.PreparationForm.Typed;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own notes: what helps before, during and after. Nobody else reads them. */
@InTwoLanguages
class PreparationController {

    private final Preparations preparations;

    PreparationController(Preparations preparations) {
        this.preparations = preparations;
    }

    @GetMapping("/me/preparation")
    @Transactional(readOnly = true)
    ModelAndView show(Page page) {
        Typed typed = Typed.of(preparations.mine().stream().findFirst().orElse(null));
        return page.show("people/preparation", new PreparationForm(typed, FormErrors.none(page)));
    }

    @PostMapping("/me/preparation")
    @Transactional
    ModelAndView write(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String during,
            @RequestParam(defaultValue = "") String after) {
        FormErrors errors = new FormErrors(page);
        ShortLine.checkWords(errors, "before", before);
        ShortLine.checkWords(errors, "during", during);
        ShortLine.checkWords(errors, "after", after);
        if (errors.any()) {
            return page.showAgain(
                    "people/preparation", new PreparationForm(new Typed(form, before, during, after), errors));
        }
        preparations.write(form, before, during, after);
        return page.redirect("/me/supporters?kept");
    }
}
