package cairn.places;

import cairn.platform.text.Language;
import java.util.UUID;

/** A ward, a house or a team, by its local name in both languages. */
public record Unit(UUID id, UUID service, String nameEn, String nameCy) {

    public String name(Language language) {
        return language.of(nameEn, nameCy);
    }
}
