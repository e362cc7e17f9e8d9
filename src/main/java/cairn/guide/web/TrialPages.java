package cairn.guide.web;

import cairn.guide.domain.Trial;
import cairn.guide.domain.Trials;
import cairn.platform.NotFound;
import cairn.platform.page.Page;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of one trial begin with: it is there for whoever asks. */
@Component
class TrialPages {

    private final Trials trials;
    private final ActionTitles titles;
    private final GuidePages guide;

    TrialPages(Trials trials, ActionTitles titles, GuidePages guide) {
        this.trials = trials;
        this.titles = titles;
        this.guide = guide;
    }

    TrialCard find(Page page, UUID id) {
        Trial trial = trials.find(id).orElseThrow(NotFound::new);
        String action = trial.action();
        return new TrialCard(trial, action == null ? null : titles.of(page, trial.unit(), action));
    }

    /** Whether I may write down what was decided: I proposed it, or I coordinate. */
    boolean mineToEnd(Trial trial) {
        return trial.mine() || guide.coordinating();
    }
}
