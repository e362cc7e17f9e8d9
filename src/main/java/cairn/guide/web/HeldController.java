package cairn.guide.web;

import cairn.guide.domain.Beliefs;
import cairn.guide.domain.Beliefs.Words;
import cairn.guide.domain.HeldWords;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Words that may name somebody are held back by the coordinator, openly and with a reason, and can stand again. */
@InTwoLanguages
class HeldController {

    private final GuidePages guide;
    private final Beliefs beliefs;
    private final HeldWords held;

    HeldController(GuidePages guide, Beliefs beliefs, HeldWords held) {
        this.guide = guide;
        this.beliefs = beliefs;
        this.held = held;
    }

    @GetMapping("/services/{id}/statement/words/{words}")
    @Transactional(readOnly = true)
    ModelAndView look(Page page, @PathVariable UUID id, @PathVariable UUID words) {
        guide.coordinator();
        return page.show("guide/held", new HeldForm(guide.service(id), find(id, words), "", FormErrors.none(page)));
    }

    @PostMapping("/services/{id}/statement/words/{words}")
    @Transactional
    ModelAndView hold(
            Page page,
            @PathVariable UUID id,
            @PathVariable UUID words,
            @RequestParam(defaultValue = "") String held,
            @RequestParam(defaultValue = "") String reason) {
        guide.coordinator();
        Service service = guide.service(id);
        Words found = find(id, words);
        boolean back = held.equals("yes");
        FormErrors errors = new FormErrors(page);
        errors.checkWords("reason", reason, "guide.held.empty");
        if (errors.any()) {
            return page.showAgain("guide/held", new HeldForm(service, found, reason, errors));
        }
        this.held.hold(found, back, reason, GuidePages.me().name());
        return page.redirect("/services/" + id + "/statement?done=" + (back ? "held" : "stands"));
    }

    private Words find(UUID service, UUID words) {
        return beliefs.words(service).stream()
                .filter(found -> found.id().equals(words))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
