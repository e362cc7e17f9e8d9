package cairn.platform.postgres;

import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.PasswordUtil;

/**
 * What must be there before Cairn can work in an existing database: for Cairn to run where it may make roles, and for a
 * DBA where it may not. Running it again does no harm. It holds no password, only what the server keeps of one.
 */
record RoleSql(Address address, Secrets secrets) {

    /** So that the server's log quotes nobody's words. Only a superuser may say so. */
    private static final List<String> QUIET = List.of(
            "log_min_messages = log",
            "log_min_error_statement = panic",
            "log_error_verbosity = terse",
            "log_parameter_max_length_on_error = 0",
            "log_parameter_max_length = 0",
            "log_statement = none",
            "log_min_duration_statement = -1");

    List<String> statements() {
        List<String> sql = new ArrayList<>();
        Names names = address.names();
        String database = quoted(address.database());
        sql.add(made(names.owner()));
        Role.SERVING.forEach(role -> sql.addAll(login(role, names.of(role))));
        String logins = String.join(", ", names.serving()) + ", " + quoted(names.migrating());
        sql.add("GRANT %s TO %s".formatted(names.owner(), quoted(names.migrating())));
        sql.add("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        sql.add("GRANT CONNECT ON DATABASE %s TO %s".formatted(database, logins));
        sql.add("GRANT CREATE ON DATABASE %s TO %s".formatted(database, names.owner()));
        return sql;
    }

    /** For psql. */
    String script() {
        StringBuilder script = new StringBuilder();
        statements().forEach(statement -> script.append(statement).append(";\n"));
        script.append("-- Only a superuser may say the rest. It keeps people's words out of the server's log.\n");
        QUIET.forEach(
                setting -> script.append("ALTER DATABASE %s SET %s;\n".formatted(quoted(address.database()), setting)));
        return script.toString();
    }

    private List<String> login(Role role, String name) {
        String kept = PasswordUtil.encodeScramSha256(secrets.password(name).toCharArray());
        return List.of(
                made(name),
                "ALTER ROLE %s LOGIN NOINHERIT PASSWORD '%s'".formatted(name, kept),
                "ALTER ROLE %s SET statement_timeout = '%ds'".formatted(name, role.statementSeconds()),
                "ALTER ROLE %s SET idle_in_transaction_session_timeout = '%ds'".formatted(name, role.idleSeconds()));
    }

    private static String made(String name) {
        return "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF; END $$"
                .formatted(name);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
