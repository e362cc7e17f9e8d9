package cairn.guide.web;

import cairn.guide.domain.PowerAnswer.When;
import cairn.guide.domain.PowerAnswers;
import cairn.guide.domain.PowerAnswers.Saying;
import cairn.guide.domain.PowerCheck;
import cairn.guide.web.PowerLookForm.Typed;
import cairn.people.Side;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
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

/** Looking again: whether the power was as agreed, said for one's own side once it has begun. */
@InTwoLanguages
class PowerLookController {

    private final PowerPages pages;
    private final PowerAnswers answers;
    private final Clock clock;

    PowerLookController(PowerPages pages, PowerAnswers answers, Clock clock) {
        this.pages = pages;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/power-checks/{id}/looks/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        PowerCheck check = find(id);
        Typed typed = new Typed(UUID.randomUUID(), check.newest(), "", "");
        return page.show("guide/power/look", form(check, typed, FormErrors.none(page)));
    }

    @PostMapping("/power-checks/{id}/looks")
    @Transactional
    ModelAndView say(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int agreed,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String shown) {
        PowerCheck check = find(id);
        Side side = pages.mySide(check);
        Typed typed = new Typed(FormId.random(form), agreed, body, shown);
        FormErrors errors = new FormErrors(page);
        typed.check(errors);
        if (errors.any()) {
            return page.showAgain("guide/power/look", form(check, typed, errors));
        }
        String name = shown.equals("name") ? GuidePages.me().name() : null;
        if (!answers.say(new Saying(form, id, side, When.AFTER, Map.of(), body, agreed, name, page.language()))) {
            errors.add("body", agreed == check.newest() ? "guide.sentBefore" : "guide.power.agreedMeanwhile");
            Typed anew = new Typed(UUID.randomUUID(), check.newest(), body, shown);
            return page.showAgain("guide/power/look", form(check, anew, errors));
        }
        return page.redirect("/power-checks/" + id + "?done=looked");
    }

    private PowerCheck find(UUID id) {
        PowerCheck check = pages.find(id);
        if (!check.begun(LocalDate.now(clock))) {
            throw new NotFound();
        }
        return check;
    }

    private PowerLookForm form(PowerCheck check, Typed typed, FormErrors errors) {
        Side side = pages.mySide(check);
        return new PowerLookForm(check, side, pages.asked(check, side), typed, errors);
    }
}
