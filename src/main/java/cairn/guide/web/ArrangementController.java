package cairn.guide.web;

import cairn.guide.domain.Arrangement;
import cairn.guide.domain.Arrangement.Arranged;
import cairn.guide.domain.Arrangement.Replied;
import cairn.guide.domain.Arrangement.Reply;
import cairn.guide.domain.Arrangements;
import cairn.guide.domain.FirstAsk;
import cairn.guide.domain.FirstOffers.Offer;
import cairn.guide.web.FirstAskView.Arranging;
import cairn.guide.web.FirstAskView.Say;
import cairn.guide.web.FirstAskView.Saying;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Arranging what somebody asked for, by whoever coordinates; and what is said to it by whom it is for, or who offered. */
@InTwoLanguages
class ArrangementController {

    private final GuidePages guide;
    private final FirstAskPages pages;
    private final Arrangements arrangements;

    ArrangementController(GuidePages guide, FirstAskPages pages, Arrangements arrangements) {
        this.guide = guide;
        this.pages = pages;
        this.arrangements = arrangements;
    }

    @PostMapping("/first-asks/{id}/arrangements")
    @Transactional
    ModelAndView arrange(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String atTime,
            @RequestParam(defaultValue = "") String place) {
        guide.coordinator();
        FirstAsk ask = pages.find(id);
        List<Offer> offers = pages.offers(ask);
        Offer chosen = offers.stream()
                .filter(o -> o.id().toString().equals(offer))
                .findFirst()
                .orElse(null);
        FormErrors errors = new FormErrors(page);
        if (chosen == null && !offer.isEmpty()) {
            errors.add("offer", "platform.chooseOne");
        }
        errors.checkWords("who", who, "guide.arrangement.who.empty");
        errors.checkWords("atTime", atTime, "guide.arrangement.atTime.empty");
        errors.checkWords("place", place, "guide.arrangement.place.empty");
        int newest = after;
        UUID again = form;
        if (!errors.any()) {
            Arranged arranged = new Arranged(
                    form,
                    id,
                    after,
                    chosen == null ? null : chosen.id(),
                    who,
                    atTime,
                    place,
                    page.language().code());
            if (arrangements.arrange(arranged, GuidePages.me().name())) {
                return page.redirect("/first-asks/" + id + "?done=arranged");
            }
            ask = pages.find(id);
            newest = ask.arranged();
            again = UUID.randomUUID();
            errors.add("who", "guide.arrangement.somebodyWasFirst");
        }
        return pages.again(page, ask, new Arranging(again, newest, offers, offer, who, atTime, place), errors);
    }

    @PostMapping("/arrangements/{id}/replies")
    @Transactional
    ModelAndView reply(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "SUITS") String say,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words) {
        guide.part();
        Arrangement arrangement = arrangements.find(id).orElseThrow(NotFound::new);
        if (arrangement.withMe() && !arrangement.forMe()) {
            return stepBack(page, arrangement, form);
        }
        if (!arrangement.forMe()) {
            throw new NotFound();
        }
        FirstAsk ask = pages.find(arrangement.ask());
        Say saying = Chosen.of(Say.class, say).orElseThrow(NotFound::new);
        Reply chosen =
                Chosen.of(Reply.class, kind).filter(saying.replies()::contains).orElse(null);
        FormErrors errors = new FormErrors(page);
        if (chosen == null) {
            errors.add("kind", "platform.chooseOne");
        }
        errors.checkOptionalWords("words", words);
        int newest = after;
        UUID again = form;
        if (chosen != null && !errors.any()) {
            String own = words.isBlank() ? "" : words;
            Replied replied =
                    new Replied(form, after, chosen, own, page.language().code());
            boolean open = !ask.takenBack() && arrangement.reply() != Reply.STEPPED_BACK;
            if (open && arrangements.reply(arrangement, replied)) {
                return page.redirect("/first-asks/" + ask.id() + "?done=" + done(chosen));
            }
            newest = arrangements.of(ask.id()).getFirst().replies();
            again = UUID.randomUUID();
            errors.add("kind", "guide.arrangement.changed");
        }
        return pages.again(page, ask, new Saying(again, newest, saying, kind, words), errors);
    }

    /** Whoever offered need not say why; what they stepped back from waits again. */
    private ModelAndView stepBack(Page page, Arrangement arrangement, UUID form) {
        Replied back = new Replied(
                form,
                arrangement.replies(),
                Reply.STEPPED_BACK,
                "",
                page.language().code());
        boolean stepped = arrangements.reply(arrangement, back);
        return page.redirect("/first-weeks/offers" + (stepped ? "?done=stepped_back" : ""));
    }

    private static String done(Reply reply) {
        return reply.name().toLowerCase(Locale.ROOT);
    }
}
