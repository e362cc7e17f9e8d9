package cairn.guide.web;

import cairn.platform.OwnWords;
import cairn.platform.form.FormErrors;
import java.util.UUID;

/** Writing down what one hopes for, fears and expects before one tries something new. */
public record ReflectionForm(Typed typed, FormErrors errors) {

    private static final int LONGEST_TITLE = 120;

    /**
     * What was typed.
     *
     * @param id the form's own
     */
    public record Typed(UUID id, String trying, String hoped, String feared, String expected) {

        static Typed nothing() {
            return new Typed(UUID.randomUUID(), "", "", "", "");
        }

        void check(FormErrors errors) {
            errors.checkWords("trying", trying, "guide.reflection.trying.empty");
            if (OwnWords.length(trying) > LONGEST_TITLE) {
                errors.add("trying", "guide.reflection.trying.long", "most", LONGEST_TITLE);
            }
            if (hoped.isBlank() && feared.isBlank() && expected.isBlank()) {
                errors.add("hoped", "guide.reflection.empty");
            }
            check(errors, "hoped", hoped);
            check(errors, "feared", feared);
            check(errors, "expected", expected);
        }

        /** The same words, under an id of their own. */
        Typed again() {
            return new Typed(UUID.randomUUID(), trying, hoped, feared, expected);
        }

        /** Words that may be left out. */
        static void check(FormErrors errors, String field, String words) {
            errors.checkOptionalWords(field, words);
        }
    }
}
