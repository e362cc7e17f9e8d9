package cairn.answers.web;

import cairn.answers.SubjectSource.Shown;
import cairn.answers.domain.OwedAnswers.Owed;
import cairn.platform.form.FormErrors;
import java.util.UUID;

/** Answering, with a reason and who decided. */
public record AnswerForm(Owed owed, Shown subject, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param id the form's own, so that a form sent twice answers once
     * @param seen how many answers stood there when the form was opened
     */
    public record Typed(UUID id, int seen, String outcome, String reason, String whoDecided) {

        static Typed nothing(int seen) {
            return new Typed(UUID.randomUUID(), seen, "", "", "");
        }
    }
}
