package cairn.answers.web;

import cairn.answers.SubjectSource.Shown;
import cairn.answers.domain.OwedAnswers.Owed;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.util.UUID;

/** Recording how an answer was told back. */
public record TellingForm(Owed owed, UUID answer, Shown subject, Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String means, DateFields on, String reason) {}
}
