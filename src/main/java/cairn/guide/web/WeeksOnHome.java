package cairn.guide.web;

import cairn.guide.domain.Arrangement;
import cairn.guide.domain.Arrangements;
import cairn.guide.domain.FirstAsk;
import cairn.guide.domain.FirstAsks;
import cairn.platform.page.Page;
import cairn.voice.OnHome;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a person's home: what was arranged for them or with them; and for whoever coordinates, that somebody new waits. */
@Component
@Order(0)
class WeeksOnHome implements OnHome {

    private final GuidePages guide;
    private final FirstAsks asks;
    private final Arrangements arrangements;

    WeeksOnHome(GuidePages guide, FirstAsks asks, Arrangements arrangements) {
        this.guide = guide;
        this.asks = asks;
        this.arrangements = arrangements;
    }

    @Override
    public List<Row> rows(Page page) {
        List<Row> rows = new ArrayList<>();
        if (guide.coordinating()) {
            List<FirstAsk> waiting = asks.all().stream().filter(FirstAsk::waits).toList();
            if (!waiting.isEmpty()) {
                rows.add(waiting(page, waiting));
            }
        }
        arrangements.open().forEach(arrangement -> rows.add(arranged(page, arrangement)));
        return rows;
    }

    private static Row waiting(Page page, List<FirstAsk> waiting) {
        return new Row(
                page.url("/newcomers"),
                page.t("guide.newcomers.home", "n", waiting.size()),
                page.language().code(),
                "",
                page.t(
                        "guide.newcomers.home.since",
                        "date",
                        page.date(waiting.getFirst().on())),
                page.t("guide.firstWeeks.home.waits"));
    }

    private static Row arranged(Page page, Arrangement arrangement) {
        return new Row(
                page.url("/first-asks/" + arrangement.ask()),
                page.t(arrangement.forMe() ? "guide.firstWeeks.home.arranged" : "guide.firstOffers.withMe"),
                page.language().code(),
                "",
                arrangement.atTime(),
                arrangement.forMe() ? page.t("guide.firstWeeks.home.asks") : null);
    }
}
