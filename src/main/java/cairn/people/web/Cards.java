package cairn.people.web;

import cairn.people.CardPeople;
import cairn.places.Unit;
import cairn.platform.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people for whom a card can be made: by name, with what they take part as. */
public record Cards(List<Person> people) {

    /** One of them. */
    public record Person(UUID id, String name, List<Part> parts) {}

    /** What they take part as, the key of a text, and where. */
    public record Part(String kind, @Nullable String unit) {}

    static Cards of(List<CardPeople.Part> rows, Map<UUID, Unit> units, Language language) {
        Map<UUID, Person> people = new LinkedHashMap<>();
        for (CardPeople.Part row : rows) {
            Person person = people.computeIfAbsent(row.person(), id -> new Person(id, row.name(), new ArrayList<>()));
            if (row.kind() != null) {
                Unit unit = row.unit() == null ? null : units.get(row.unit());
                person.parts().add(new Part(row.kind().key(), unit == null ? null : unit.name(language)));
            }
        }
        return new Cards(List.copyOf(people.values()));
    }
}
