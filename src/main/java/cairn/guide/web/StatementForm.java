package cairn.guide.web;

import cairn.guide.domain.Statements.Signed;
import cairn.guide.domain.Statements.Statement;
import cairn.places.Service;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writing down what was signed.
 *
 * @param now what stands now; null while nothing was signed
 */
public record StatementForm(Service service, @Nullable Statement now, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param form the form's own id
     * @param after the number of the newest statement that stood on the page
     */
    public record Typed(UUID form, int after, String wordsEn, String wordsCy, String signedBy, DateFields signedOn) {

        void check(LocalDate today, FormErrors errors) {
            errors.checkWords("wordsEn", wordsEn, "guide.statement.empty");
            errors.checkWords("wordsCy", wordsCy, "guide.statement.empty");
            errors.checkWords("signedBy", signedBy, "guide.statement.signedBy.empty");
            signedOn.checkPast(errors, today);
        }

        Signed signed(UUID service) {
            return new Signed(
                    form,
                    service,
                    after,
                    wordsEn,
                    wordsCy,
                    signedBy,
                    signedOn.date().orElseThrow());
        }

        /** The same, after what stands there now. */
        Typed after(int newest) {
            return new Typed(form, newest, wordsEn, wordsCy, signedBy, signedOn);
        }
    }
}
