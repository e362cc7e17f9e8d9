package cairn.people;

import static cairn.people.Newcomers.PASSPHRASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.people.domain.HalfWritten;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.db.RolePool;
import cairn.platform.page.Front;
import cairn.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One device, several people: nobody acts in another's name, and nobody reads what another was writing (walls, rows 26 to 28). */
@CairnTest
class SharedDeviceTests {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Front.Door door;

    @Autowired
    FirstPeople people;

    @Autowired
    SignInNames names;

    @Autowired
    Passphrases passphrases;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    HalfWritten halfWritten;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient app;

    @Autowired
    RolePool.Batch batch;

    private JdbcClient jdbc;
    private Newcomers newcomers;
    private UUID unit;

    @BeforeEach
    void begin() throws IOException {
        jdbc = new Rows(postgres).jdbc();
        newcomers = new Newcomers(door, people, names, passphrases, transactions);
        unit = jdbc.sql("select id from places.unit where name_en like 'Tŷ Onnen%'")
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** Somebody at the device, with the forms of theirs that still lie open in some tab. */
    private record Someone(String name, UUID id, String pair, List<Map<String, String>> openForms) {}

    @Test
    void aThousandStepsOfTwoPeopleInOneBrowserNeverWriteInTheOthersName() {
        Wire device = new Wire(port);
        List<Someone> both = List.of(someone("Aeronwy"), someone("Branwen"));
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Someone in = null;
        int written = 0;
        int late = 0;
        for (int step = 0; step < 1_000; step++) {
            int what = random.nextInt(100);
            Someone one = both.get(random.nextInt(2));
            if (what < 6) {
                in = signIn(device, one) ? one : in;
            } else if (what < 10) {
                post(device, "/en/sign-out", Map.of());
                in = null;
            } else if (what < 40) {
                Map<String, String> form = fields(device.get("/en/me/words"), "/en/me/words");
                if (in != null && form.containsKey("form")) {
                    in.openForms().add(form);
                }
            } else if (what < 90 && !one.openForms().isEmpty()) {
                Map<String, String> form =
                        one.openForms().remove(random.nextInt(one.openForms().size()));
                form.put("about", "Written by " + one.name());
                Answer answer = device.send("POST", "/en/me/words", Map.of(), Wire.form(form));
                assertThat(answer.body()).as("seed %d, step %d", seed, step).doesNotContain("Written by");
                written += answer.location().equals("/en/me/words?kept") ? 1 : 0;
                late += answer.status() == 403 ? 1 : 0;
            } else {
                String seen =
                        device.get(what < 95 ? "/en/kept" : "/en/me/words").body();
                assertThat(seen)
                        .as("seed %d, step %d", seed, step)
                        .doesNotContain(both.stream()
                                .filter(other -> !other.equals(seenBy(device, both)))
                                .map(other -> "Written by " + other.name())
                                .toList());
            }
        }
        for (Someone one : both) {
            assertThat(jdbc.sql("select distinct about from people.description where person_id = ? and about <> ''")
                            .param(one.id())
                            .query(String.class)
                            .list())
                    .as("seed %d", seed)
                    .isSubsetOf("Written by " + one.name());
        }
        assertThat(List.of(written, late)).as("it did happen, seed %d", seed).allMatch(n -> n > 10);
    }

    /** Who is signed in at the device, as its own page says. */
    private static Someone seenBy(Wire device, List<Someone> both) {
        String who = device.get("/en/about").page().select(".app-control__who").text();
        return both.stream()
                .filter(one -> one.name().equals(who))
                .findFirst()
                .orElse(new Someone("nobody", UUID.randomUUID(), "", List.of()));
    }

    @Test
    void anAnswerThatComesAfterSigningOutBringsNoSessionBack() throws Exception {
        Wire device = new Wire(port);
        Someone one = someone("Creirwy");
        signIn(device, one);
        Map<String, String> form = fields(device.get("/en/me/words"), "/en/me/words");
        form.put("about", "Said in time");
        Wire tab = device.sameBrowser();
        String session = device.cookies().get("cairn");
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Connection slow = superuser();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("lock table people.description in access exclusive mode");
            Future<Answer> underWay = threads.submit(() -> tab.send("POST", "/en/me/words", Map.of(), Wire.form(form)));
            waitUntilItWaits();
            Answer out = post(device, "/en/sign-out", Map.of());
            assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
            assertThat(out.headers("Set-Cookie")).anyMatch(c -> c.startsWith("seen=") && c.contains("HttpOnly"));
            slow.rollback();
            Answer answer = underWay.get();
            assertThat(answer.location()).isEqualTo("/en/me/words?kept");
            assertThat(answer.headers("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("cairn="));
        }
        Wire thief = new Wire(port);
        thief.cookies().put("cairn", session);
        assertThat(thief.get("/en/me/words").location()).isEqualTo("/en/sign-in");
        assertThat(tab.get("/en/me/words").location()).isEqualTo("/en/sign-in");
        assertThat(jdbc.sql("select count(*) from platform.spring_session where principal_name = ?")
                        .param(one.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void eachSignInAndSignOutChangesTheSeenCookieOrTheSession() {
        Wire device = new Wire(port);
        Someone one = someone("Dwynwen");
        device.token();
        String before = device.cookies().get("cairn");
        signIn(device, one);
        String signedIn = device.cookies().get("cairn");
        assertThat(signedIn).isNotEqualTo(before);
        post(device, "/en/sign-out", Map.of());
        String seen = device.cookies().get("seen");
        signIn(device, one);
        assertThat(device.cookies().get("cairn")).isNotIn(before, signedIn);
        post(device, "/en/sign-out", Map.of());
        assertThat(device.cookies().get("seen")).isNotEqualTo(seen);
    }

    @Test
    void aWardTabletAsksNobodyWhoseItIsAndEndsSoonWhateverIsSent() {
        Wire tablet = new Wire(port).signIn("Marged");
        assertThat(tablet.get("/en/settings/tablets").page().text()).contains("This device is not a ward tablet");
        Answer made = post(tablet, "/en/settings/tablets", Map.of("name", "day room tablet", "unit", unit.toString()));
        assertThat(made.location()).isEqualTo("/en/settings/tablets?done");
        assertThat(made.header("Set-Cookie")).contains("tablet=", "HttpOnly", "SameSite=Lax");
        assertThat(secondsLeft(tablet)).isLessThanOrEqualTo(300);
        assertThat(tablet.get("/en/settings/tablets").page().text())
                .contains("This device is a ward tablet: day room tablet.", "by Marged");
        String token = tablet.cookies().getOrDefault("tablet", "");
        assertThat(jdbc.sql("select t::text from people.ward_tablet t")
                        .query(String.class)
                        .list())
                .allSatisfy(row -> assertThat(row).doesNotContain(token));
        post(tablet, "/en/sign-out", Map.of());

        Answer page = tablet.get("/en/sign-in");
        assertThat(page.page().select("[name=device]")).isEmpty();
        assertThat(page.page().text()).contains("This is a ward tablet").doesNotContain("day room tablet");
        for (String chosen : List.of("OWN", "SHARED", "")) {
            Someone one = someone("Elliw");
            post(tablet, "/en/sign-in", Map.of("pair", one.pair(), "passphrase", PASSPHRASE, "device", chosen));
            assertThat(secondsLeft(tablet)).as(chosen).isBetween(290, 300);
            assertThat(tablet.get("/en").page().head().select("noscript").html())
                    .contains("http-equiv=\"refresh\"", "url=/en/locked");
        }
        // No row says who was here.
        assertThat(jdbc.sql(
                                "select count(*) from information_schema.columns where table_schema = 'people' and table_name like 'ward%' and column_name ~ '(person|session|used|last)'")
                        .query(Integer.class)
                        .single())
                .isZero();
        post(tablet, "/en/sign-out", Map.of());

        Wire marged = new Wire(port).signIn("Marged");
        String id = marged.get("/en/settings/tablets")
                .page()
                .select(".app-row:contains(day room tablet) form[action$=/endings]")
                .attr("action");
        assertThat(post(marged, id, Map.of()).location()).isEqualTo("/en/settings/tablets?done");
        assertThat(tablet.get("/en/sign-in").page().select("[name=device]")).isNotEmpty();
    }

    @Test
    void onlyWhoeverArrangesMakesADeviceAWardTabletAndOnlyAtTheirUnit() {
        UUID locked = jdbc.sql("select id from places.unit where name_en like 'Bryn Derw%'")
                .query(UUID.class)
                .single();
        UUID manager = newcomers.person("Ffraid", CapacityKind.MANAGER, unit);
        Wire ffraid = new Wire(port).signIn(newcomers.signsIn(manager), PASSPHRASE);
        assertThat(post(ffraid, "/en/settings/tablets", Map.of("name", "theirs", "unit", locked.toString()))
                        .status())
                .isEqualTo(422);
        assertThat(post(ffraid, "/en/settings/tablets", Map.of("name", "theirs", "unit", "ALL"))
                        .status())
                .isEqualTo(422);
        assertThat(post(ffraid, "/en/settings/tablets", Map.of("name", "Ffraid’s tablet", "unit", unit.toString()))
                        .status())
                .isEqualTo(303);
        assertThat(ffraid.get("/en/settings/tablets").page().text()).contains("Ffraid’s tablet");
        UUID elsewhere = newcomers.person("Gwawr", CapacityKind.MANAGER, locked);
        assertThat(new Wire(port)
                        .signIn(newcomers.signsIn(elsewhere), PASSPHRASE)
                        .get("/en/settings/tablets")
                        .page()
                        .text())
                .doesNotContain("Ffraid’s tablet");
        for (String name : List.of("Anwen", "Bethan Rees", "Nia Prosser", "Cerys")) {
            assertThat(new Wire(port).signIn(name).get("/en/settings/tablets").status())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(new Wire(port, OtherOrganisation.HOST)
                        .signIn(OtherOrganisation.STAFF)
                        .get("/en/settings/tablets")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void fiveQuietMinutesEndTheSessionAndTheWordsComeBackToTheirAuthorAlone() {
        Wire tablet = new Wire(port);
        Someone one = someone("Heledd");
        Someone next = someone("Indeg");
        signIn(tablet, one);
        Map<String, String> form = fields(tablet.get("/en/me/words"), "/en/me/words");
        form.put("about", "Half of it");
        quiet(one, 299);
        assertThat(tablet.get("/en/me").status()).as("not yet").isEqualTo(200);
        quiet(one, 301);
        Map<String, String> locking = new LinkedHashMap<>(form);
        locking.put("was_for", "/en/me/words");
        assertThat(tablet.send("POST", "/en/sign-out", Map.of(), Wire.form(locking))
                        .location())
                .as("a script that comes a moment late")
                .isEqualTo("/en/locked");
        assertThat(tablet.get("/en/locked").body()).doesNotContain("Heledd", "Half of it");
        assertThat(tablet.get("/en/me").location()).isEqualTo("/en/sign-in");

        signIn(tablet, next);
        assertThat(tablet.get("/en/kept").location()).isEqualTo("/en");
        String id = jdbc.sql("select id from people.half_written where person_id = ?")
                .param(one.id())
                .query(String.class)
                .single();
        post(tablet, "/en/kept/letting-go", Map.of("id", id));

        Wire phone = new Wire(port);
        assertThat(post(phone, "/en/sign-in", Map.of("pair", one.pair(), "passphrase", PASSPHRASE))
                        .location())
                .isEqualTo("/en/kept");
        assertThat(phone.get("/en/kept").page().text()).contains("You were writing something", "Half of it");
        Map<String, String> again = fields(phone.get("/en/kept"), "/en/me/words");
        assertThat(phone.send("POST", "/en/me/words", Map.of(), Wire.form(again))
                        .location())
                .isEqualTo("/en/me/words?kept");
        assertThat(phone.get("/en/kept").location()).as("had back").isEqualTo("/en");
    }

    @Test
    void whatWasHalfWrittenIsThrownAwayOnItsAuthorsWordOrAfterAWeek() {
        Someone one = someone("Lleucu");
        Wire device = new Wire(port);
        for (String words : List.of("The first half", "The second half")) {
            signIn(device, one);
            Map<String, String> form = fields(device.get("/en/me/words"), "/en/me/words");
            form.put("about", words);
            post(device, "/en/sign-out", Map.of());
            assertThat(device.send("POST", "/en/me/words", Map.of(), Wire.form(form))
                            .status())
                    .isEqualTo(403);
        }
        signIn(device, one);
        Answer kept = device.get("/en/kept");
        assertThat(kept.page().text()).contains("The second half");
        post(
                device,
                "/en/kept/letting-go",
                Map.of(
                        "id",
                        kept.page().select("form[action$=letting-go] [name=id]").attr("value")));
        assertThat(device.get("/en/kept").page().text())
                .contains("The first half")
                .doesNotContain("second");
        assertThat(jdbc.sql("select t::text from people.half_written t")
                        .query(String.class)
                        .list())
                .as("sealed in the database")
                .allSatisfy(row -> assertThat(row).doesNotContain("half"));

        clock.moveTo(LocalDate.now(clock).plusDays(7));
        assertThat(device.get("/en/kept").location()).isEqualTo("/en");
        halfWritten.clear();
        assertThat(jdbc.sql("select count(*) from people.half_written where person_id = ?")
                        .param(one.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theDatabaseTooGivesHalfWrittenWordsToTheirAuthorAlone() {
        Someone one = someone("Meinir");
        Someone other = someone("Nanw");
        as(one, () -> {
            halfWritten.keep("sealed");
            return true;
        });
        String count = "select count(*) from people.half_written where person_id = '" + one.id() + "'";
        assertThat(as(one, () -> number(count))).isEqualTo(1);
        assertThat(as(other, () -> number(count))).isZero();
        assertThat(as(
                        other,
                        () -> app.sql("delete from people.half_written where person_id = ?")
                                .param(one.id())
                                .update()))
                .isZero();
        assertThat(Acting.as(
                        Actor.boxKeeper(),
                        () -> batch.inTransaction(() -> batch.jdbc()
                                .sql("select count(kept_on) from people.half_written")
                                .query(Integer.class)
                                .single())))
                .as("nothing is a week old")
                .isZero();
        assertThatThrownBy(() -> Acting.as(
                        Actor.boxKeeper(),
                        () -> batch.inTransaction(() -> batch.jdbc()
                                .sql("select sealed from people.half_written")
                                .query(String.class)
                                .list())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int number(String sql) {
        return app.sql(sql).query(Integer.class).single();
    }

    private <T> T as(Someone one, Supplier<T> work) {
        Actor actor = new Actor(door.at("localhost").orElseThrow().organisation(), one.id(), null);
        return Acting.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private Someone someone(String name) {
        UUID id = newcomers.person(name, CapacityKind.SERVICE_USER, unit);
        return new Someone(name, id, newcomers.signsIn(id), new ArrayList<>());
    }

    private static boolean signIn(Wire device, Someone one) {
        return post(device, "/en/sign-in", Map.of("pair", one.pair(), "passphrase", PASSPHRASE))
                        .status()
                == 303;
    }

    /** With the token of the session that is open now. */
    private static Answer post(Wire wire, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(
                "_csrf",
                wire.get("/en/sign-in").page().select("input[name=_csrf]").attr("value"));
        return wire.send("POST", path, Map.of(), Wire.form(all));
    }

    /** All that the form of this page would send, with its token and whose it is. */
    private static Map<String, String> fields(Answer page, String action) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.page()
                .select("main form[action=" + action + "] input[type=hidden], main form[action=" + action
                        + "] input[type=text], main form[action=" + action + "] input[checked]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
    }

    private static int secondsLeft(Wire device) {
        return Integer.parseInt(device.get("/en/about").page().body().attr("data-seconds-left"));
    }

    /** As if nothing had been pressed for so long. */
    private void quiet(Someone one, int seconds) {
        jdbc.sql("""
                        update platform.spring_session set last_access_time = last_access_time - :millis,
                            expiry_time = expiry_time - :millis where principal_name = :person
                        """)
                .param("millis", seconds * 1000L)
                .param("person", one.id().toString())
                .update();
    }

    private Connection superuser() throws IOException, SQLException {
        return new Rows(postgres).connection();
    }

    private void waitUntilItWaits() throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            if (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                            .query(Integer.class)
                            .single()
                    > 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nothing waits");
    }
}
