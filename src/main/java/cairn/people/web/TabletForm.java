package cairn.people.web;

import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import java.util.List;

/**
 * Making this device a ward tablet.
 *
 * @param everywhere whether it may also be one that is used across the organisation
 */
public record TabletForm(String name, String unit, List<Unit> units, boolean everywhere, FormErrors errors) {}
