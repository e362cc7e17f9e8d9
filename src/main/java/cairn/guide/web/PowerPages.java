package cairn.guide.web;

import cairn.developments.domain.Board;
import cairn.guide.domain.Asked;
import cairn.guide.domain.PowerCheck;
import cairn.guide.domain.PowerChecks;
import cairn.guide.domain.StepStory;
import cairn.guide.domain.Steps;
import cairn.guide.domain.Trial;
import cairn.guide.domain.Trials;
import cairn.people.Side;
import cairn.platform.NotFound;
import cairn.platform.page.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of power checks begin with: the check is there for whoever asks, and so is what it belongs to. */
@Component
class PowerPages {

    private final PowerChecks checks;
    private final Trials trials;
    private final Steps steps;
    private final Board board;
    private final Asked asked;
    private final GuidePages guide;

    PowerPages(PowerChecks checks, Trials trials, Steps steps, Board board, Asked asked, GuidePages guide) {
        this.checks = checks;
        this.trials = trials;
        this.steps = steps;
        this.board = board;
        this.asked = asked;
        this.guide = guide;
    }

    PowerCheck find(UUID id) {
        return checks.find(id).orElseThrow(NotFound::new);
    }

    /** The side for which I answer; whoever is of another unit answers not at all. */
    Side mySide(PowerCheck check) {
        return guide.mySide(check.unit()).orElseThrow(NotFound::new);
    }

    /** How many of a side were asked lately, so that whoever writes knows who may guess; null when nobody wrote that down. */
    @Nullable Integer asked(PowerCheck check, Side side) {
        return asked.lately(check.unit(), side).orElse(null);
    }

    /** Whether I may write down what was agreed: I opened it, or I coordinate. */
    boolean mineToAgree(PowerCheck check) {
        return check.mine() || guide.coordinating();
    }

    @Nullable PowerBelongs belongs(Page page, PowerCheck check) {
        return belongs(page, check.unit(), check.trial(), check.step(), check.development())
                .orElse(null);
    }

    /** What something at this unit belongs to; nothing where it is not of this unit. */
    Optional<PowerBelongs> belongs(
            Page page, UUID unit, @Nullable UUID trial, @Nullable UUID step, @Nullable UUID development) {
        if (trial != null) {
            return trials.find(trial).filter(t -> t.unit().equals(unit)).map(PowerPages::of);
        }
        if (step != null) {
            return steps.find(step)
                    .map(StepStory::step)
                    .filter(s -> s.unit().equals(unit))
                    .map(s -> new PowerBelongs(
                            "step", s.id(), s.body(), s.language(), "/units/" + unit + "/plan#step-" + s.id()));
        }
        return Optional.ofNullable(development)
                .flatMap(id -> board.find(id, page.language()))
                .map(card -> new PowerBelongs(
                        "development", card.id(), card.title(), card.language(), "/developments/" + card.id()));
    }

    private static PowerBelongs of(Trial trial) {
        return new PowerBelongs("trial", trial.id(), trial.body(), trial.language(), "/trials/" + trial.id());
    }
}
