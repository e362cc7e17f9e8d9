package cairn.guide.web;

import cairn.guide.domain.Arrangements;
import cairn.guide.domain.FirstHelp;
import cairn.guide.domain.FirstOffers;
import cairn.guide.domain.FirstOffers.Offer;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Offering something to whoever is new, and ending that. */
@InTwoLanguages
class FirstOfferController {

    private static final List<String> DONE = List.of("offered", "ended", "stepped_back");

    private final GuidePages guide;
    private final FirstOffers offers;
    private final Arrangements arrangements;

    FirstOfferController(GuidePages guide, FirstOffers offers, Arrangements arrangements) {
        this.guide = guide;
        this.offers = offers;
        this.arrangements = arrangements;
    }

    @GetMapping("/first-weeks/offers")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam(defaultValue = "") String done) {
        guide.part();
        return page.show(
                "guide/weeks/offers",
                view(
                        UUID.randomUUID(),
                        "",
                        "",
                        new FormErrors(page),
                        DONE.contains(done) ? "guide.firstOffer.done." + done : null));
    }

    @PostMapping("/first-offers")
    @Transactional
    ModelAndView offer(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String body) {
        guide.part();
        FirstHelp help =
                Chosen.of(FirstHelp.class, kind).filter(kinds()::contains).orElse(null);
        FormErrors errors = new FormErrors(page);
        if (help == null) {
            errors.add("kind", "platform.chooseOne");
        }
        errors.checkWords("body", body, "guide.firstOffer.empty");
        if (help == null || errors.any()) {
            return page.showAgain("guide/weeks/offers", view(form, kind, body, errors, null));
        }
        if (offers.offer(
                form, help, body, page.language().code(), GuidePages.me().name())) {
            return page.redirect("/first-weeks/offers?done=offered");
        }
        errors.add("body", "guide.sentBefore");
        return page.showAgain("guide/weeks/offers", view(UUID.randomUUID(), kind, body, errors, null));
    }

    @PostMapping("/first-offers/{id}/endings")
    @Transactional
    ModelAndView end(Page page, @PathVariable UUID id) {
        guide.part();
        Offer mine = offers.mine().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        offers.end(mine.id());
        return page.redirect("/first-weeks/offers?done=ended");
    }

    private List<FirstHelp> kinds() {
        boolean trains = offers.mayTrain();
        return Arrays.stream(FirstHelp.values())
                .filter(kind -> kind != FirstHelp.TRAINER || trains)
                .toList();
    }

    private FirstOffersView view(UUID form, String kind, String body, FormErrors errors, @Nullable String done) {
        return new FirstOffersView(kinds(), offers.mine(), arrangements.withMe(), form, kind, body, errors, done);
    }
}
