package cairn.voice.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of a file holds what. Only the words must be there. */
public record MappedColumns(Map<Part, String> columns) {

    /** What a column can hold. The order counts: it is the order of the parts of a row's identity. */
    public enum Part {
        WORDS,
        DATE,
        UNIT,
        KIND,
        THEME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String HOW = "Name the columns like this: words=COLUMN,date=COLUMN,unit=COLUMN. Only words is"
            + " required; date, unit, kind and theme may follow.";

    /**
     * Reads {@code words=COL,date=COL}. A column's name may itself have commas.
     *
     * @throws CannotImport when it says something else
     */
    public static MappedColumns of(String map) {
        Map<Part, String> columns = new EnumMap<>(Part.class);
        for (String pair : map.split(",(?=\\s*(?:words|date|unit|kind|theme)\\s*=)", -1)) {
            int equals = pair.indexOf('=');
            Part part = equals < 0 ? null : part(pair.substring(0, equals).strip());
            String column = pair.substring(equals + 1).strip();
            if (part == null || column.isEmpty() || columns.put(part, column) != null) {
                throw new CannotImport(HOW);
            }
        }
        if (!columns.containsKey(Part.WORDS)) {
            throw new CannotImport(HOW);
        }
        return new MappedColumns(columns);
    }

    private static @Nullable Part part(String word) {
        for (Part part : Part.values()) {
            if (part.word().equals(word)) {
                return part;
            }
        }
        return null;
    }

    /**
     * Where in the header each part's column stands; -1 for a part that is not mapped.
     *
     * @throws CannotImport when a column is not there, or is there twice
     */
    int[] in(List<String> header) {
        int[] places = new int[Part.values().length];
        for (Part part : Part.values()) {
            String column = columns.get(part);
            places[part.ordinal()] = column == null ? -1 : place(column, header);
        }
        return places;
    }

    private static int place(String column, List<String> header) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equals(column)) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            throw new CannotImport(
                    CannotImport.Why.COLUMNS,
                    column,
                    "The file has no column “" + column + "”. The columns in its first line are: " + listed(header)
                            + ".");
        }
        if (places.size() > 1) {
            throw new CannotImport(
                    CannotImport.Why.COLUMNS,
                    column,
                    "The file has more than one column “" + column + "”: give each its own name.");
        }
        return places.getFirst();
    }

    private static String listed(List<String> header) {
        String listed = String.join(", ", header.stream().map(String::strip).toList());
        return listed.length() > 500 ? listed.substring(0, 500) + "…" : listed;
    }
}
