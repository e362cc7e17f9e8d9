package cairn.guide.web;

import cairn.guide.domain.StepStory.State;
import cairn.places.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * The plan of a unit.
 *
 * @param done what was done just now; empty when nothing was
 */
public record PlanView(Unit unit, List<StepCard> cards, LocalDate today, String done) {

    /** The steps that are so far, in the order in which they were chosen. */
    public List<StepCard> in(State state) {
        return cards.stream().filter(card -> card.story().state() == state).toList();
    }

    /** How many quick wins the plan holds; what was dropped holds no place any more. */
    public long quickWins() {
        return held() - others();
    }

    /** How many steps are more than that. */
    public long others() {
        return cards.stream()
                .filter(card -> card.story().state() != State.DROPPED
                        && !card.story().step().quickWin())
                .count();
    }

    private long held() {
        return cards.size() - in(State.DROPPED).size();
    }
}
