package cairn.voice.domain;

import cairn.places.Unit;
import cairn.voice.domain.ImportedComments.ImportedUnit;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds units by the names that files have for them: in either language, whatever the case and the spaces. */
final class UnitNames {

    static final Match NONE = new Match(null, null);

    private final Map<String, Match> names = new HashMap<>();

    UnitNames(List<Unit> units, List<ImportedUnit> imported) {
        imported.forEach(unit -> names.put(plain(unit.name()), new Match(null, unit.id())));
        for (Unit unit : units) {
            names.put(plain(unit.nameEn()), new Match(unit.id(), null));
            names.put(plain(unit.nameCy()), new Match(unit.id(), null));
        }
    }

    /** The unit, or else the name that was kept from a file; neither when the comment names none. */
    record Match(@Nullable UUID unit, @Nullable UUID importedUnit) {}

    Match match(String name) {
        return names.getOrDefault(plain(name), NONE);
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
