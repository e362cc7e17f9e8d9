package cairn.people.web;

import cairn.people.domain.People.Person;
import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.UUID;

/**
 * Giving a person one more capacity.
 *
 * @param form the form's own id, which becomes the capacity's
 */
public record CapacityForm(Person person, UUID form, PartTyped typed, List<Unit> units, FormErrors errors) {}
