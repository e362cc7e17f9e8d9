package cairn.people.web;

import cairn.people.Because;
import cairn.people.Writings.Whom;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * For whom to write and why; and then the question to that person.
 *
 * @param units names of units, by id
 * @param chosen whom it is about, when the choice is one of those who can be asked
 * @param writer the name of who would write
 */
public record WritingForView(
        List<Whom> whom,
        Map<UUID, String> units,
        Optional<Whom> chosen,
        Optional<Because> because,
        String writer,
        Typed typed,
        FormErrors errors) {

    /** As it was chosen; form is the form's own id, so that two presses are one. */
    public record Typed(String form, String whom, String because) {

        static Typed begin() {
            return new Typed(UUID.randomUUID().toString(), "", "");
        }

        /** The form's own id, or nothing when it is none. */
        Optional<UUID> id() {
            try {
                return Optional.of(UUID.fromString(form));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** The name of the person's unit; empty when they take part across the organisation. */
    public String unit(Whom one) {
        return one.unit() == null ? "" : Objects.requireNonNullElse(units.get(one.unit()), "");
    }
}
