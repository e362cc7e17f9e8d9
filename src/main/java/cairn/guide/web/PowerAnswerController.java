package cairn.guide.web;

import cairn.guide.domain.PowerAnswer;
import cairn.guide.domain.PowerAnswer.When;
import cairn.guide.domain.PowerAnswers;
import cairn.guide.domain.PowerAnswers.Saying;
import cairn.guide.domain.PowerCheck;
import cairn.guide.web.PowerAnswerForm.Typed;
import cairn.people.Side;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering the five questions of a power check, for one's own side, named or not; and taking back what one said. */
@InTwoLanguages
class PowerAnswerController {

    private final PowerPages pages;
    private final PowerAnswers answers;

    PowerAnswerController(PowerPages pages, PowerAnswers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/power-checks/{id}/answers/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        PowerCheck check = pages.find(id);
        return page.show(
                "guide/power/answer", form(check, pages.mySide(check), Typed.nothing(), FormErrors.none(page)));
    }

    @PostMapping("/power-checks/{id}/answers")
    @Transactional
    ModelAndView say(
            Page page,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String shown) {
        PowerCheck check = pages.find(id);
        Side side = pages.mySide(check);
        Typed typed = Typed.of(FormId.random(form), shown, request);
        FormErrors errors = new FormErrors(page);
        typed.check(errors);
        if (errors.any()) {
            return page.showAgain("guide/power/answer", form(check, side, typed, errors));
        }
        String name = shown.equals("name") ? GuidePages.me().name() : null;
        if (!answers.say(new Saying(form, id, side, When.BEFORE, typed.answered(), "", 0, name, page.language()))) {
            errors.add(Typed.FIRST, "guide.sentBefore");
            return page.showAgain("guide/power/answer", form(check, side, typed.anew(), errors));
        }
        return page.redirect("/power-checks/" + id + "?done=said");
    }

    @PostMapping("/power-checks/{id}/answers/taken-back")
    @Transactional
    ModelAndView takeBack(Page page, @PathVariable UUID id, @RequestParam UUID answer) {
        pages.find(id);
        PowerAnswer mine = answers.of(id).stream()
                .filter(said -> said.mine() && said.id().equals(answer))
                .findFirst()
                .orElseThrow(NotFound::new);
        answers.takeBack(id, mine);
        return page.redirect("/power-checks/" + id + "?done=takenBack");
    }

    private PowerAnswerForm form(PowerCheck check, Side side, Typed typed, FormErrors errors) {
        return new PowerAnswerForm(check, side, pages.asked(check, side), typed, errors);
    }
}
