package cairn.guide.web;

import cairn.places.Unit;
import java.time.LocalDate;
import java.util.List;

/** All that a unit tried or tries. */
public record TrialsView(Unit unit, List<TrialCard> cards, LocalDate today) {}
