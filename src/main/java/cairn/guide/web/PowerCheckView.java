package cairn.guide.web;

import cairn.guide.domain.PowerAnswer;
import cairn.guide.domain.PowerAnswer.Gap;
import cairn.guide.domain.PowerAnswer.When;
import cairn.guide.domain.PowerCheck;
import cairn.guide.domain.PowerCheck.Agreed;
import cairn.guide.domain.PowerCheck.Question;
import cairn.people.Side;
import cairn.places.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One power check.
 *
 * @param gaps where somebody took their words back
 * @param earlier what was agreed before, the latest first
 * @param mine whether the reader may answer for a side
 * @param mineToAgree whether the reader may write down what was agreed
 * @param bySide whether each side stands by itself, before and after
 * @param done what was done just now; empty when nothing was
 */
public record PowerCheckView(
        Unit unit,
        PowerCheck check,
        @Nullable PowerBelongs belongs,
        List<PowerAnswer> said,
        List<Gap> gaps,
        List<Agreed> earlier,
        boolean mine,
        boolean mineToAgree,
        boolean bySide,
        LocalDate today,
        String done) {

    /** What one side said, before or after. */
    public List<PowerAnswer> of(Side side, When when) {
        return said.stream()
                .filter(answer -> answer.side() == side && answer.when() == when)
                .toList();
    }

    /** What one side said of one question. */
    public List<PowerAnswer> of(Side side, Question question) {
        return of(side, When.BEFORE).stream()
                .filter(answer -> answer.said().containsKey(question))
                .toList();
    }

    public boolean gap(Side side, When when) {
        return gaps.contains(new Gap(side, when));
    }

    /** What the reader said themselves, and may take back. */
    public List<PowerAnswer> own() {
        return said.stream().filter(PowerAnswer::mine).toList();
    }

    /** Whether somebody answered only when it had begun already. */
    public boolean late(PowerAnswer answer) {
        return answer.when() == When.BEFORE && answer.on().isAfter(check.from());
    }

    /** Whether they speak of what was agreed before the agreement that stands. */
    public boolean ofEarlier(PowerAnswer answer) {
        return answer.when() == When.AFTER && answer.agreed() != check.newest();
    }
}
