package cairn.guide.web;

import cairn.guide.domain.FirstAsks;
import cairn.guide.domain.FirstOffers;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people asked for in their first weeks and what others offer, for whoever coordinates; the words stand a page further. */
@InTwoLanguages
class NewcomersController {

    private final GuidePages guide;
    private final FirstAsks asks;
    private final FirstOffers offers;
    private final Places places;
    private final Clock clock;

    NewcomersController(GuidePages guide, FirstAsks asks, FirstOffers offers, Places places, Clock clock) {
        this.guide = guide;
        this.asks = asks;
        this.offers = offers;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/newcomers")
    @Transactional(readOnly = true)
    ModelAndView show(Page page) {
        guide.coordinator();
        return page.show(
                "guide/weeks/newcomers",
                new NewcomersView(
                        asks.all(),
                        offers.standing(),
                        places.units().stream().collect(Collectors.toMap(Unit::id, Function.identity())),
                        LocalDate.now(clock)));
    }
}
