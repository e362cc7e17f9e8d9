package cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Lays down the rows of the invented organisation, and takes row-level security away, in a database made for measuring. */
final class Rows {

    private static final Path FOLDER = Path.of("src/test/resources/bench");
    private static final String EVERY_TABLE = """
            do $$ declare t regclass; begin
                for t in select c.oid from pg_class c join pg_policy p on p.polrelid = c.oid group by c.oid loop
                    execute format('alter table %%s %s row level security', t);
                end loop;
            end $$
            """;

    private Rows() {}

    /** Grows the organisation from so many hundredths of its size to so many. */
    static void grow(Running cairn, int from, int to) throws IOException, SQLException {
        run(cairn, List.of(range(from, to), read("words.sql"), read("reference.sql")));
    }

    /** Adds past comments until there are so many. */
    static void comments(Running cairn, int from, int to) throws IOException, SQLException {
        run(cairn, List.of(range(from + 1, to), read("words.sql"), read("comments.sql")));
    }

    /** Grows the organisation of the guide from so many units to so many, each with so many years behind it. */
    static void guide(Running cairn, int from, int to, int years) throws IOException, SQLException {
        String behind = "set local bench.years = %d".formatted(years);
        run(cairn, List.of(range(from, to), behind, read("words.sql"), read("guide.sql")));
    }

    static void rowLevelSecurity(Running cairn, boolean on) throws IOException, SQLException {
        run(cairn, List.of(EVERY_TABLE.formatted(on ? "enable" : "disable")));
    }

    private static void run(Running cairn, List<String> scripts) throws IOException, SQLException {
        try (Connection connection = cairn.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String script : scripts) {
                statement.execute(script);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    private static String range(int from, int to) {
        return "set local bench.low = %d; set local bench.high = %d".formatted(from, to);
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }
}
