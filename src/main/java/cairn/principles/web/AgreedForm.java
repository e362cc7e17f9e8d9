package cairn.principles.web;

import cairn.people.Side;
import cairn.platform.form.DateFields;
import cairn.platform.form.Filled;
import cairn.platform.form.FormErrors;
import cairn.principles.domain.Suggestion;
import cairn.principles.domain.Suggestion.Kind;
import cairn.principles.domain.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writing down that a suggestion was agreed.
 *
 * @param about the principle as it is now; null for a new one
 */
public record AgreedForm(Suggestion suggestion, @Nullable Wording about, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param id the form's own
     * @param after the number of the newest wording that stood on the page
     */
    public record Typed(
            UUID id,
            int after,
            String wordsEn,
            String wordsCy,
            Set<Side> sides,
            String agreedBy,
            String differs,
            DateFields agreedOn) {

        static final List<String> NAMES =
                List.of("wordsEn", "wordsCy", "sides", "agreedBy", "differs", "day", "month", "year");

        static Typed of(UUID form, int after, Filled filled) {
            return new Typed(
                    form,
                    after,
                    filled.one("wordsEn"),
                    filled.one("wordsCy"),
                    Side.of(filled),
                    filled.one("agreedBy"),
                    filled.one("differs"),
                    DateFields.of(filled));
        }

        void check(FormErrors errors, Kind kind, LocalDate today) {
            if (kind != Kind.SET_ASIDE) {
                words(errors, "wordsEn", wordsEn);
                words(errors, "wordsCy", wordsCy);
            }
            if (sides.isEmpty()) {
                errors.add("sides", "principles.sides.empty");
            }
            errors.checkWords("agreedBy", agreedBy, "principles.agreedBy.empty");
            errors.checkOptionalWords("differs", differs);
            agreedOn.checkPast(errors, today);
        }

        private static void words(FormErrors errors, String field, String words) {
            errors.checkWords(field, words, "principles.body.empty");
            if (words.codePointCount(0, words.length()) > SuggestionForm.Typed.LONGEST) {
                errors.add(field, "principles.tooLong", "most", SuggestionForm.Typed.LONGEST);
            }
        }

        /** The same in a form of its own, after what stands there now. */
        Typed after(int newest) {
            return new Typed(UUID.randomUUID(), newest, wordsEn, wordsCy, sides, agreedBy, differs, agreedOn);
        }
    }
}
