package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.voice.domain.Importing.Checked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the first reading of a whole file found, before anything of it was written. */
@Repository
public class ImportChecks {

    private static final String ADD = """
            insert into voice.import_checked (file_id, turn, organisation_id, rows, refused, digest)
            values (:file, :turn, :organisation, :rows, :refused, :digest)
            """;
    private static final String UNKNOWN = """
            insert into voice.import_unknown (file_id, turn, part, name, organisation_id, rows)
            select :file, :turn, :part, u.name, :organisation, u.rows from unnest(:names, :rows) as u (name, rows)
            """;
    private static final String FIRST = """
            insert into voice.import_first_refused (file_id, turn, line, organisation_id, why, detail)
            select :file, :turn, r.line, :organisation, r.why, r.detail from unnest(:lines, :whys, :details) as r (line, why, detail)
            """;
    private static final String DIGEST =
            "select digest from voice.import_checked where file_id = :file and turn = :turn";
    private static final String UNKNOWNS = """
            select name, rows from voice.import_unknown where file_id = :file and turn = :turn and part = :part
            order by rows desc, name
            """;
    private static final String FIRSTS = """
            select line, why, detail, '' as words from voice.import_first_refused where file_id = :file and turn = :turn order by line
            """;

    private final JdbcClient jdbc;

    ImportChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a file names that is not known here. */
    public enum Unknown {
        UNIT,
        KIND
    }

    void add(UUID file, int turn, Checked checked) {
        at(ADD, file, turn)
                .param("organisation", Acting.current().home())
                .param("rows", checked.rows())
                .param("refused", checked.refused())
                .param("digest", checked.digest())
                .update();
        unknown(file, turn, Unknown.UNIT, checked.unknownUnits());
        unknown(file, turn, Unknown.KIND, checked.unknownKinds());
        at(FIRST, file, turn)
                .param("organisation", Acting.current().home())
                .param("lines", ImportedComments.array("bigint", checked.firstRefused(), RefusedRow::line))
                .param(
                        "whys",
                        ImportedComments.array(
                                "text", checked.firstRefused(), row -> row.why().name()))
                .param(
                        "details",
                        ImportedComments.array(
                                "text",
                                checked.firstRefused(),
                                row -> row.keepable().detail()))
                .update();
    }

    private void unknown(UUID file, int turn, Unknown part, Map<String, Integer> rows) {
        List<Map.Entry<String, Integer>> entries = List.copyOf(rows.entrySet());
        at(UNKNOWN, file, turn)
                .param("part", part.name())
                .param("organisation", Acting.current().home())
                .param("names", ImportedComments.array("text", entries, Map.Entry::getKey))
                .param("rows", ImportedComments.array("int", entries, Map.Entry::getValue))
                .update();
    }

    byte[] digest(UUID file, int turn) {
        return at(DIGEST, file, turn).query(byte[].class).single();
    }

    /** How many rows each name has, the most first. */
    public Map<String, Integer> unknown(UUID file, int turn, Unknown part) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        at(UNKNOWNS, file, turn)
                .param("part", part.name())
                .query((row, number) -> rows.put(row.getString("name"), row.getInt("rows")))
                .list();
        return rows;
    }

    /** The first rows that cannot be taken, without their words. */
    public List<RefusedRow> firstRefused(UUID file, int turn) {
        return at(FIRSTS, file, turn).query(RefusedRow.class).list();
    }

    private JdbcClient.StatementSpec at(String sql, UUID file, int turn) {
        return jdbc.sql(sql).param("file", file).param("turn", turn);
    }
}
