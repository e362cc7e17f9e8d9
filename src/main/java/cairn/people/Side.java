package cairn.people;

import java.util.Optional;

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
