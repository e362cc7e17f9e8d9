package cairn.people.web;

import cairn.people.SamplePerson;
import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import cairn.platform.text.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param people the sample people; none in a real service
 * @param pair the two words, as they were typed
 * @param device whose device it is, as it was chosen
 * @param ward whether it is known to be a ward tablet, so that nobody is asked
 */
public record SignIn(List<Person> people, String pair, String device, boolean ward, FormErrors errors) {

    private static final int FIRST = 8;

    /** The sample people who stand on the page; the others are folded away beneath them. */
    public List<Person> firstPeople() {
        return people.subList(0, Math.min(FIRST, people.size()));
    }

    public List<Person> morePeople() {
        return people.subList(Math.min(FIRST, people.size()), people.size());
    }

    /** One press signs in as this person. */
    public record Person(
            UUID capacity,
            String name,
            String takingPartAs,
            @Nullable String unit) {

        static Person of(SamplePerson person, Map<UUID, Unit> units, Language language) {
            Unit unit = person.unit() == null ? null : units.get(person.unit());
            return new Person(
                    person.capacity(), person.name(), person.kind().key(), unit == null ? null : unit.name(language));
        }
    }
}
