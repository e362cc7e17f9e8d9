package cairn.people.web;

import java.util.List;
import java.util.UUID;

/** Words that came too late, ready to be sent again to where they were going. */
public record KeptForm(UUID id, String path, List<Field> fields) {

    /** One field of a form. */
    public record Field(String name, String value) {}

    /** What a person wrote, as distinct from what they chose. */
    public List<String> longTexts() {
        return fields.stream()
                .map(Field::value)
                .filter(text -> text.contains(" "))
                .toList();
    }
}
