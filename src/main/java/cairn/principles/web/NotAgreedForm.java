package cairn.principles.web;

import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.principles.domain.Suggestion;
import cairn.principles.domain.Wording;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writing down that a suggestion was not agreed, and why.
 *
 * @param about the principle as it is now; null for a new one
 */
public record NotAgreedForm(Suggestion suggestion, @Nullable Wording about, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param id the form's own
     */
    public record Typed(UUID id, String reason, String decidedBy, DateFields decidedOn) {

        void check(FormErrors errors, LocalDate today) {
            errors.checkWords("reason", reason, "principles.reason.empty");
            errors.checkWords("decidedBy", decidedBy, "principles.agreedBy.empty");
            decidedOn.checkPast(errors, today);
        }
    }
}
