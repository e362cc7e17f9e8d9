package cairn.answers.web;

import cairn.answers.SubjectSource.Shown;
import cairn.answers.domain.OwedAnswers.Owed;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.util.UUID;

/** Noting where and when something was talked about. */
public record DebateForm(Owed owed, Shown subject, Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String place, DateFields heldOn, String note) {}
}
