package cairn.guide.web;

import cairn.guide.domain.PowerCheck;
import cairn.places.Unit;
import cairn.platform.Paged;
import java.time.LocalDate;

/** The power checks of a unit, the newest first. */
public record PowerChecksView(Unit unit, Paged<PowerCheck> checks, LocalDate today) {}
