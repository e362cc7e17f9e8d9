package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.voice.domain.ImportRun.Batch;
import cairn.voice.domain.ImportedComments.Added;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** How far the work on a file is, and what became of each row: one row for each batch, in the batch's own transaction. */
final class ImportSteps {

    private static final String LAST = """
            select number, turn, import_id, rows from voice.import_step where file_id = :file order by number desc limit 1
            """;
    private static final String ADD = """
            insert into voice.import_step (file_id, number, organisation_id, turn, import_id, rows, part, last_line, refused,
                                           taken_lines, there_lines, there_in)
            values (:file, :number, :organisation, :turn, :import, :rows, :part, :lastLine, :refused, :taken, :there, :thereIn)
            """;
    private static final String REFUSED = """
            insert into voice.import_refused (file_id, line, organisation_id, why, detail, words)
            select :file, r.line, :organisation, r.why, r.detail, r.words
            from unnest(:lines, :whys, :details, :words) as r (line, why, detail, words) on conflict do nothing
            """;
    private static final Added NOTHING = new Added(List.of(), java.util.Map.of());

    private final JdbcClient jdbc;

    ImportSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest step.
     *
     * @param turn the number of the turn that it works for
     * @param importId null while the file is only checked
     * @param rows how many rows of the file are behind it
     */
    record Step(int number, int turn, @Nullable UUID importId, long rows) {}

    Optional<Step> last(UUID file) {
        return jdbc.sql(LAST).param("file", file).query(Step.class).optional();
    }

    /**
     * Takes the work, or says that it goes on without having written anything.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another process took the work
     */
    void tell(UUID file, int number, int turn, @Nullable UUID from, long rows, double part) {
        add(file, number, turn, from, new Batch(List.of(), List.of(), rows, 0, part), NOTHING);
    }

    /**
     * What became of a batch.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another process took the work
     */
    void add(UUID file, int number, int turn, @Nullable UUID from, Batch batch, Added added) {
        jdbc.sql(ADD)
                .param("file", file)
                .param("number", number)
                .param("organisation", Acting.current().home())
                .param("turn", turn)
                .param("import", from)
                .param("rows", batch.rows())
                .param("part", (float) batch.part())
                .param("lastLine", batch.lastLine())
                .param("refused", batch.refused().size())
                .param("taken", array("bigint", added.taken().toArray()))
                .param("there", array("bigint", added.there().keySet().toArray()))
                .param("thereIn", array("uuid", added.there().values().toArray()))
                .update();
        if (!batch.refused().isEmpty()) {
            refuse(file, batch.refused());
        }
    }

    private void refuse(UUID file, List<RefusedRow> rows) {
        List<RefusedRow> kept = rows.stream().map(RefusedRow::keepable).toList();
        jdbc.sql(REFUSED)
                .param("file", file)
                .param("organisation", Acting.current().home())
                .param("lines", ImportedComments.array("bigint", kept, RefusedRow::line))
                .param(
                        "whys",
                        ImportedComments.array("text", kept, row -> row.why().name()))
                .param("details", ImportedComments.array("text", kept, RefusedRow::detail))
                .param("words", ImportedComments.array("text", kept, RefusedRow::words))
                .update();
    }

    private static SqlArrayValue array(String type, Object[] values) {
        return new SqlArrayValue(type, values);
    }
}
