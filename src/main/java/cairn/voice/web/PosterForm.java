package cairn.voice.web;

import cairn.platform.form.FormErrors;
import cairn.platform.text.Language;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Making a poster.
 *
 * @param months at whose end it may run out
 */
public record PosterForm(List<YearMonth> months, Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String first, String place, String phone, String until) {

        static Typed nothing(Language language) {
            return new Typed(UUID.randomUUID(), language.code(), "", "", "");
        }
    }
}
