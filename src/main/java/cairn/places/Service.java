package cairn.places;

import cairn.platform.text.Language;
import java.util.UUID;

/** What units belong to. */
public record Service(UUID id, String nameEn, String nameCy) {

    public String name(Language language) {
        return language.of(nameEn, nameCy);
    }
}
