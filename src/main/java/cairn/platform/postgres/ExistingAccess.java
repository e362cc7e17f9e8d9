package cairn.platform.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enters an existing server as whoever sets Cairn up, looks whether it will do, and makes what is missing. */
record ExistingAccess(Address address, Connection connection) {

    private static final int OLDEST = 15;

    private static final String WILL_NOT_DO = """
            select case
              when pg_encoding_to_char(d.encoding) <> 'UTF8' then
                'The database %1$s is kept in ' || pg_encoding_to_char(d.encoding) || '. Cairn needs one in UTF-8.'
              when r.rolsuper or r.rolbypassrls or exists (select from pg_class c where c.relowner = r.oid) then
                'The user in CAIRN_DATABASE_URL must not be a superuser, pass row-level security or own tables.'
                || ' Make one for Cairn alone: docs/operations.md says how.'
              end
            from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()
            """;

    private static final String THERE = "select rolname from pg_roles where rolname = any (?)";

    /** A member may become the owner; from 16 on that is a right of its own, which whoever makes a role lacks at first. */
    private static final String READY = """
            select count(*) = cardinality(?) and bool_and(
                case when r.rolname = ? then has_database_privilege(r.oid, current_database(), 'CREATE')
                                             and pg_has_role(current_user, r.oid, '%s')
                     else has_database_privilege(r.oid, current_database(), 'CONNECT') end)
            from pg_roles r where r.rolname = any (?)
            """;

    /** Gives back the passwords with which the roles can enter. */
    static Secrets ensure(Address address, Folder folder) throws IOException {
        Secrets secrets;
        try (Connection connection = address.connect(address.user(), address.password())) {
            secrets = new ExistingAccess(address, connection).ensure(folder);
        } catch (SQLException failure) {
            throw new CannotStart(
                    "The database at %s could not be set up. %s".formatted(address.host(), failure.getMessage()),
                    failure);
        }
        for (String login : address.names().serving()) {
            enter(address, login, secrets);
        }
        return secrets;
    }

    static void enter(Address address, String login, Secrets secrets) {
        try (Connection entered = address.connect(login, secrets.password(login))) {
            entered.isValid(1);
        } catch (SQLException failure) {
            throw new CannotStart("The database at %s stopped answering.".formatted(address.host()), failure);
        }
    }

    private Secrets ensure(Folder folder) throws IOException, SQLException {
        refuseWhatWillNotDo();
        Names names = address.names();
        Secrets secrets = Secrets.ensure(folder, names.serving(), there(names));
        if (!ready(names)) {
            make(new RoleSql(address, secrets));
        }
        if (!ready(names)) {
            throw mayNot("It may not hand on rights in this database.");
        }
        return secrets;
    }

    private void refuseWhatWillNotDo() throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new CannotStart("Cairn needs PostgreSQL %d or newer. The server at %s is %s."
                    .formatted(OLDEST, address.host(), connection.getMetaData().getDatabaseProductVersion()));
        }
        for (String reason : list(WILL_NOT_DO.formatted(address.database()))) {
            if (reason != null) {
                throw new CannotStart(reason);
            }
        }
    }

    private List<String> there(Names names) throws SQLException {
        return list(THERE, (Object) names.serving().toArray(String[]::new));
    }

    private boolean ready(Names names) throws SQLException {
        String[] all = Stream.concat(Stream.of(names.owner()), names.serving().stream())
                .toArray(String[]::new);
        String may = connection.getMetaData().getDatabaseMajorVersion() >= 16 ? "SET" : "MEMBER";
        return list(READY.formatted(may), all, names.owner(), all).equals(List.of("t"));
    }

    /** All of it or nothing. */
    private void make(RoleSql sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String each : sql.statements()) {
                statement.execute(each);
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            if ("42501".equals(failure.getSQLState())) {
                throw mayNot(String.valueOf(failure.getMessage()));
            }
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private CannotStart mayNot(@Nullable String why) {
        return new CannotStart(
                "The user in CAIRN_DATABASE_URL may not set Cairn up: bin/db roles prints the SQL for a DBA. (%s)"
                        .formatted(why));
    }

    private List<String> list(String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
