package cairn.guide.domain;

import cairn.guide.domain.Arrangement.Reply;
import cairn.people.CapacityKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for in their first weeks, or later.
 *
 * @param body what would help, in their words; may be empty
 * @param unit null where whoever asked belongs to no one unit
 * @param mine whether the reader asked
 * @param arranged how often something was arranged
 * @param reply what was said last to the newest arrangement, or null
 */
public record FirstAsk(
        UUID id,
        FirstHelp kind,
        String body,
        String language,
        String byName,
        CapacityKind takingPartAs,
        @Nullable UUID unit,
        LocalDate on,
        boolean mine,
        boolean takenBack,
        int arranged,
        @Nullable Reply reply) {

    /** Where it stands. What did not happen, and what did not suit, waits again. */
    public enum State {
        WAITS,
        ARRANGED,
        SUITS,
        HAPPENED,
        TAKEN_BACK
    }

    public State state() {
        if (takenBack) {
            return State.TAKEN_BACK;
        }
        if (arranged == 0) {
            return State.WAITS;
        }
        return switch (reply) {
            case null -> State.ARRANGED;
            case SUITS -> State.SUITS;
            case HAPPENED -> State.HAPPENED;
            case OTHER, DID_NOT_HAPPEN, STEPPED_BACK -> State.WAITS;
        };
    }

    public boolean waits() {
        return state() == State.WAITS;
    }

    /** How many days ago it was asked: what waits again has waited since then. */
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(on, today);
    }
}
