package cairn.guide.web;

import cairn.guide.domain.Feelings;
import cairn.guide.domain.PowerChecks;
import cairn.guide.domain.Trial;
import cairn.guide.domain.Trial.End;
import cairn.guide.domain.Trials;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One trial: what is tried, how it felt to each side, side by side, and what was decided. */
@InTwoLanguages
class TrialController {

    private final GuidePages guide;
    private final TrialPages pages;
    private final Trials trials;
    private final Feelings feelings;
    private final PowerChecks checks;
    private final Clock clock;

    TrialController(
            GuidePages guide, TrialPages pages, Trials trials, Feelings feelings, PowerChecks checks, Clock clock) {
        this.guide = guide;
        this.pages = pages;
        this.trials = trials;
        this.feelings = feelings;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/trials/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        TrialCard card = pages.find(page, id);
        Trial trial = card.trial();
        LocalDate today = LocalDate.now(clock);
        List<End> before = trials.before(id);
        return page.show(
                "guide/trial/trial",
                new TrialView(
                        guide.unit(trial.unit()),
                        card,
                        feelings.of(id),
                        feelings.takenBack(id),
                        before,
                        trials.named(Stream.concat(Stream.ofNullable(trial.end()), before.stream())
                                .toList()),
                        trial.begun(today) ? guide.mySide(trial.unit()).orElse(null) : null,
                        trial.begun(today) && pages.mineToEnd(trial),
                        checks.ofTrial(id).orElse(null),
                        today,
                        done));
    }
}
