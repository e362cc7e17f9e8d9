package cairn.people.web;

import cairn.people.domain.Held;
import cairn.people.domain.People.Person;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ending one capacity of a person.
 *
 * @param unit the name of its unit, or null
 * @param form the form's own id, so that a form sent twice ends once
 */
public record EndingForm(
        Person person,
        Held held,
        @Nullable String unit,
        UUID form,
        DateFields endsOn,
        String reason,
        FormErrors errors) {}
