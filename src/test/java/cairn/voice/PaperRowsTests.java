package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.OtherOrganisation;
import cairn.Papers;
import cairn.Papers.Slip;
import cairn.Raisings;
import cairn.Wire;
import cairn.platform.postgres.Database;
import cairn.platform.postgres.Role;
import cairn.voice.domain.BoxOpening;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the database itself refuses about paper, whatever the program asks. */
@CairnTest
@Tag("repository")
class PaperRowsTests {

    private static final String NOT_PERMITTED = "42501";

    @LocalServerPort
    int port;

    @Autowired
    BoxOpening boxOpening;

    @Autowired
    Clock clock;

    @Autowired
    Database postgres;

    private Wire marged;
    private String open;
    private String box;

    @BeforeEach
    void begin() {
        marged = new Wire(port).signIn("Marged");
        open = Raisings.unit(marged, "Tŷ Onnen");
        box = Papers.box(marged, "By the door " + UUID.randomUUID(), open);
    }

    @Test
    void onlyTheCoordinatorPutsUpBoxesAndPostersAndOnlyInTheirOwnName() throws SQLException {
        for (String insert : List.of(
                insert("paper_box", "id, place_en, place_cy", "gen_random_uuid(), 'a', 'b'"),
                insert("paper_box_retired", "box_id", "'" + box + "'"),
                insert(
                        "poster",
                        "id, first, place, phone, good_until",
                        "gen_random_uuid(), 'en', 'a', '1', platform.today()"))) {
            assertThat(refusal("Marged", insert)).as(insert).isEmpty();
            assertThat(refusal("Marged", insert.replace("platform.actor()", "'" + id("person Nia Prosser") + "'")))
                    .as(insert)
                    .isEqualTo(NOT_PERMITTED);
            for (String other : List.of("Bethan Rees", "Nia Prosser", "Gareth Lloyd", "Anwen")) {
                assertThat(refusal(other, insert)).as("%s: %s", other, insert).isEqualTo(NOT_PERMITTED);
            }
        }
    }

    @Test
    void onlyThoseWhoKeyInEmptyABox() throws SQLException {
        String insert = insert(
                "emptied",
                "id, box_id, emptied_on, nothing",
                "gen_random_uuid(), '" + box + "', date '2020-01-01', true");
        for (String keyer : List.of("Marged", "Bethan Rees", "Nia Prosser")) {
            assertThat(refusal(keyer, insert)).as(keyer).isEmpty();
        }
        for (String other : List.of("Gareth Lloyd", "Anwen", "Cerys")) {
            assertThat(refusal(other, insert)).as(other).isEqualTo(NOT_PERMITTED);
        }
        assertThat(refusal("Marged", insert.replace("date '2020-01-01'", "platform.today() + 1")))
                .as("tomorrow")
                .isEqualTo("23514");
    }

    @Test
    void whereAPosterHangsIsForTheCoordinatorAlone() throws SQLException {
        Papers.poster(marged, "Behind the boiler", LocalDate.now(clock));
        String places = "select place from voice.poster";
        assertThat(list("Marged", places)).contains("Behind the boiler");
        for (String other : List.of("Bethan Rees", "Nia Prosser", "Gareth Lloyd", "Anwen")) {
            assertThat(list(other, places)).as(other).isEmpty();
        }
    }

    @Test
    void howSomethingCameInIsForItsReadersAlone() throws SQLException {
        String words = "From the box by the door. " + UUID.randomUUID();
        var sheet = Papers.sheet(box, LocalDate.now(clock), "", "TODAY", words);
        sheet.put("about", open);
        Papers.keyIn(new Wire(port).signIn("Idris Khan"), sheet);
        boxOpening.open();
        String keyed = "select keyed_by_name from voice.paper where raised_id = '" + sheet.get("form") + "'";
        assertThat(list("Bethan Rees", keyed)).containsExactly("Idris Khan");
        for (String other : List.of("Idris Khan", "Tomos", "Anwen", "Cerys")) {
            assertThat(list(other, keyed)).as(other).isEmpty();
        }
        assertThat(refusal("Idris Khan", "insert into voice.paper select * from voice.paper"))
                .isEqualTo(NOT_PERMITTED);
    }

    @Test
    void thePagesRoleNeverSeesANumberOrAKey() throws SQLException {
        assertThat(refusal("Marged", "select number from suggest.slip")).isEqualTo(NOT_PERMITTED);
        assertThat(refusal("Marged", "select keyed_by from suggest.inbox")).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void theBoxsOwnRoleSeesTheSlipAtHandAndNoOther() throws SQLException {
        Slip slip = Papers.slip(new Wire(port));
        Papers.slip(new Wire(port));
        String number = slip.number().replace(" ", "");
        String all = "select number from suggest.slip";
        assertThat(list(Role.SUGGEST, "Marged", all)).isEmpty();
        assertThat(list(Role.SUGGEST, "Marged", "select set_config('cairn.slip', '" + number + "', true); " + all))
                .containsExactly(number);
        assertThat(refusal(
                        Role.SUGGEST,
                        "Marged",
                        "select set_config('cairn.slip', '123', true), set_config('cairn.key', 'ab', true);"
                                + " insert into suggest.slip values (platform.organisation(), '123456789', '\\xab')"))
                .isEqualTo(NOT_PERMITTED);
        for (Role role : Role.values()) {
            assertThat(refusal(role, "Marged", "delete from suggest.slip"))
                    .as("%s", role)
                    .isEqualTo(NOT_PERMITTED);
            assertThat(refusal(role, "Marged", "update suggest.slip set number = '123456789'"))
                    .as("%s", role)
                    .isEqualTo(NOT_PERMITTED);
        }
    }

    @Test
    void nobodyKeysInUnderAnotherName() throws SQLException {
        assertThat(refusal(Role.SUGGEST, "Bethan Rees", keyIn("platform.actor()", "platform.today()")))
                .isEmpty();
        assertThat(refusal(Role.SUGGEST, "Bethan Rees", keyIn("'" + id("person Marged") + "'", "platform.today()")))
                .isEqualTo(NOT_PERMITTED);
        assertThat(refusal(Role.SUGGEST, "Bethan Rees", keyIn("platform.actor()", "platform.today() + 1")))
                .isEqualTo(NOT_PERMITTED);
        String withoutCapacity = keyIn("platform.actor()", "platform.today()")
                .replaceFirst("^", "select set_config('cairn.capacity', '', true); ");
        assertThat(refusal(Role.SUGGEST, "Bethan Rees", withoutCapacity)).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void anotherOrganisationSeesNoneOfIt() {
        Wire huw = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        assertThat(huw.get("/en/boxes").page().text()).contains("No box is listed here yet.");
        assertThat(huw.get("/en/boxes/" + box + "/emptyings/new").status()).isEqualTo(404);
        var sheet = Papers.sheet(box, LocalDate.now(clock), "", "TODAY", "From a box elsewhere.");
        assertThat(Papers.keyIn(huw, sheet).page().select("#box-error")).hasSize(1);
    }

    private static String keyIn(String keyedBy, String emptied) {
        return """
                select set_config('cairn.key', 'ab', true);
                insert into suggest.inbox (id, organisation_id, key, act, raised_id, body, week, opens_on,
                                           emptied_on, keyed_by, keyed_by_name, keyed_by_as, numbered)
                values (gen_random_uuid(), platform.organisation(), '\\xab', 'RAISE', gen_random_uuid(), 'words',
                        '2026-11-16', '2026-11-16', %s, %s, 'name', 'as', false)
                """.formatted(emptied, keyedBy);
    }

    private static String insert(String table, String columns, String values) {
        return "insert into voice." + table + " (organisation_id, by_id, by_name, on_date, " + columns
                + ") values (platform.organisation(), platform.actor(), 'name', platform.today(), " + values + ")";
    }

    private List<String> list(String person, String sql) throws SQLException {
        return list(Role.APP, person, sql);
    }

    private List<String> list(Role role, String person, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = as(role, person);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (rows) {
                // The last of several statements is the one that is asked for.
                found.clear();
                read(statement.getResultSet(), found);
                rows = statement.getMoreResults();
            }
            connection.rollback();
        }
        return found;
    }

    private static void read(ResultSet rows, List<String> found) throws SQLException {
        while (rows.next()) {
            found.add(rows.getString(1));
        }
    }

    private String refusal(String person, String sql) throws SQLException {
        return refusal(Role.APP, person, sql);
    }

    private String refusal(Role role, String person, String sql) throws SQLException {
        try (Connection connection = as(role, person);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.rollback();
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private Connection as(Role role, String person) throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.url(), postgres.login(role), postgres.password(role));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select platform.begin('%s', '%s', '%s', current_date::text)"
                    .formatted(id("person " + person), id("capacity " + person), id("organisation")));
        }
        return connection;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("cairn sample " + name).getBytes(StandardCharsets.UTF_8));
    }
}
