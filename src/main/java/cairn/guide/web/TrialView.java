package cairn.guide.web;

import cairn.guide.domain.Feelings.Felt;
import cairn.guide.domain.Trial.End;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.principles.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One trial.
 *
 * @param takenBack the sides on which somebody took their words back
 * @param before what was decided before, the latest first
 * @param named which principles each decision names
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
        Map<UUID, List<Named>> named,
        @Nullable Side mySide,
        boolean mineToEnd,
        @Nullable UUID powerCheck,
        LocalDate today,
        String done) {

    /** Which principles a decision names. */
    public List<Named> named(End end) {
        return named.getOrDefault(end.id(), List.of());
    }

    /** How it felt to one side. */
    public List<Felt> of(Side side) {
        return felt.stream().filter(f -> f.side() == side).toList();
    }
}
