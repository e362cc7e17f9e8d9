package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Stances;
import cairn.people.Descriptions;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Standing behind a development, or seeing it differently, in one's own words, named or not. */
@InTwoLanguages
class StanceController {

    private final Stances stances;
    private final DevelopmentPages pages;
    private final Descriptions descriptions;

    StanceController(Stances stances, DevelopmentPages pages, Descriptions descriptions) {
        this.stances = stances;
        this.pages = pages;
        this.descriptions = descriptions;
    }

    @GetMapping("/developments/{id}/stances/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String kind) {
        Stances.Kind chosen = Chosen.of(Stances.Kind.class, kind).orElse(Stances.Kind.BEHIND);
        return page.show(
                "developments/stance",
                new StanceForm(pages.find(page, id), UUID.randomUUID(), chosen, "", "", "", FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/stances")
    @Transactional
    ModelAndView say(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam Stances.Kind kind,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String open) {
        Card card = pages.find(page, id);
        FormErrors errors = new FormErrors(page);
        if (kind == Stances.Kind.DIFFERENT || !body.isBlank()) {
            errors.checkWords("body", body, "developments.stance.empty");
        }
        if (!shown.equals("yes") && !shown.equals("no")) {
            errors.add("shown", "developments.stance.shown.choose");
        }
        if (errors.any()) {
            return page.showAgain("developments/stance", new StanceForm(card, form, kind, body, shown, open, errors));
        }
        SignedIn me = Objects.requireNonNull(page.visitor());
        Developments.By by = shown.equals("yes")
                ? new Developments.By(me.name(), descriptions.myWords().orElse(me.takingPartAs()))
                : null;
        stances.add(form, id, kind, body.isBlank() ? "" : body, by, open.equals("yes"), page.language());
        return page.redirect("/developments/" + id + "?done=stance");
    }

    @PostMapping("/developments/{id}/stances/taken-back")
    @Transactional
    ModelAndView takeBack(Page page, @PathVariable UUID id, @RequestParam UUID stance) {
        pages.find(page, id);
        if (stances.of(id).stream().noneMatch(s -> s.mine() && s.id().equals(stance))) {
            throw new NotFound();
        }
        stances.takeBack(stance);
        return page.redirect("/developments/" + id + "?done=takenBack");
    }
}
