package cairn.guide.web;

import cairn.guide.domain.FirstAsks;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first weeks of anyone, whatever they take part as (catalogue GX.13): four kinds of help, the same for every side. */
@InTwoLanguages
class FirstWeeksController {

    private final GuidePages guide;
    private final FirstAsks asks;
    private final Clock clock;

    FirstWeeksController(GuidePages guide, FirstAsks asks, Clock clock) {
        this.guide = guide;
        this.asks = asks;
        this.clock = clock;
    }

    @GetMapping("/first-weeks")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam(defaultValue = "") String done) {
        return page.show(
                "guide/weeks/weeks",
                new FirstWeeksView(
                        guide.part().unit(),
                        asks.mine(),
                        asks.coordinator(),
                        LocalDate.now(clock),
                        done.equals("takenBack") ? "guide.firstAsk.done.takenBack" : null));
    }
}
