package cairn;

import cairn.platform.postgres.Database;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Everything the database holds, as only whoever runs the computer could look at it. */
public final class Rows implements AutoCloseable {

    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1
            """;

    private final DriverManagerDataSource own;
    private final JdbcClient jdbc;
    private final JdbcClient server;
    private final SingleConnectionDataSource kept;

    public Rows(Database postgres) throws IOException {
        this(postgres, data());
    }

    public Rows(Database postgres, Path data) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        String password = secrets.getProperty("cairn_super");
        this.own = new DriverManagerDataSource(postgres.url(), "cairn_super", password);
        this.jdbc = JdbcClient.create(own);
        this.kept = new SingleConnectionDataSource(postgres.url(), "cairn_super", password, true);
        String beside = postgres.url().replace("/cairn?", "/postgres?");
        this.server = JdbcClient.create(new DriverManagerDataSource(beside, "cairn_super", password));
    }

    /** The test program's data folder: each process that runs tests has its own, and another one on the lowest version. */
    public static Path data() {
        return Path.of(System.getProperty("cairn.test.data", "target/test-data"));
    }

    /** That of a program which is attacked, see {@link AttackedProgram}. */
    public static Path attacked() {
        return Path.of(data() + "-attacked");
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** On a connection that stays open, for who asks the same again and again and closes this at the end. */
    public JdbcClient again() {
        return JdbcClient.create(kept);
    }

    @Override
    public void close() {
        kept.destroy();
    }

    /** The server, entered beside the program's own database. */
    public JdbcClient server() {
        return server;
    }

    /** A connection of one's own, for what must last. */
    public java.sql.Connection connection() throws java.sql.SQLException {
        return own.getConnection();
    }

    /** For each table how many rows it has, and a digest of all that stands in them and of who wrote them when. */
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        jdbc.sql(TABLES).query(String.class).list().forEach(table -> digests.put(table, digest(table)));
        return digests;
    }

    private String digest(String table) {
        return jdbc.sql(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text || t.xmin, '|' order by t.ctid)), '') from "
                                + table + " t")
                .query(String.class)
                .single();
    }
}
