package cairn.setup.web;

import cairn.places.Change;
import cairn.places.Service;
import cairn.platform.form.FormErrors;
import java.util.List;

/** Changing how many working days a service gives itself to answer. */
public record DaysForm(Service service, String days, List<Change> changes, FormErrors errors) {}
