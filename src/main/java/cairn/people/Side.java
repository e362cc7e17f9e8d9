package cairn.people;

import cairn.platform.form.Chosen;
import cairn.platform.form.Filled;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Those whose judgements stand side by side and are never added up (refusal rule d). */
public enum Side {
    SERVICE_USERS,
    CARERS,
    STAFF;

    public String key() {
        return "people.side." + name();
    }

    /** One of them, where the author shows their side and not their name: "a carer". */
    public String oneKey() {
        return "people.side.one." + name();
    }

    /** Those of the three that had a part in something. */
    public static Set<Side> of(boolean serviceUsers, boolean carers, boolean staff) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (serviceUsers) {
            sides.add(SERVICE_USERS);
        }
        if (carers) {
            sides.add(CARERS);
        }
        if (staff) {
            sides.add(STAFF);
        }
        return sides;
    }

    /** Those that were ticked in the field {@code sides}. */
    public static Set<Side> of(Filled filled) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        filled.all("sides").forEach(side -> Chosen.of(Side.class, side).ifPresent(sides::add));
        return sides;
    }

    /** The side that somebody speaks for who takes part as this; nobody else speaks for a side. */
    public static Optional<Side> of(CapacityKind kind) {
        return switch (kind) {
            case SERVICE_USER -> Optional.of(SERVICE_USERS);
            case CARER -> Optional.of(CARERS);
            case STAFF, MANAGER -> Optional.of(STAFF);
            default -> Optional.empty();
        };
    }
}
