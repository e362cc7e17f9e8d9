package cairn.people.web;

import cairn.people.CapacityKind;
import java.time.Duration;
import java.util.Set;

/** Whose device this is, as the person said when they signed in. It says how soon an open session ends (walls, rule 23). */
enum Device {
    /** Others use it too: a tablet on a ward, a computer in a library. */
    SHARED,
    /** Only this person uses it. */
    OWN;

    private static final Set<String> WORKING_HERE = Set.of(
            CapacityKind.STAFF.key(),
            CapacityKind.MANAGER.key(),
            CapacityKind.COORDINATOR.key(),
            CapacityKind.FINANCE.key());

    /** The longest pause, and the longest time in all. */
    record Stay(Duration idle, Duration longest) {}

    Stay stay(String takingPartAs) {
        if (this == SHARED) {
            return new Stay(Duration.ofMinutes(5), Duration.ofMinutes(30));
        }
        return WORKING_HERE.contains(takingPartAs)
                ? new Stay(Duration.ofMinutes(15), Duration.ofHours(8))
                : new Stay(Duration.ofMinutes(30), Duration.ofHours(12));
    }
}
