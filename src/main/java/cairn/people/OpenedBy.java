package cairn.people;

import java.time.LocalDate;

/**
 * Somebody opened something of a person's own.
 *
 * @param name the reader's name on that day
 * @param as what they took part as, by which they could open it
 */
public record OpenedBy(String name, CapacityKind as, LocalDate on) {}
