package cairn.voice.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of every row of a file. The sum of all is the file's rows. */
@Repository
public class ImportReports {

    private static final String SUMS = """
            select coalesce(sum(cardinality(taken_lines)), 0) as taken, coalesce(sum(cardinality(there_lines)), 0) as there,
                   coalesce(sum(refused), 0) as refused
            from voice.import_step where file_id = :file
            """;
    private static final String STEP = """
            select number, array_to_string(taken_lines, ' ') as taken, array_to_string(there_lines, ' ') as there,
                   array_to_string(there_in, ' ') as there_in, last_line
            from voice.import_step where file_id = :file and number > :after and last_line > 0 order by number limit 1
            """;
    private static final String REFUSED = """
            select line, why, detail, words from voice.import_refused
            where file_id = :file and line > :after and line <= :until order by line
            """;
    private static final String FILES = "select id, file_name from voice.import";
    private static final String THERE_IN = """
            select i.id, i.file_name as name, count(*) as rows
            from (select unnest(there_in) as id from voice.import_step where file_id = :file) t join voice.import i on i.id = t.id
            group by i.id, i.file_name order by rows desc
            """;

    private final JdbcClient jdbc;

    ImportReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows came to which end. */
    public record Sums(long taken, long there, long refused) {

        public long rows() {
            return taken + there + refused;
        }
    }

    /** An import in which rows stood already. */
    public record There(UUID id, String name, long rows) {}

    /**
     * What became of one row.
     *
     * @param thereIn the name of the file that it came in with earlier; null when it did not
     * @param refused why it could not be taken, with its words; null when it was taken or was there
     */
    public record Fate(
            long line, @Nullable String thereIn, @Nullable RefusedRow refused) {}

    /** One stretch of the report, and where the next begins. */
    public record Stretch(List<Fate> rows, int step, long lastLine) {

        public static final Stretch BEGINNING = new Stretch(List.of(), 0, 0);
    }

    private record Row(int number, String taken, String there, String thereIn, long lastLine) {}

    public Sums sums(UUID file) {
        return jdbc.sql(SUMS).param("file", file).query(Sums.class).single();
    }

    /** In which imports rows of this file stood already. */
    public List<There> there(UUID file) {
        return jdbc.sql(THERE_IN).param("file", file).query(There.class).list();
    }

    /** What became of the rows of the next batch, in the order of the file; nothing after the last. */
    public Optional<Stretch> after(UUID file, Stretch before) {
        return jdbc.sql(STEP)
                .param("file", file)
                .param("after", before.step())
                .query(Row.class)
                .optional()
                .map(row -> stretch(file, before, row));
    }

    private Stretch stretch(UUID file, Stretch before, Row row) {
        Map<Long, Fate> fates = new TreeMap<>();
        numbers(row.taken()).forEach(line -> fates.put(line, new Fate(line, null, null)));
        List<Long> there = numbers(row.there());
        if (!there.isEmpty()) {
            Map<String, String> names = names();
            String[] in = row.thereIn().split(" ");
            for (int i = 0; i < in.length; i++) {
                fates.put(there.get(i), new Fate(there.get(i), names.getOrDefault(in[i], in[i]), null));
            }
        }
        jdbc.sql(REFUSED)
                .param("file", file)
                .param("after", before.lastLine())
                .param("until", row.lastLine())
                .query(RefusedRow.class)
                .list()
                .forEach(refused -> fates.put(refused.line(), new Fate(refused.line(), null, refused)));
        return new Stretch(new ArrayList<>(fates.values()), row.number(), row.lastLine());
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(FILES)
                .query((row, number) -> names.put(row.getString("id"), row.getString("file_name")))
                .list();
        return names;
    }

    private static List<Long> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(" ")).stream().map(Long::valueOf).toList();
    }
}
