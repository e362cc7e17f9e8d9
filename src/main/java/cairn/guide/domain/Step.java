package cairn.guide.domain;

import cairn.people.Side;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A next action of a unit's plan, chosen together (catalogue GX.12). It never changes: what became of it is {@link StepNews}.
 *
 * @param post who holds it
 * @param support what support it needs; null when somebody said openly that it needs none
 * @param byWhen null when there is no date
 * @param power what power moves with it; a quick win always says so
 * @param how how it was chosen
 * @param development the development that it belongs to, or null
 * @param differs who sees it differently; empty when nobody said so
 * @param mineToTell whether the reader may say what became of it: they hold its post, or coordinate
 */
public record Step(
        UUID id,
        UUID unit,
        String action,
        String body,
        UUID post,
        @Nullable String support,
        @Nullable LocalDate byWhen,
        boolean quickWin,
        String power,
        boolean serviceUsers,
        boolean carers,
        boolean staff,
        String how,
        @Nullable UUID development,
        String differs,
        String language,
        String byName,
        LocalDate on,
        boolean mineToTell) {

    /** Those who chose it together. */
    public Set<Side> chosenBy() {
        return Side.of(serviceUsers, carers, staff);
    }
}
