package cairn.setup.web;

import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.util.List;

/** Moving a unit to another service, or closing it, from a day on; a closing has no services to choose from. */
public record MoveForm(Unit unit, String service, List<Service> services, DateFields from, FormErrors errors) {}
