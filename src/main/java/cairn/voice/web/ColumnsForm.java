package cairn.voice.web;

import cairn.places.Service;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.voice.domain.ColumnGuess;
import cairn.voice.domain.ImportFile;
import cairn.voice.domain.ImportPreview.Beginning;
import cairn.voice.domain.MappedColumns;
import cairn.voice.domain.MappedColumns.Part;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column holds what, as it was chosen.
 *
 * @param chosen the name of a column for each part; none for a part that the file does not have
 * @param service the id of the service to which the comments go
 */
public record ColumnsForm(Map<Part, String> chosen, String service) {

    /** As somebody chose before, else as it seems from the columns' names. */
    static ColumnsForm before(ImportFile file, Beginning beginning, List<Service> services) {
        Map<Part, String> chosen =
                file.columns().map(MappedColumns::columns).orElseGet(() -> ColumnGuess.of(columns(beginning)));
        String service = services.size() == 1 ? services.getFirst().id().toString() : "";
        return new ColumnsForm(
                chosen, file.service() == null ? service : file.service().toString());
    }

    static ColumnsForm typed(Map<String, String> fields) {
        Map<Part, String> chosen = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String column = fields.getOrDefault(field(part), "");
            if (!column.isEmpty()) {
                chosen.put(part, column);
            }
        }
        return new ColumnsForm(chosen, fields.getOrDefault("service", ""));
    }

    /** The columns that can be told apart by their names. */
    static List<String> columns(Beginning beginning) {
        List<String> names = beginning.header().stream().map(String::strip).toList();
        return names.stream()
                .filter(name -> !name.isEmpty() && Collections.frequency(names, name) == 1)
                .toList();
    }

    /** The name and the id of a part's field. */
    public static String field(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    FormErrors check(Page page, Beginning beginning, List<Service> services) {
        FormErrors errors = new FormErrors(page);
        List<String> columns = columns(beginning);
        if (!chosen.containsKey(Part.WORDS)) {
            errors.add(field(Part.WORDS), "voice.imports.columns.noWords");
        }
        chosen.forEach((part, column) -> {
            if (!columns.contains(column)) {
                errors.add(field(part), "platform.chooseOne");
            } else if (Collections.frequency(List.copyOf(chosen.values()), column) > 1) {
                errors.add(field(part), "voice.imports.columns.twice");
            }
        });
        if (serviceOf(services).isEmpty()) {
            errors.add("service", "platform.chooseOne");
        }
        return errors;
    }

    Optional<Service> serviceOf(List<Service> services) {
        return services.stream()
                .filter(each -> each.id().toString().equals(service))
                .findFirst();
    }

    MappedColumns columns() {
        return new MappedColumns(chosen);
    }
}
