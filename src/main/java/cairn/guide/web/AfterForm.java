package cairn.guide.web;

import cairn.guide.domain.Reflection;
import cairn.guide.domain.Reflection.Readers;
import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saying what happened, and what one wants changed.
 *
 * @param unit the unit whose people may read it, or null
 */
public record AfterForm(
        Reflection reflection, Readers readers, @Nullable Unit unit, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param id the form's own
     */
    public record Typed(UUID id, String happened, String change) {

        static Typed nothing() {
            return new Typed(UUID.randomUUID(), "", "");
        }

        void check(FormErrors errors) {
            if (happened.isBlank() && change.isBlank()) {
                errors.add("happened", "guide.reflection.after.empty");
            }
            ReflectionForm.Typed.check(errors, "happened", happened);
            ReflectionForm.Typed.check(errors, "change", change);
        }

        /** The same words, under an id of their own. */
        Typed again() {
            return new Typed(UUID.randomUUID(), happened, change);
        }
    }
}
