package cairn.setup.web;

import cairn.platform.form.FormErrors;
import cairn.setup.web.NamesForm.Typed;

/** Adding a service. */
public record ServiceForm(Typed typed, String days, FormErrors errors) {}
