package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.platform.form.FormErrors;
import java.util.UUID;

/** Asking for something. */
public record AskForm(Card development, Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String body, String ofWhom) {

        void check(FormErrors errors) {
            errors.checkWords("body", body, "developments.ask.writeWhat");
            errors.checkWords("ofWhom", ofWhom, "developments.ask.writeOfWhom");
        }
    }
}
