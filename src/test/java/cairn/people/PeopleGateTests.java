package cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Joinings;
import cairn.Wire;
import cairn.platform.postgres.Database;
import cairn.platform.postgres.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the database itself refuses about people, whatever the pages ask. */
@CairnTest
@Tag("repository")
class PeopleGateTests {

    private static final String NOT_PERMITTED = "42501";
    private static final String RESTRICTED = "23001";
    private static final String CHECK_VIOLATED = "23514";
    private static final String MARGED = "Marged";
    private static final String NOW = "platform.organisation(), platform.actor(), 'x', platform.today()";

    @LocalServerPort
    int port;

    @Autowired
    Database postgres;

    @ParameterizedTest
    @ValueSource(strings = {"Bethan Rees", "Gareth Lloyd", "Nia Prosser", "Anwen"})
    void nobodyButTheCoordinatorReadsRequestsOrEndingsOrKeepsPeople(String name) throws SQLException {
        Joinings.ask(new Wire(port), "Somebody " + UUID.randomUUID(), "");
        assertThat(list(name, "select id from people.join_request")).isEmpty();
        assertThat(list(name, "select request_id from people.join_answer")).isEmpty();
        assertThat(list(MARGED, "select id from people.join_request")).isNotEmpty();
        assertThat(refusal(name, person())).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(name, capacity(name, "platform.actor()"))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(name, ending(name, "platform.today()"))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(name, refuse(request(), "'no'"))).isEqualTo(NOT_PERMITTED);
        assertThat(list(name, "update people.capacity set until = platform.today() returning id"))
                .isEmpty();
    }

    @Test
    void theCoordinatorKeepsPeopleInTheirOwnNameAndToday() throws SQLException {
        assertThat(refusal(MARGED, person())).isEmpty();
        assertThat(refusal(MARGED, person().replace("'x'", "'  '"))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(MARGED, person().replace("'x'", "repeat('x', 101)"))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(MARGED, capacity("Anwen", "platform.actor()"))).isEmpty();
        assertThat(refusal(MARGED, capacity("Anwen", "gen_random_uuid()"))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(MARGED, ending("Anwen", "platform.today()"))).isEmpty();
        assertThat(refusal(MARGED, ending("Anwen", "platform.today() - 1"))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(
                        MARGED, ending("Anwen", "platform.today()").replace("platform.actor()", "gen_random_uuid()")))
                .isEqualTo(NOT_PERMITTED);
    }

    @Test
    void theEndOfACapacityFollowsItsEndingsAndNothingElse() throws SQLException {
        String set = "update people.capacity set until = %s where id = '" + Joinings.sample("capacity Anwen") + "'";
        assertThat(refusal(MARGED, set.formatted("platform.today()"))).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(MARGED, set.formatted("null"))).isEmpty();
        assertThat(refusal(MARGED, ending("Anwen", "platform.today() + 5") + ";" + set.formatted("null")))
                .isEqualTo(NOT_PERMITTED);
        assertThat(refusal(MARGED, "update people.capacity set kind = 'COORDINATOR'"))
                .isEqualTo(NOT_PERMITTED);
        assertThat(refusal(MARGED, "update people.capacity set since = '2020-01-01'"))
                .isEqualTo(NOT_PERMITTED);
        assertThat(refusal(MARGED, "delete from people.capacity")).isEqualTo(NOT_PERMITTED);
        assertThat(refusal(MARGED, "update people.ending set reason = 'another'"))
                .isEqualTo(NOT_PERMITTED);
    }

    @Test
    void theLastCoordinatorGoesOn() throws SQLException {
        assertThat(refusal(MARGED, ending("Marged", "platform.today() + 100"))).isEqualTo(RESTRICTED);
    }

    @Test
    void anEndingIsUndoneOnlyBeforeItsDay() throws SQLException {
        String undo =
                ";insert into people.ending_undone (ending_id, organisation_id, by_id, by_name, on_date) select id, "
                        + NOW + " from people.ending where capacity_id = '" + Joinings.sample("capacity Anwen")
                        + "' and reason = 'gate'";
        assertThat(refusal(MARGED, ending("Anwen", "platform.today() + 1") + undo))
                .isEmpty();
        assertThat(refusal(MARGED, ending("Anwen", "platform.today()") + undo)).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void aNoWithoutAReasonIsNoAnswer() throws SQLException {
        String request = request();
        assertThat(refusal(MARGED, refuse(request, "'because'"))).isEmpty();
        assertThat(refusal(MARGED, refuse(request, "null"))).isEqualTo(CHECK_VIOLATED);
        assertThat(refusal(MARGED, refuse(request, "E' \\n '"))).isEqualTo(CHECK_VIOLATED);
    }

    /** Somebody who waits, made anew. */
    private String request() {
        String name = "Somebody " + UUID.randomUUID();
        Joinings.ask(new Wire(port), name, "");
        return Joinings.request(new Wire(port).signIn(MARGED), name);
    }

    private static String person() {
        return "insert into people.person (id, organisation_id, name) values (gen_random_uuid(), platform.organisation(), 'x')";
    }

    private static String capacity(String whose, String givenBy) {
        return "insert into people.capacity (id, organisation_id, person_id, kind, since, given_by)"
                + " values (gen_random_uuid(), platform.organisation(), '" + Joinings.sample("person " + whose)
                + "', 'COORDINATOR', platform.today(), " + givenBy + ")";
    }

    private static String ending(String whose, String endsOn) {
        return "insert into people.ending (id, capacity_id, number, ends_on, reason, organisation_id, by_id, by_name, on_date)"
                + " values (gen_random_uuid(), '" + Joinings.sample("capacity " + whose) + "', 1, " + endsOn
                + ", 'gate', "
                + NOW + ")";
    }

    private static String refuse(String request, String reason) {
        return "insert into people.join_answer (request_id, outcome, reason, language, organisation_id, by_id, by_name, on_date)"
                + " values ('" + request + "', 'NO', " + reason + ", 'en', " + NOW + ")";
    }

    private List<String> list(String name, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = as(name);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
            connection.rollback();
        }
        return rows;
    }

    /** The state with which it is refused, or an empty text when it is not. Nothing stays done. */
    private String refusal(String name, String sql) throws SQLException {
        try (Connection connection = as(name);
                Statement statement = connection.createStatement()) {
            try {
                statement.execute(sql);
                return "";
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }

    /** The pages' own role, in a transaction of this person of the sample. */
    private Connection as(String name) throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.url(), postgres.login(Role.APP), postgres.password(Role.APP));
        connection.setAutoCommit(false);
        try (Statement begin = connection.createStatement()) {
            begin.execute("select platform.begin('%s', '%s', '%s', '%s')"
                    .formatted(
                            Joinings.sample("person " + name),
                            Joinings.sample("capacity " + name),
                            Joinings.sample("organisation"),
                            Joinings.today()));
        }
        return connection;
    }
}
