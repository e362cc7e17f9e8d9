package cairn.voice.web;

import cairn.voice.domain.ImportFile;
import cairn.voice.domain.Imports.Comment;
import cairn.voice.domain.RefusedRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A file before it is started.
 *
 * @param first its first comments, as they will look
 * @param refused the first rows that cannot be taken, without their words
 * @param units how many rows each name has that is no unit of ours, the most first
 * @param kinds how many rows each word for a kind has that names none of ours, the most first
 */
public record CheckedView(
        ImportFile file,
        List<Comment> first,
        List<RefusedRow> refused,
        Map<String, Integer> units,
        Map<String, Integer> kinds) {

    public long rows() {
        return Objects.requireNonNullElse(file.allRows(), 0L);
    }

    public long refusedRows() {
        return Objects.requireNonNullElse(file.allRefused(), 0L);
    }
}
