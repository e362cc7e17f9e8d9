package cairn.setup.web;

import cairn.places.Change;
import cairn.places.Unit;
import cairn.places.UnitStanding;
import java.util.List;

/** A unit, where it stands today, and whatever changed about it, the newest first. */
public record UnitSettingsView(
        Unit unit, UnitStanding standing, List<Change> changes, boolean canMove, boolean saved) {}
