package cairn.people.web;

import cairn.people.Choice;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Yes, not now, no, or ask me later, with a day that the person names.
 *
 * @param about what it is about, in the person's language
 * @param action where it goes, without the language
 * @param topic the topic it is about; empty when it is about none
 */
public record ChoiceForm(String about, String action, String topic, Typed typed, FormErrors errors) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String choice, DateFields askOn) {

        static Typed begin(String choice) {
            return new Typed(UUID.randomUUID(), choice, Days.EMPTY);
        }

        /** The day from which to ask again, if that was chosen; says what to do when it is no day to come. */
        @Nullable LocalDate check(FormErrors errors, LocalDate today) {
            if (Chosen.of(Choice.class, choice).isEmpty()) {
                errors.add("choice", "platform.chooseOne");
            }
            if (!choice.equals(Choice.ASK_LATER.name())) {
                return null;
            }
            LocalDate day = Days.later(errors, "day", askOn, today);
            if (Days.empty(askOn)) {
                errors.add("day", "people.choice.writeDay");
            }
            return day;
        }
    }
}
