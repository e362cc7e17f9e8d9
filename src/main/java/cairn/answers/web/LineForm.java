package cairn.answers.web;

import cairn.answers.domain.ToTell.Line;
import cairn.answers.web.TellingForm.Typed;
import cairn.platform.form.FormErrors;

/** Recording how all that waited for one person of one day was told. */
public record LineForm(Line line, Typed typed, FormErrors errors) {}
