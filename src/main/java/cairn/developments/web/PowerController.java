package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Powers;
import cairn.developments.domain.Powers.Power;
import cairn.developments.web.PowerForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying whether a development is a quick win and what power moved with it, by whoever holds it or coordinates. */
@InTwoLanguages
class PowerController {

    private final DevelopmentPages pages;
    private final Developments developments;
    private final Powers powers;

    PowerController(DevelopmentPages pages, Developments developments, Powers powers) {
        this.pages = pages;
        this.developments = developments;
        this.powers = powers;
    }

    @GetMapping("/developments/{id}/powers/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        Card development = held(page, id);
        List<Power> said = powers.of(id);
        return page.show(
                "developments/powerNew", form(development, said, new Typed(0, "", "", ""), FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/powers")
    @Transactional
    ModelAndView say(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String quickWin,
            @RequestParam(defaultValue = "") String moved,
            @RequestParam(defaultValue = "") String body) {
        Card development = held(page, id);
        Typed typed = new Typed(after, quickWin, moved, body);
        FormErrors errors = new FormErrors(page);
        typed.check(errors);
        if (!errors.any()) {
            if (powers.say(typed.said(id), DevelopmentPages.myName())) {
                return page.redirect(DevelopmentPages.path(id) + "#power");
            }
            errors.add("quickWin", "developments.power.somebodyWasFirst");
        }
        return page.showAgain("developments/powerNew", form(development, powers.of(id), typed, errors));
    }

    private Card held(Page page, UUID id) {
        Card development = pages.find(page, id);
        if (!developments.heldByMe(id)) {
            throw new NotFound();
        }
        return development;
    }

    private static PowerForm form(Card development, List<Power> said, Typed typed, FormErrors errors) {
        Power now = said.isEmpty() ? null : said.getFirst();
        return new PowerForm(development, now, typed.after(now == null ? 0 : now.number()), errors);
    }
}
