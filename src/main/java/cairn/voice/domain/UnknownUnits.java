package cairn.voice.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the names in a file that are no unit of the service. Spellings that differ in case and spaces are one name. */
final class UnknownUnits {

    private final UnitNames units;
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    UnknownUnits(UnitNames units) {
        this.units = units;
    }

    void count(String name) {
        String plain = UnitNames.plain(name);
        if (!plain.isEmpty() && units.match(name).unit() == null) {
            rows.merge(spellings.computeIfAbsent(plain, first -> name), 1, Integer::sum);
        }
    }

    /** How many rows each name has, in the order of the file, as it was first spelled. */
    Map<String, Integer> rows() {
        return rows;
    }
}
