package cairn.platform.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;

/** What a backup is made of: every table but the sessions, each as the text that COPY gives, in one state of the database. */
record BackupTables(Connection connection) {

    /** Where a table has a policy that hides rows from this role, PostgreSQL refuses instead of hiding them. */
    private static final List<String> READ_ALIKE = List.of(
            "set row_security = off",
            "set synchronize_seqscans = off",
            "set statement_timeout = 0",
            "set idle_in_transaction_session_timeout = 0",
            "set datestyle = 'ISO, YMD'",
            "set timezone = 'UTC'");

    private static final String TABLES = """
            select c.oid::regclass::text,
                   string_agg(quote_ident(a.attname), ', ' order by a.attnum) filter (where a.attgenerated = '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'flyway')
              and c.oid::regclass::text not in ('platform.spring_session', 'platform.spring_session_attributes')
            group by c.oid order by 1
            """;

    private static final String NOT_KNOWN = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('p', 'm', 'S', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            """;

    private static final String HISTORIES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = 'flyway' order by 1
            """;

    private static final String HISTORY =
            "select '%1$s ' || coalesce(version, '') || ' ' || coalesce(checksum::text, '') || ' ' || success"
                    + " from %1$s where version is not null order by installed_rank";

    /** A table, and the columns that are not computed. */
    record Table(String name, String columns) {

        String out() {
            return "copy %s (%s) to stdout".formatted(name, columns);
        }

        String in() {
            return "copy %s (%s) from stdin".formatted(name, columns);
        }
    }

    /** How many rows, and the digest of all of them in their order. */
    record Sum(long rows, String digest) {}

    void readAlike() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : READ_ALIKE) {
                statement.execute(setting);
            }
        }
    }

    List<Table> all() throws SQLException {
        List<String> unknown = list(NOT_KNOWN);
        if (!unknown.isEmpty()) {
            throw new CannotStart("The database holds something that a backup does not know: " + unknown.getFirst());
        }
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    /** Which migrations made these tables: one line each. */
    List<String> versions() throws SQLException {
        List<String> versions = new ArrayList<>();
        for (String history : list(HISTORIES)) {
            versions.addAll(list(HISTORY.formatted(history)));
        }
        return versions;
    }

    Sum copy(Table table, OutputStream out) throws SQLException, IOException {
        MessageDigest digest = sha256();
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out(), new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                digest.update(bytes, offset, length);
                out.write(bytes, offset, length);
            }
        });
        return new Sum(rows, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> list(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
