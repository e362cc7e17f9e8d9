package cairn;

import cairn.people.CapacityKind;
import cairn.platform.postgres.Database;
import cairn.platform.postgres.Role;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People that a test makes for itself beside the sample, and SQL as they would run it if they could. */
public final class NewPeople {

    private final Database postgres;
    private final JdbcClient jdbc;
    private final UUID organisation;

    public NewPeople(Database postgres) throws IOException {
        this.postgres = postgres;
        this.jdbc = new Rows(postgres).jdbc();
        this.organisation = jdbc.sql("select id from places.organisation where host = '*'")
                .query(UUID.class)
                .single();
    }

    /** Somebody with one capacity. */
    public record Someone(UUID id, UUID capacity, String name) {}

    /** Adds somebody who can be signed in as. */
    public Someone add(CapacityKind kind) {
        Someone someone = new Someone(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "New " + UUID.randomUUID().toString().substring(0, 8));
        jdbc.sql("insert into people.person (id, organisation_id, name) values (:id, :organisation, :name)")
                .param("id", someone.id())
                .param("organisation", organisation)
                .param("name", someone.name())
                .update();
        jdbc.sql("""
                        insert into people.capacity (id, organisation_id, person_id, kind, since)
                        values (:id, :organisation, :person, :kind, date '2026-01-01')
                        """)
                .param("id", someone.capacity())
                .param("organisation", organisation)
                .param("person", someone.id())
                .param("kind", kind.name())
                .update();
        jdbc.sql("insert into people.sample_person (person_id, organisation_id, place) values (:id, :organisation, 99)")
                .param("id", someone.id())
                .param("organisation", organisation)
                .update();
        return someone;
    }

    /** Takes the new people off the sign-in page again. */
    public void tidy() {
        jdbc.sql("delete from people.sample_person where place = 99").update();
    }

    /** Ends what they take part as, from today. */
    public void end(Someone someone) {
        jdbc.sql("update people.capacity set until = :today where person_id = :person and until is null")
                .param("today", LocalDate.now(ZoneId.of("Europe/London")))
                .param("person", someone.id())
                .update();
    }

    /** One of the sample's people. */
    public Someone sample(String name) {
        return jdbc.sql("""
                        select p.id, c.id as capacity, p.name from people.person p
                        join people.capacity c on c.person_id = p.id
                        where p.name = :name and p.organisation_id = :organisation
                        """)
                .param("name", name)
                .param("organisation", organisation)
                .query(Someone.class)
                .single();
    }

    /** What this person reads or does with SQL as the program's own role. Nothing stays done. */
    public List<String> sql(Someone someone, String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(postgres.url(), postgres.login(Role.APP), postgres.password(Role.APP))) {
            connection.setAutoCommit(false);
            begin(connection, someone);
            try (Statement statement = connection.createStatement()) {
                return read(statement.execute(sql), statement);
            } finally {
                connection.rollback();
            }
        }
    }

    /** The state with which it is refused to this person, or an empty text. */
    public String refusal(Someone someone, String sql) {
        try {
            sql(someone, sql);
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private void begin(Connection connection, Someone someone) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement("select platform.begin(?, ?, ?, ?)")) {
            begin.setString(1, someone.id().toString());
            begin.setString(2, someone.capacity().toString());
            begin.setString(3, organisation.toString());
            begin.setString(4, LocalDate.now(ZoneId.of("Europe/London")).toString());
            begin.execute();
        }
    }

    private static List<String> read(boolean rows, Statement statement) throws SQLException {
        List<String> read = new ArrayList<>();
        if (!rows) {
            return List.of(String.valueOf(statement.getUpdateCount()));
        }
        ResultSet found = statement.getResultSet();
        while (found.next()) {
            read.add(found.getString(1));
        }
        return read;
    }
}
