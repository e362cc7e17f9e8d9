package cairn.setup.web;

import cairn.places.Service;
import cairn.platform.form.FormErrors;
import cairn.setup.web.NamesForm.Typed;
import java.util.List;

/** Adding a unit to one of the services. */
public record NewUnitForm(Typed typed, String service, List<Service> services, FormErrors errors) {}
