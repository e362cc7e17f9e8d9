package cairn.voice.web;

import cairn.places.Service;
import cairn.platform.form.FormErrors;
import cairn.platform.text.Excerpt;
import cairn.voice.domain.ImportFile;
import cairn.voice.domain.ImportPreview.Beginning;
import java.util.List;

/**
 * Saying which column of a file holds what.
 *
 * @param beginning the names of the columns, and the first rows
 * @param services to which the comments could go
 */
public record ColumnsView(
        ImportFile file, Beginning beginning, List<Service> services, ColumnsForm form, FormErrors errors) {

    /** The columns that can be chosen. */
    public List<String> columns() {
        return ColumnsForm.columns(beginning);
    }

    /** What stands in a column first, shortened. */
    public List<String> values(int column) {
        return beginning.rows().stream()
                .map(row -> column < row.size() ? row.get(column).strip() : "")
                .filter(value -> !value.isEmpty())
                .map(Excerpt::of)
                .toList();
    }
}
