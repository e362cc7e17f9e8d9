package cairn.guide.web;

import cairn.guide.domain.Feelings.Felt;
import cairn.guide.domain.Side;
import cairn.guide.domain.Trial.End;
import cairn.places.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One trial.
 *
 * @param takenBack the sides on which somebody took their words back
 * @param before what was decided before, the latest first
 * @param mySide the side for which the reader may say how it felt, or null
 * @param mineToEnd whether the reader may write down what was decided
 * @param powerCheck the newest power check that was made of it, or null
 * @param done what was done just now; empty when nothing was
 */
public record TrialView(
        Unit unit,
        TrialCard card,
        List<Felt> felt,
        List<Side> takenBack,
        List<End> before,
        @Nullable Side mySide,
        boolean mineToEnd,
        @Nullable UUID powerCheck,
        LocalDate today,
        String done) {

    /** How it felt to one side. */
    public List<Felt> of(Side side) {
        return felt.stream().filter(f -> f.side() == side).toList();
    }
}
