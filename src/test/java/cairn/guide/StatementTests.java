package cairn.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.OnTheBoard;
import cairn.guide.domain.Beliefs;
import cairn.guide.domain.Beliefs.Believes;
import cairn.guide.domain.Statements;
import cairn.people.Side;
import cairn.places.Places;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.platform.text.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people can rely on when a service says what it means to do, and asks them if they believe it. */
@CairnTest
class StatementTests {

    private static final String COLUMNS = """
            select column_name from information_schema.columns
            where table_schema = 'guide' and table_name in ('belief', 'belief_words')
            """;

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard boardings;

    @Autowired
    Statements statements;

    @Autowired
    Beliefs beliefs;

    @Autowired
    Places places;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmbeddedPostgres postgres;

    private Wire anwen;
    private Wire marged;
    private UUID service;
    private String path;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        marged = new Wire(port).signIn("Marged");
        service = boardings.as("Anwen", () -> places.services().getFirst().id());
        path = "/en/services/" + service + "/statement";
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theFirstWordsAreOfferedAndAgreedByNobodyUntilTheyAreSigned() {
        Wire efa = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        Document page = efa.get("/en/services/" + OtherOrganisation.UNIT.service() + "/statement")
                .page();
        assertThat(page.select("#main").text())
                .contains(
                        "We value what you have to say. We want to listen and work with you.",
                        "Nobody in this service has signed them yet",
                        "Trust in this service")
                .doesNotContain("Do you believe it?");
        assertThat(efa.get("/en/services/" + OtherOrganisation.UNIT.service() + "/statement/beliefs/new")
                        .status())
                .isEqualTo(404);
        assertThat(marged.get(path + "/new").page().select("textarea").eachText())
                .hasSize(2)
                .noneMatch(String::isBlank);
    }

    @Test
    void theCoordinatorWritesDownWhatWasSignedAndEarlierWordsStayReadable() {
        sign("We said this first.");
        sign("We say this now.");
        Document page = anwen.get(path).page();
        assertThat(page.select(".app-statement").text()).isEqualTo("We say this now.");
        assertThat(page.select("#main").text()).contains("Signed by Gareth Lloyd and the forum", "by Marged");
        assertThat(page.select("details").text()).contains("We said this first.");
        assertThat(anwen.get(path + "/new").status()).isEqualTo(404);
        assertThat(anwen.post(path, signed(99, "Not mine to write.")).status()).isEqualTo(404);
        Statements.Signed forged =
                new Statements.Signed(UUID.randomUUID(), service, newest(), "x", "x", "x", LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> boardings.as("Anwen", () -> statements.write(forged, "Anwen")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoComesSecondIsToldSentTwiceItStandsOnceAndNothingTypedIsLost() {
        sign("Before both.");
        int after = newest();
        Map<String, String> one = signed(after, "Sent twice.");
        marged.post(path, one);
        assertThat(marged.post(path, one).location()).isEqualTo(path + "?done=signed");
        Answer second = marged.post(path, signed(after, "I was slower."));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().text()).contains("Somebody else wrote something meanwhile", "Sent twice.");
        assertThat(second.page().select("#wordsEn").text()).isEqualTo("I was slower.");
        assertThat(newest()).isEqualTo(after + 1);
        Map<String, String> wrong = signed(newest(), "Kept.");
        wrong.putAll(Map.of("wordsCy", "", "signedBy", " ", "day", "31", "month", "2"));
        Answer again = marged.post(path, wrong);
        assertThat(again.page().select(".nhsuk-error-message")).hasSize(3);
        assertThat(again.page().select("#wordsEn").text()).isEqualTo("Kept.");
    }

    @Test
    void anAnswerKeepsNoPersonNoDayAndNoMoment() throws IOException {
        sign("Is it so?");
        Rows rows = new Rows(postgres);
        assertThat(rows.jdbc().sql(COLUMNS).query(String.class).list())
                .containsOnly("id", "organisation_id", "statement_id", "believes", "side", "week", "body", "language");
        String words = "If somebody rang me back.";
        assertThat(believe(anwen, "PARTLY", "yes", words).location()).isEqualTo(path + "?done=believed");
        Map<String, Object> row = rows.jdbc()
                .sql("select side, extract(isodow from week)::int as day from guide.belief_words where body = :words")
                .param("words", words)
                .query()
                .singleRow();
        assertThat(row).containsEntry("side", "SERVICE_USERS").containsEntry("day", 1);
        assertThat(anwen.get("/en/me/everything").page().text()).doesNotContain(words);
    }

    @Test
    void untilTheWeekIsOverNobodyReadsItNotEvenInSql() {
        sign("Not before Monday.");
        String words = "Wait for me " + UUID.randomUUID();
        believe(anwen, "NO", "no", words);
        for (String name : List.of("Anwen", "Marged", "Gareth Lloyd")) {
            assertThat(readable(name, words)).as(name).isZero();
        }
        assertThat(marged.get(path).page().text()).doesNotContain(words);
        nextWeek();
        assertThat(readable("Cerys", words)).isEqualTo(1);
        Document page = new Wire(port).signIn("Cerys").get(path).page();
        assertThat(page.select(".app-quote:contains(" + words + ")").text()).endsWith("Someone who takes part here");
    }

    @Test
    void theSameFormSentTwiceStandsOnce() throws IOException {
        sign("Twice?");
        String words = "Sent twice " + UUID.randomUUID();
        Map<String, String> fields = belief("YES", "yes", words);
        anwen.post(path + "/beliefs", fields);
        assertThat(anwen.post(path + "/beliefs", fields).status()).isEqualTo(303);
        assertThat(new Rows(postgres)
                        .jdbc()
                        .sql("select (select count(*) from guide.belief where id = :id)"
                                + " + (select count(*) from guide.belief_words where body = :body)")
                        .param("id", UUID.fromString(fields.getOrDefault("form", "")))
                        .param("body", words)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nothingTypedIsLostAlsoWhenTheServiceChangesItsWordsMeanwhile() {
        sign("The old words.");
        Map<String, String> fields = belief("", "", "Kept.");
        Answer again = anwen.post(path + "/beliefs", fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#believes-error, #shown-error")).hasSize(2);
        assertThat(again.page().select("textarea").text()).isEqualTo("Kept.");
        sign("The new words.");
        fields.putAll(Map.of("believes", "YES", "shown", "no"));
        Answer changed = anwen.post(path + "/beliefs", fields);
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.page().text()).contains("The service has changed its words meanwhile", "The new words.");
        assertThat(changed.page().select("[value=YES]").hasAttr("checked")).isTrue();
        fields.put("statement", changed.page().select("[name=statement]").attr("value"));
        assertThat(anwen.post(path + "/beliefs", fields).status()).isEqualTo(303);
        String ofNow = "019abf00-0000-7000-8000-000000000001";
        fields.put("form", ofNow);
        assertThat(anwen.post(path + "/beliefs", fields).status()).isEqualTo(404);
    }

    @Test
    void theTablesTakeNoOtherWeekAndNoSideThatIsNotMine() {
        sign("Which side?");
        Beliefs.Given staff =
                new Beliefs.Given(UUID.randomUUID(), now().id(), Believes.YES, Side.STAFF, "", Language.EN);
        assertThatThrownBy(() -> boardings.as("Anwen", () -> {
                    beliefs.give(staff);
                    return null;
                }))
                .isInstanceOf(DataAccessException.class);
        String lastWeek = """
                insert into guide.belief (id, organisation_id, statement_id, believes, week)
                values (:id, platform.organisation(), :statement, 'YES', date_trunc('week', platform.today())::date - 7)
                """;
        assertThatThrownBy(() -> boardings.as(
                        "Anwen",
                        () -> jdbc.sql(lastWeek)
                                .param("id", UUID.randomUUID())
                                .param("statement", now().id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void howManyBelieveItIsToldByQuarterAndSideAndNeverExactly() {
        LocalDate day = LocalDate.now(clock).plusYears(3).withMonth(5).withDayOfMonth(12);
        clock.moveTo(day);
        sign("Counted.");
        for (int i = 0; i < 9; i++) {
            Beliefs.Given yes =
                    new Beliefs.Given(UUID.randomUUID(), now().id(), Believes.YES, Side.SERVICE_USERS, "", Language.EN);
            boardings.as("Anwen", () -> {
                beliefs.give(yes);
                return null;
            });
        }
        clock.moveTo(LocalDate.of(day.getYear(), 6, 28));
        assertThat(new Wire(port)
                        .signIn("Anwen")
                        .get(path)
                        .page()
                        .select("section:has(#numbers-now)")
                        .text())
                .contains("The first numbers can be read on")
                .doesNotContain("8 or more");
        clock.moveTo(LocalDate.of(day.getYear(), 7, 9));
        Document page = new Wire(port).signIn("Anwen").get(path).page();
        assertThat(page.select("section:has(#numbers-now) caption").eachText())
                .containsExactly("April " + day.getYear() + " to June " + day.getYear());
        assertThat(page.select("section:has(#numbers-now) tbody tr").eachText())
                .hasSize(4)
                .first()
                .asString()
                .contains("Service users", "8 or more", "fewer than 8")
                .doesNotContain("9");
    }

    @Test
    void wordsAreHeldBackOpenlyAndCanStandAgain() {
        sign("Held back?");
        String words = "It is all because of Somebody " + UUID.randomUUID();
        believe(anwen, "NO", "yes", words);
        nextWeek();
        anwen = new Wire(port).signIn("Anwen");
        marged = new Wire(port).signIn("Marged");
        String hold = marged.get(path)
                .page()
                .select(".app-quote:contains(" + words + ") a")
                .attr("href");
        assertThat(anwen.get(hold).status()).isEqualTo(404);
        assertThat(marged.post(hold, Map.of("held", "yes", "reason", " "))
                        .page()
                        .select("#reason-error")
                        .text())
                .endsWith("Write why");
        marged.post(hold, Map.of("held", "yes", "reason", "It names somebody."));
        marged.post(hold, Map.of("held", "yes", "reason", "It names somebody."));
        assertThat(readable("Anwen", words)).isZero();
        assertThat(anwen.get(path).page().text())
                .contains("1 text was held back.", "By Marged", "It names somebody.")
                .doesNotContain(words);
        assertThat(marged.get(path).page().text()).contains(words, "Only whoever coordinates reads it");
        marged.post(hold, Map.of("held", "no", "reason", "It is nobody’s name."));
        assertThat(readable("Anwen", words)).isEqualTo(1);
    }

    @Test
    void whatWasSaidWaitsInViewUntilTheServiceAnswers() {
        clock.moveTo(LocalDate.now(clock).plusYears(4));
        sign("Answered?");
        reply("Marged", "Everything so far is answered.");
        LocalDate monday = monday();
        believe(new Wire(port).signIn("Anwen"), "NO", "no", "");
        assertThat(waiting()).as("the week is not over").doesNotContain("waits for an answer");
        nextWeek();
        assertThat(waiting())
                .contains("What was said since " + monday.getDayOfMonth() + " ", "waits for an answer", "Marged");
        Wire gareth = new Wire(port).signIn("Gareth Lloyd");
        Answer form = gareth.get(path + "/replies/new");
        Map<String, String> fields =
                replyFields("", form.page().select("[name=after]").attr("value"));
        assertThat(gareth.post(path + "/replies", fields)
                        .page()
                        .select("#body-error")
                        .text())
                .endsWith("Write what the service answers");
        fields.put("body", "We meet each Monday from June.");
        assertThat(gareth.post(path + "/replies", fields).status()).isEqualTo(303);
        assertThat(gareth.post(path + "/replies", fields).status())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(waiting())
                .contains("We meet each Monday from June.", "Gareth Lloyd")
                .doesNotContain("waits for an answer");
        Wire again = new Wire(port).signIn("Marged");
        Map<String, String> slower = new LinkedHashMap<>(fields);
        slower.putAll(Map.of("form", UUID.randomUUID().toString(), "body", "I was slower."));
        Answer second = again.post(path + "/replies", slower);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().text()).contains("Somebody else wrote something meanwhile");
        assertThat(second.page().select("textarea").text()).isEqualTo("I was slower.");
    }

    @Test
    void onlyWhoAnswersForTheServiceAnswersAndSqlIsNoWayAround() {
        sign("Who answers?");
        Wire bethan = new Wire(port).signIn("Bethan Rees");
        assertThat(bethan.get(path + "/replies/new").status()).isEqualTo(404);
        assertThat(bethan.get(path).page().select("a[href$=replies/new]")).isEmpty();
        UUID statement = now().id();
        assertThatThrownBy(() -> boardings.as(
                        "Anwen",
                        () -> jdbc.sql("""
                        insert into guide.statement_reply (id, organisation_id, service_id, number, statement_id, body, language, by_id,
                                                           by_name, taking_part_as, on_date)
                        values (:id, platform.organisation(), :service, 999, :statement, 'x', 'en', platform.actor(), 'x', 'x',
                                platform.today())
                        """)
                                .param("id", UUID.randomUUID())
                                .param("service", service)
                                .param("statement", statement)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anotherOrganisationFindsNothingAndThePagesSpeakWelsh() {
        sign("Ours.");
        Wire other = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        for (String page : List.of("", "/new", "/beliefs/new", "/replies/new", "/words/" + UUID.randomUUID())) {
            assertThat(other.get(path + page).status()).as(page).isEqualTo(404);
        }
        assertThat(other.post(path + "/beliefs", belief("YES", "no", "")).status())
                .isEqualTo(404);
        assertThat(anwen.get(path.replace("/en/", "/cy/")).page().text())
                .contains("Beth mae’r gwasanaeth hwn yn ei ddweud wrthoch chi", "Ours. (cy)");
        assertThat(anwen.get(path + "/beliefs/new")
                        .page()
                        .select("p:has(+ form)")
                        .text())
                .as("before the first field, on a phone too")
                .startsWith("No name is kept, and no day.");
        assertThat(anwen.get(path.replace("/en/", "/cy/") + "/beliefs/new")
                        .page()
                        .select("aside")
                        .text())
                .contains("Does dim enw", "None is kept: not your name");
    }

    private void nextWeek() {
        clock.moveTo(LocalDate.now(clock).plusDays(7));
    }

    private LocalDate monday() {
        LocalDate today = LocalDate.now(clock);
        return today.minusDays(today.getDayOfWeek().getValue() - 1L);
    }

    private String waiting() {
        return new Wire(port)
                .signIn("Anwen")
                .get(path)
                .page()
                .select("section:has(#answered)")
                .text();
    }

    private Statements.Statement now() {
        return boardings.as("Anwen", () -> statements.newest(service).orElseThrow());
    }

    private int newest() {
        return boardings.as(
                "Anwen",
                () -> statements
                        .newest(service)
                        .map(Statements.Statement::number)
                        .orElse(0));
    }

    private void sign(String words) {
        Map<String, String> fields = signed(newest(), words);
        assertThat(new Wire(port).signIn("Marged").post(path, fields).location())
                .isEqualTo(path + "?done=signed");
    }

    private static Map<String, String> signed(int after, String words) {
        return new LinkedHashMap<>(Map.of(
                "form",
                UUID.randomUUID().toString(),
                "after",
                String.valueOf(after),
                "wordsEn",
                words,
                "wordsCy",
                words + " (cy)",
                "signedBy",
                "Gareth Lloyd and the forum",
                "day",
                "1",
                "month",
                "2",
                "year",
                "2026"));
    }

    private Answer believe(Wire wire, String believes, String shown, String words) {
        return wire.post(path + "/beliefs", belief(believes, shown, words));
    }

    private Map<String, String> belief(String believes, String shown, String words) {
        return new LinkedHashMap<>(Map.of(
                "form", UUID.randomUUID().toString(),
                "statement", now().id().toString(),
                "believes", believes,
                "shown", shown,
                "body", words));
    }

    private void reply(String name, String body) {
        Wire wire = new Wire(port).signIn(name);
        String after =
                wire.get(path + "/replies/new").page().select("[name=after]").attr("value");
        assertThat(wire.post(path + "/replies", replyFields(body, after)).status())
                .isEqualTo(303);
    }

    private static Map<String, String> replyFields(String body, String after) {
        return new LinkedHashMap<>(Map.of("form", UUID.randomUUID().toString(), "after", after, "body", body));
    }

    private int readable(String name, String words) {
        return boardings.as(
                name,
                () -> jdbc.sql("select count(*)::int from guide.belief_words where body = :words")
                        .param("words", words)
                        .query(Integer.class)
                        .single());
    }
}
