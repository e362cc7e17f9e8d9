package cairn.guide.domain;

import cairn.people.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A dated moment at which all sides look at a unit (catalogue W.17).
 *
 * @param actions the actions that everyone is asked about, and {@link #WHOLE} for the unit as a whole; apart by a space
 * @param until the last day on which people may say how they see it
 * @param over whether that time has passed, or somebody ended it: from then on everybody reads what was said
 */
public record Moment(
        UUID id,
        UUID unit,
        How how,
        String actions,
        int askedServiceUsers,
        int askedCarers,
        int askedStaff,
        String byName,
        LocalDate on,
        LocalDate until,
        boolean over) {

    /** The question about the whole unit: is it done to us, for us, or with us (S.05)? */
    public static final String WHOLE = "S.05";

    /** How people were asked. */
    public enum How {
        MEETING,
        GROUPS,
        SURVEY;

        public String key() {
            return "guide.how." + name();
        }
    }

    public List<String> asksOf() {
        return List.of(actions.split(" "));
    }

    /** How many of a side were asked. */
    public int asked(Side side) {
        return switch (side) {
            case SERVICE_USERS -> askedServiceUsers;
            case CARERS -> askedCarers;
            case STAFF -> askedStaff;
        };
    }
}
