package cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.NewPeople;
import cairn.NewPeople.Someone;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has moved on keeps all of theirs, and stays involved only if they choose to. */
@CairnTest
class MovedOnTests {

    private static final String NOT_PERMITTED = "42501";
    private static final String ASKS = "Would you like to stay involved?";
    private static final String STAY = """
            insert into people.capacity (id, organisation_id, person_id, kind, unit_id, since)
            values (gen_random_uuid(), platform.organisation(), '%s', '%s', %s, platform.today())
            """;

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    MovableClock clock;

    private NewPeople people;
    private Someone mair;
    private Wire me;

    @BeforeEach
    void meet() throws IOException {
        people = new NewPeople(postgres);
        mair = people.add(CapacityKind.SERVICE_USER);
        me = new Wire(port).signIn(mair.name());
    }

    @AfterEach
    void tidy() {
        people.tidy();
        clock.reset();
    }

    @Test
    void nobodyWhoTakesPartIsAskedIfTheyWouldLikeToStay() {
        assertThat(me.get("/en").body()).doesNotContain(ASKS);
        assertThat(me.get("/en/me").body()).doesNotContain(ASKS);
        assertThat(me.get("/en/me/moved-on").status()).isEqualTo(404);
        assertThat(say("YES").status()).isEqualTo(404);
    }

    @Test
    void everyPageAboutMeOpensWhenWhatITookPartAsHasEndedAndWhatIRaisedStaysMine() {
        String item = Raisings.named(me, "", "ANSWERERS", "Said before I left.");
        ends();
        for (String page : List.of(
                "", "/words", "/needs", "/supporters", "/supporters/new", "/preparation", "/topics", "/everything")) {
            assertThat(me.get("/en/me" + page).status()).as(page).isEqualTo(200);
        }
        for (String page : List.of("/moved-on", "/complaint", "/everything.html", "/everything.json")) {
            assertThat(me.get("/en/me" + page).status()).as(page).isEqualTo(200);
        }
        assertThat(me.get("/en/raised/" + item).page().text()).contains("Said before I left.");
        assertThat(me.post("/en/me/needs", form(Map.of("need", "WELSH"))).location())
                .isEqualTo("/en/me/needs?kept");
        assertThat(me.get("/en").body()).contains(ASKS);
    }

    @Test
    void yesLetsMeTakePartAgainAcrossTheOrganisationAndOnePressEndsIt() throws SQLException {
        ends();
        assertThat(people.sql(mair, "select people.taking_part()")).containsExactly("f");
        assertThat(say("YES").location()).isEqualTo("/en/me?staying");
        assertThat(parts()).containsExactly("SERVICE_USER", "MOVED_ON");
        assertThat(me.get("/en/units").page().select("a[href^=/en/units/]")).isNotEmpty();
        String item = Raisings.named(me, "", "ANSWERERS", "Said after I had moved on.");
        assertThat(me.get("/en/raised/" + item).page().text()).contains("someone who has moved on");
        assertThat(me.get("/en").body()).doesNotContain(ASKS);

        assertThat(me.post("/en/me/moved-on/endings", Map.of()).location()).isEqualTo("/en/me?said");
        isTold();
        assertThat(people.sql(
                        mair, "select kind from people.capacity where person_id = platform.actor() and until is null"))
                .isEmpty();
        assertThat(people.sql(mair, "select choice from people.staying order by recorded_at"))
                .containsExactly("YES", "LEFT");
        assertThat(me.get("/en/raised/" + item).status()).isEqualTo(200);
        assertThat(me.get("/en").body()).doesNotContain(ASKS);
        assertThat(me.get("/en/me").body()).contains(ASKS);
        assertThat(say("YES").location()).isEqualTo("/en/me?staying");
    }

    @Test
    void yesSentTwiceIsOneYes() throws SQLException {
        ends();
        Map<String, String> yes = form(Map.of("choice", "YES"));
        me.post("/en/me/moved-on", yes);
        assertThat(me.post("/en/me/moved-on", yes).location()).isEqualTo("/en/me?staying");
        assertThat(parts()).containsExactly("SERVICE_USER", "MOVED_ON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "NOT_NOW"})
    void anythingButYesIsNotAskedAgainAndTheOfferStaysOpen(String choice) throws SQLException {
        ends();
        assertThat(say(choice).location()).isEqualTo("/en/me?said");
        clock.moveTo(today().plusYears(2));
        assertThat(me.get("/en").body()).doesNotContain(ASKS);
        assertThat(me.get("/en/me").page().select(".app-card--asks").text()).doesNotContain(ASKS);
        assertThat(me.get("/en/me").page().select("a[href=/en/me/moved-on]")).hasSize(1);
        assertThat(parts()).containsExactly("SERVICE_USER");
    }

    @Test
    void askMeLaterAsksOnTheDayThatINamedAndNotBefore() {
        ends();
        Map<String, String> later = form(Map.of("choice", "ASK_LATER"));
        assertThat(me.post("/en/me/moved-on", later).status()).isEqualTo(422);
        LocalDate day = today().plusDays(30);
        later.putAll(
                Map.of("day", "" + day.getDayOfMonth(), "month", "" + day.getMonthValue(), "year", "" + day.getYear()));
        assertThat(me.post("/en/me/moved-on", later).location()).isEqualTo("/en/me?said");
        assertThat(me.get("/en").body()).doesNotContain(ASKS);
        clock.moveTo(day);
        assertThat(me.get("/en").body()).contains(ASKS);
    }

    @Test
    void theDatabaseLetsNobodyStayButWhoeverHasMovedOnThemselves() {
        assertThat(people.refusal(mair, STAY.formatted(mair.id(), "MOVED_ON", "null")))
                .isEqualTo(NOT_PERMITTED);
        ends();
        assertThat(people.refusal(mair, STAY.formatted(mair.id(), "MOVED_ON", "null")))
                .isEmpty();
        assertThat(people.refusal(mair, STAY.formatted(mair.id(), "COORDINATOR", "null")))
                .isEqualTo(NOT_PERMITTED);
        assertThat(people.refusal(mair, STAY.formatted(mair.id(), "MOVED_ON", "(select id from places.unit limit 1)")))
                .isEqualTo(NOT_PERMITTED);
        Someone marged = people.sample("Marged");
        assertThat(people.refusal(marged, STAY.formatted(mair.id(), "MOVED_ON", "null")))
                .isEqualTo(NOT_PERMITTED);
        assertThat(people.refusal(marged, STAY.formatted(marged.id(), "MOVED_ON", "null")))
                .isEqualTo(NOT_PERMITTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = CapacityKind.class,
            names = {"STAFF", "ADVOCATE", "COORDINATOR"})
    void whoeverWasNeverAServiceUserOrCarerIsNotAsked(CapacityKind kind) {
        Someone worker = people.add(kind);
        Wire wire = new Wire(port).signIn(worker.name());
        people.end(worker);
        wire.get("/en");
        assertThat(wire.get("/en/me").status()).isEqualTo(200);
        assertThat(wire.get("/en/me/moved-on").status()).isEqualTo(404);
        assertThat(people.refusal(worker, STAY.formatted(worker.id(), "MOVED_ON", "null")))
                .isEqualTo(NOT_PERMITTED);
    }

    @Test
    void nobodyEndsAnythingButTheirOwnStaying() throws SQLException {
        ends();
        say("YES");
        String end = "update people.capacity set until = platform.today() where person_id = '" + mair.id() + "'";
        assertThat(people.sql(people.sample("Anwen"), end)).containsExactly("0");
        assertThat(people.refusal(people.sample("Marged"), end)).isEqualTo(NOT_PERMITTED);
        assertThat(people.sql(
                        people.sample("Anwen"),
                        "update people.capacity set until = platform.today() where person_id = platform.actor()"))
                .containsExactly("0");
        assertThat(people.refusal(mair, "update people.capacity set until = '2099-01-01' where kind = 'MOVED_ON'"))
                .isEqualTo(NOT_PERMITTED);
        assertThat(people.refusal(mair, "update people.capacity set kind = 'STAFF'"))
                .isEqualTo(NOT_PERMITTED);
    }

    private Answer say(String choice) {
        return me.post("/en/me/moved-on", form(Map.of("choice", choice)));
    }

    private List<String> parts() throws SQLException {
        return people.sql(
                mair, "select kind from people.capacity where person_id = platform.actor() order by since, kind desc");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static Map<String, String> form(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("form", UUID.randomUUID().toString());
        return all;
    }

    /** What she takes part as ends, and she is told so once, at whatever she opens next. */
    private void ends() {
        people.end(mair);
        isTold();
    }

    private void isTold() {
        assertThat(me.get("/en").location()).isEqualTo("/en/taking-part");
    }
}
