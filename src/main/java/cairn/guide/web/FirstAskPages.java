package cairn.guide.web;

import cairn.guide.domain.Arrangement;
import cairn.guide.domain.Arrangement.Reply;
import cairn.guide.domain.Arrangements;
import cairn.guide.domain.FirstAsk;
import cairn.guide.domain.FirstAsk.State;
import cairn.guide.domain.FirstAsks;
import cairn.guide.domain.FirstOffers;
import cairn.guide.web.FirstAskView.Arranging;
import cairn.guide.web.FirstAskView.Say;
import cairn.guide.web.FirstAskView.Saying;
import cairn.places.Places;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one thing asked for: it is there for its author, for whoever coordinates, and for whoever offered it. */
@Component
class FirstAskPages {

    private final GuidePages guide;
    private final FirstAsks asks;
    private final Arrangements arrangements;
    private final FirstOffers offers;
    private final Places places;
    private final Clock clock;

    FirstAskPages(
            GuidePages guide,
            FirstAsks asks,
            Arrangements arrangements,
            FirstOffers offers,
            Places places,
            Clock clock) {
        this.guide = guide;
        this.asks = asks;
        this.arrangements = arrangements;
        this.offers = offers;
        this.places = places;
        this.clock = clock;
    }

    FirstAsk find(UUID id) {
        return asks.find(id).orElseThrow(NotFound::new);
    }

    /** The page as it stands; say is what its author asked to say, or null. */
    ModelAndView show(Page page, FirstAsk ask, @Nullable Say say, @Nullable String done) {
        List<Arrangement> all = arrangements.of(ask.id());
        return page.show(
                "guide/weeks/ask", view(ask, all, saying(ask, all, say), arranging(ask), FormErrors.none(page), done));
    }

    /** What its author typed comes back. */
    ModelAndView again(Page page, FirstAsk ask, Saying typed, FormErrors errors) {
        List<Arrangement> all = arrangements.of(ask.id());
        return page.showAgain("guide/weeks/ask", view(ask, all, typed, arranging(ask), errors, null));
    }

    /** What whoever coordinates typed comes back. */
    ModelAndView again(Page page, FirstAsk ask, Arranging typed, FormErrors errors) {
        List<Arrangement> all = arrangements.of(ask.id());
        return page.showAgain("guide/weeks/ask", view(ask, all, saying(ask, all, null), typed, errors, null));
    }

    List<FirstOffers.Offer> offers(FirstAsk ask) {
        return offers.standing().stream()
                .filter(offer -> offer.kind() == ask.kind() && !(offer.mine() && ask.mine()))
                .toList();
    }

    private FirstAskView view(
            FirstAsk ask,
            List<Arrangement> all,
            @Nullable Saying saying,
            @Nullable Arranging arranging,
            FormErrors errors,
            @Nullable String done) {
        return new FirstAskView(
                ask,
                ask.unit() == null ? null : places.unit(ask.unit()).orElse(null),
                all,
                ask.mine() ? asks.openedBy(ask.id()) : List.of(),
                asks.coordinator(),
                saying,
                arranging,
                errors,
                LocalDate.now(clock),
                done);
    }

    private @Nullable Saying saying(FirstAsk ask, List<Arrangement> all, @Nullable Say asked) {
        if (!ask.mine() || ask.takenBack() || all.isEmpty() || ask.reply() == Reply.STEPPED_BACK) {
            return null;
        }
        Say say = asked != null ? asked : usual(ask.state());
        return say == null ? null : new Saying(UUID.randomUUID(), all.getFirst().replies(), say, "", "");
    }

    private static @Nullable Say usual(State state) {
        return switch (state) {
            case ARRANGED -> Say.SUITS;
            case SUITS -> Say.CAME;
            case WAITS, HAPPENED, TAKEN_BACK -> null;
        };
    }

    private @Nullable Arranging arranging(FirstAsk ask) {
        return !guide.coordinating() || ask.takenBack()
                ? null
                : new Arranging(UUID.randomUUID(), ask.arranged(), offers(ask), "", "", "", "");
    }
}
