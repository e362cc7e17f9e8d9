package cairn.voice.web;

import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.voice.domain.PaperBoxes.PaperBox;
import java.util.UUID;

/** Writing down that a box was opened and nothing was in it; the id is the form's own. */
public record EmptyingForm(PaperBox box, UUID id, DateFields on, FormErrors errors) {}
