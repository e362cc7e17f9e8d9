package cairn.guide.web;

import cairn.guide.domain.Feelings;
import cairn.guide.domain.Feelings.Felt;
import cairn.people.Side;
import cairn.platform.NotFound;
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

/** Saying how a trial felt, for one's own side, named or not, and taking it back. */
@InTwoLanguages
class FeltController {

    private final GuidePages guide;
    private final TrialPages pages;
    private final Feelings feelings;
    private final Clock clock;

    FeltController(GuidePages guide, TrialPages pages, Feelings feelings, Clock clock) {
        this.guide = guide;
        this.pages = pages;
        this.feelings = feelings;
        this.clock = clock;
    }

    @GetMapping("/trials/{id}/felt/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        TrialCard card = pages.find(page, id);
        return page.show(
                "guide/trial/felt", new FeltForm(card, mySide(card), UUID.randomUUID(), "", "", FormErrors.none(page)));
    }

    @PostMapping("/trials/{id}/felt")
    @Transactional
    ModelAndView say(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String shown) {
        TrialCard card = pages.find(page, id);
        Side side = mySide(card);
        FormErrors errors = new FormErrors(page);
        errors.checkWords("body", body, "guide.felt.empty");
        if (!shown.equals("name") && !shown.equals("side")) {
            errors.add("shown", "platform.chooseOne");
        }
        if (errors.any()) {
            return page.showAgain("guide/trial/felt", new FeltForm(card, side, form, body, shown, errors));
        }
        String name = shown.equals("name") ? GuidePages.me().name() : null;
        if (!feelings.say(form, id, side, body, name, page.language())) {
            errors.add("body", "guide.sentBefore");
            return page.showAgain("guide/trial/felt", new FeltForm(card, side, UUID.randomUUID(), body, shown, errors));
        }
        return page.redirect("/trials/" + id + "?done=said");
    }

    @PostMapping("/trials/{id}/felt/taken-back")
    @Transactional
    ModelAndView takeBack(Page page, @PathVariable UUID id, @RequestParam UUID felt) {
        pages.find(page, id);
        Felt mine = feelings.of(id).stream()
                .filter(f -> f.mine() && f.id().equals(felt))
                .findFirst()
                .orElseThrow(NotFound::new);
        feelings.takeBack(id, mine);
        return page.redirect("/trials/" + id + "?done=takenBack");
    }

    /** Only people of the unit say how it felt, and not before it begins. */
    private Side mySide(TrialCard card) {
        return guide.mySide(card.trial().unit())
                .filter(side -> card.trial().begun(LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
    }
}
