package cairn.people.web;

import cairn.people.domain.People.Person;
import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adding a person, or saying yes to somebody who asks to join.
 *
 * @param action where the form goes
 * @param back where the reader came from
 * @param request whether somebody asks to join
 * @param namesakes people of the same name, about whom the reader is asked first
 */
public record PersonForm(
        String action,
        String back,
        boolean request,
        Typed typed,
        List<Unit> units,
        List<Person> namesakes,
        FormErrors errors) {

    /**
     * What was typed.
     *
     * @param form the form's own id, which becomes the person's, so that a form sent twice adds once
     * @param asked the name about whose namesakes the reader was asked
     * @param who the namesake whom the reader chose, or null
     */
    public record Typed(
            UUID form, String name, String asked, @Nullable UUID who, PartTyped part) {}
}
