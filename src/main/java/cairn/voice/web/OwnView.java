package cairn.voice.web;

import cairn.platform.form.FormErrors;
import cairn.voice.domain.AtCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands at seven words, or at an item raised without showing a name.
 *
 * @param action where the author's acts go, without the language
 * @param code the seven words, which travel with each act; empty for who is signed in
 * @param toldAlso whether its author is told also the way they chose for the rest; null at the seven words
 * @param form a fresh id for the next act
 * @param typed what was typed when an act was not taken
 * @param done what has just been done, a key of texts, or null
 */
public record OwnView(
        AtCode at,
        String action,
        List<String> code,
        @Nullable Boolean toldAlso,
        LocalDate today,
        UUID form,
        ActTyped typed,
        FormErrors errors,
        @Nullable String done) {

    /** An act as it was typed. */
    public record ActTyped(String verb, String body) {
        public static final ActTyped NOTHING = new ActTyped("", "");

        /** What was typed for this act, to be shown again. */
        public String bodyOf(String asked) {
            return verb.equals(asked) ? body : "";
        }
    }
}
