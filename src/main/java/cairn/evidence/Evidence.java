package cairn.evidence;

import java.util.UUID;

/**
 * What the records of one unit show about one action: true counts of what the service owes, never a score.
 *
 * @param unit the unit; rows about the whole service carry no unit and are not evidence of one
 * @param raised how many things were raised about it
 * @param waiting how many of them still wait for an answer
 * @param overdue how many of those are past the day on which the answer was due
 */
public record Evidence(UUID unit, ActionId action, int raised, int waiting, int overdue) {}
