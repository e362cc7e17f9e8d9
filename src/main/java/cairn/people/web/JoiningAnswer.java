package cairn.people.web;

import cairn.people.JoinRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking to join, for whoever asked.
 *
 * @param unit the name of the unit of a yes, or null
 */
public record JoiningAnswer(JoinRequest request, @Nullable String unit, LocalDate today) {}
