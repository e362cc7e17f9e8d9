package cairn.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** The roles, the database and who may enter it; said again at each start, so that a new role needs no migration. */
final class Access {

    private static final String ROLE_IF_MISSING =
            "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF; END $$";

    private static final String NO_POWERS =
            "ALTER ROLE %s %s NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT";

    private static final String STATEMENT_TIMEOUT = "ALTER ROLE %s SET statement_timeout = '%ds'";

    private static final String IDLE_TIMEOUT = "ALTER ROLE %s SET idle_in_transaction_session_timeout = '%ds'";

    private static final String BECOMES_OWNER = "GRANT %s TO %s WITH INHERIT FALSE, SET TRUE, ADMIN FALSE";

    private static final String NOBODY_ENTERS = "REVOKE ALL ON DATABASE %s FROM PUBLIC";

    private static final String ENTER = "GRANT CONNECT ON DATABASE %s TO %s";

    private static final String NOBODY_CREATES = "REVOKE CREATE ON SCHEMA public FROM PUBLIC";

    private static final String APP = Names.OWN.of(Role.APP);

    private final int port;
    private final Secrets secrets;

    private Access(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    static void ensure(int port, Secrets secrets) {
        try {
            Access access = new Access(port, secrets);
            access.ensureClusterWide();
            access.ensureInDatabase();
        } catch (SQLException failure) {
            throw new CannotStart(
                    "The database started, but its roles could not be set: %s. If secrets.properties was changed, put it back from a backup."
                            .formatted(failure.getMessage()),
                    failure);
        }
    }

    static boolean answers(int port, Secrets secrets) {
        String url = url(port, Names.DATABASE);
        try (Connection connection = DriverManager.getConnection(url, APP, secrets.password(APP))) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Where to connect. A server without scram is not ours: something took the port, and must not get a password. */
    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?requireAuth=scram-sha-256&sslmode=disable&gssEncMode=disable"
                        .formatted(port, database)
                + "&logServerErrorDetail=false&ApplicationName=cairn";
    }

    private void ensureClusterWide() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            ensureOwner(statement);
            for (Role role : Role.values()) {
                String login = Names.OWN.of(role);
                ensure(role, login, statement);
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(login, secrets.password(login).toCharArray(), "scram-sha-256");
            }
            ensureBackup(connection, statement);
            statement.execute(BECOMES_OWNER.formatted(Names.OWN.owner(), Names.OWN.migrating()));
            ensureDatabase(statement);
        }
    }

    private static void ensureOwner(Statement statement) throws SQLException {
        statement.execute(ROLE_IF_MISSING.formatted(Names.OWN.owner()));
        statement.execute(NO_POWERS.formatted(Names.OWN.owner(), "NOLOGIN"));
    }

    /** It passes row-level security, so it may do nothing but read. */
    private void ensureBackup(Connection connection, Statement statement) throws SQLException {
        statement.execute(ROLE_IF_MISSING.formatted(Names.BACKUP));
        statement.execute(NO_POWERS.formatted(Names.BACKUP, "LOGIN"));
        statement.execute("ALTER ROLE %s BYPASSRLS".formatted(Names.BACKUP));
        statement.execute("ALTER ROLE %s SET default_transaction_read_only = on".formatted(Names.BACKUP));
        statement.execute("GRANT pg_read_all_data TO %s WITH INHERIT TRUE, SET FALSE".formatted(Names.BACKUP));
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(Names.BACKUP, secrets.password(Names.BACKUP).toCharArray(), "scram-sha-256");
    }

    private static void ensure(Role role, String login, Statement statement) throws SQLException {
        statement.execute(ROLE_IF_MISSING.formatted(login));
        statement.execute(NO_POWERS.formatted(login, "LOGIN"));
        statement.execute(STATEMENT_TIMEOUT.formatted(login, role.statementSeconds()));
        statement.execute(IDLE_TIMEOUT.formatted(login, role.idleSeconds()));
    }

    private static void ensureDatabase(Statement statement) throws SQLException {
        if (!exists(statement)) {
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(Names.DATABASE, Names.OWN.owner()));
        }
        for (String database : new String[] {Names.DATABASE, "postgres", "template1"}) {
            statement.execute(NOBODY_ENTERS.formatted(database));
        }
        String logins = Stream.concat(Stream.of(Role.values()).map(Names.OWN::of), Stream.of(Names.BACKUP))
                .collect(Collectors.joining(", "));
        statement.execute(ENTER.formatted(Names.DATABASE, logins));
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("SELECT FROM pg_database WHERE datname = '%s'".formatted(Names.DATABASE))) {
            return found.next();
        }
    }

    private void ensureInDatabase() throws SQLException {
        try (Connection connection = connect(Names.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(NOBODY_CREATES);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(port, database), Names.SUPERUSER, secrets.password(Names.SUPERUSER));
    }
}
