package cairn.answers;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Newcomer;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.postgres.Database;
import cairn.platform.postgres.Role;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people can rely on about being told what came of what they said. */
@CairnTest
@Tag("repository")
class NoticesTests {

    private static final String NOT_PERMITTED = "42501";

    @LocalServerPort
    int port;

    @Autowired
    Database postgres;

    @Autowired
    BoxOpening boxOpening;

    private Rows rows;
    private Newcomer author;
    private Wire marged;
    private Wire bethan;
    private String open;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        author = Newcomer.arrives(rows.jdbc(), port);
        marged = new Wire(port).signIn("Marged");
        bethan = new Wire(port).signIn("Bethan Rees");
        open = Raisings.unit(marged, "Tŷ Onnen");
    }

    @Test
    void allThatHappensForOnePersonOnOneDayIsOneThingToTell() {
        answered("The tap drips.");
        String second = raised("The bulb is gone.");
        bethan.post("/en/owed/" + Raisings.owed(bethan, second) + "/acknowledgements", Map.of());
        assertThat(lines(marged)).hasSize(1);
        assertThat(lines(marged).getFirst().text()).contains("there is an answer, it has been read");
        assertThat(lines(bethan)).hasSize(1);
        Answer home = marged.get("/en");
        assertThat(home.page().select("a[href=/en/to-tell]")).hasSize(1);
    }

    @Test
    void acknowledgingTwiceTellsOnce() {
        String owed = Raisings.owed(bethan, raised("Twice read."));
        bethan.post("/en/owed/" + owed + "/acknowledgements", Map.of());
        bethan.post("/en/owed/" + owed + "/acknowledgements", Map.of());
        assertThat(notices("")).isEqualTo(1);
    }

    @Test
    void nobodyIsNamedForWhatCameWithoutAName() {
        int before = rows.jdbc()
                .sql("select count(*) from answers.notice")
                .query(Integer.class)
                .single();
        String words = "Unsigned and answered " + UUID.randomUUID();
        Raisings.unsignedAndOpened(new Wire(port), boxOpening, open, words);
        Raisings.answer(bethan, Raisings.atUnit(bethan, open, words), "NOT");
        assertThat(rows.jdbc()
                        .sql("select count(*) from answers.notice")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void onePressMarksItToldAndTheItemSaysWhenAndByWhom() {
        String item = answered("Told with one press.");
        Answer told = press(marged);
        assertThat(told.location()).isEqualTo("/en/to-tell?told");
        assertThat(lines(marged)).isEmpty();
        assertThat(lines(bethan)).isEmpty();
        assertThat(author.wire().get("/en/raised/" + item).page().text())
                .containsPattern("Told in person, \\d+ \\w+ \\d{4} \\(Marged\\)");
    }

    @Test
    void twoWhoMarkTheSameLineAtOnceMarkItOnceAndAreBothToldTheTruth() throws Exception {
        answered("Told by two.");
        String line = line(marged);
        bethan.token();
        List<Answer> both = together(() -> press(marged, line), () -> press(bethan, line));
        assertThat(both)
                .extracting(Answer::location)
                .containsExactlyInAnyOrder("/en/to-tell?told", "/en/to-tell?already");
        assertThat(toldByHand()).isEqualTo(1);
    }

    @Test
    void aFormSentTwiceTellsOnce() {
        answered("Sent twice.");
        String line = line(marged);
        assertThat(press(marged, line).location()).isEqualTo("/en/to-tell?told");
        assertThat(press(marged, line).location()).isEqualTo("/en/to-tell?already");
        assertThat(marged.get("/en/to-tell/" + line + "/tellings/new").location())
                .isEqualTo("/en/to-tell?already");
        assertThat(toldByHand()).isEqualTo(1);
    }

    @Test
    void notPossibleNeedsAReasonAndTheReasonStands() {
        String item = answered("Not possible.");
        String path = "/cy/to-tell/" + line(marged) + "/tellings";
        Answer again = marged.post(path, Map.of("means", "NOT_POSSIBLE", "today", "yes"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#reason-error").text()).contains("Ysgrifennwch pam nad oedd modd");
        Answer nonsense = marged.post(path, Map.of("means", "EMAIL", "day", "31", "month", "2", "year", "x"));
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.page().select("#day-error").text()).isNotEmpty();
        assertThat(nonsense.page().select("[name=day]").attr("value")).isEqualTo("31");
        marged.post(path, Map.of("means", "NOT_POSSIBLE", "today", "yes", "reason", "Moved, no address known."));
        assertThat(lines(marged)).isEmpty();
        assertThat(author.wire().get("/en/raised/" + item).page().text()).contains("Moved, no address known.");
    }

    @Test
    void anAnswerToldAtTheItemNeedNotBeToldAgain() {
        String item = raised("Told at the item.");
        bethan.post("/en/owed/" + Raisings.owed(bethan, item) + "/acknowledgements", Map.of());
        String answer = Raisings.answer(bethan, item, "ACTED_ON");
        bethan.post(
                "/en/answers/" + answer + "/tellings",
                Map.of(
                        "form",
                        UUID.randomUUID().toString(),
                        "means",
                        "PHONE",
                        "day",
                        "1",
                        "month",
                        "1",
                        "year",
                        "2026"));
        assertThat(lines(marged)).isEmpty();
        assertThat(toldByHand()).isEqualTo(1);
    }

    @Test
    void whoHasSaidWhetherItAnswersNeedsNobodyToTellThem() {
        String item = raised("Answered and accepted.");
        String answer = Raisings.answer(bethan, item, "ACTED_ON");
        assertThat(lines(marged)).hasSize(1);
        author.wire()
                .post(
                        "/en/raised/" + item + "/acts",
                        Map.of(
                                "verb",
                                "VERDICT",
                                "about",
                                answer,
                                "yes",
                                "yes",
                                "act",
                                UUID.randomUUID().toString()));
        assertThat(lines(marged)).isEmpty();
    }

    @Test
    void whoeverWasStruckOutDoesNotLearnThatThereIsAnythingToTell() {
        Map<String, String> fields = Raisings.fields(
                UUID.randomUUID().toString(), "NAMED", open, "ANSWERERS", "TODAY", "Not for the coordinator.");
        fields.put("answerer", "STRIKE_OUT");
        fields.put("struckOut", person("Marged").toString());
        author.wire().post("/en/raised/new", fields);
        Raisings.answer(bethan, fields.getOrDefault("form", ""), "NOT");
        assertThat(lines(bethan)).hasSize(1);
        assertThat(lines(marged)).isEmpty();
        assertThat(press(marged, line(bethan)).status()).isEqualTo(404);
    }

    @Test
    void onlyThePersonChoosesAndTheChoiceIsKeptAsADatedRow() throws SQLException {
        choose(Map.of("means", "PHONE", "place", "01792 000000", "howMuch", "ANSWER"));
        choose(Map.of("means", "IN_PERSON", "place", "Tŷ Onnen, after lunch", "howMuch", "EVERYTHING"));
        assertThat(choices()).isEqualTo(2);
        answered("So that others may read the choice.");
        String insert = """
                insert into answers.telling_choice (id, organisation_id, person_id, how_much, means, language, set_on)
                values (gen_random_uuid(), platform.organisation(), '%s', 'NOTHING', 'PAGE', 'en', platform.today())
                """.formatted(author.person());
        assertThat(refusal("Gareth Lloyd", insert)).isEqualTo(NOT_PERMITTED);
        assertThat(refusal("Marged", insert)).isEqualTo(NOT_PERMITTED);
        assertThat(refusal("Marged", """
                        insert into answers.telling_choice_replaced (choice_id, organisation_id)
                        select id, organisation_id from answers.telling_choice
                        """)).isEqualTo(NOT_PERMITTED);
        assertThat(refusal("Gareth Lloyd", "update answers.telling_choice set how_much = 'NOTHING'"))
                .isEqualTo(NOT_PERMITTED);
        assertThat(author.wire().get("/en/me/telling").page().select("#place").attr("value"))
                .isEqualTo("Tŷ Onnen, after lunch");
    }

    @Test
    void whoeverTellsReadsWhereToFindThePersonNowAndNeitherTheirAddressNorWhereTheyWere() throws SQLException {
        choose(Map.of("means", "LETTER", "place", "12 Old Street", "howMuch", "EVERYTHING"));
        choose(Map.of("means", "EMAIL", "email", "kept@example.org", "howMuch", "EVERYTHING"));
        choose(Map.of("means", "IN_PERSON", "place", "The bench by the gate", "howMuch", "EVERYTHING"));
        String places = "select coalesce(string_agg(place, '|'), '') from answers.telling_choice where person_id = '"
                + author.person() + "'";
        assertThat(read("Marged", places)).isEmpty();
        answered("So that there is something to tell.");
        assertThat(read("Marged", places)).isEqualTo("The bench by the gate");
        assertThat(read("Gareth Lloyd", places)).isEmpty();
        assertThat(read("Marged", "select count(*)::text from answers.telling_email"))
                .isEqualTo("0");
        assertThat(lines(marged).getFirst().text()).contains("The bench by the gate");
        assertThat(marged.get("/en/to-tell").body()).doesNotContain("kept@example.org", "12 Old Street");
    }

    @Test
    void onlyTheAnswerOrNothingIsWhatItSays() {
        choose(Map.of("means", "IN_PERSON", "howMuch", "NOTHING"));
        String item = raised("As I chose.");
        bethan.post("/en/owed/" + Raisings.owed(bethan, item) + "/acknowledgements", Map.of());
        assertThat(lines(marged)).isEmpty();
        choose(Map.of("means", "IN_PERSON", "howMuch", "ANSWER"));
        assertThat(lines(marged)).isEmpty();
        Raisings.answer(bethan, item, "NOT");
        assertThat(lines(marged).getFirst().text())
                .contains("there is an answer")
                .doesNotContain("read");
        choose(Map.of("means", "PAGE", "howMuch", "EVERYTHING"));
        assertThat(lines(marged)).isEmpty();
        assertThat(author.wire().get("/en/raised/" + item).page().text())
                .contains("It stands on the author’s own page");
    }

    @Test
    void whatIsWrongWithAChoiceIsSaidBesideTheFieldAndWhatWasTypedStays() {
        Answer again = post(Map.of("means", "PHONE", "howMuch", "ANSWER", "email", "typed"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#place-error").text()).contains("Write a phone number");
        assertThat(again.page().select("#email").attr("value")).isEqualTo("typed");
        for (String wrong :
                List.of("", "typed", "a@b", "a b@example.org", "a..b@example.org", "a@example.org\r\nBcc: c@d.org")) {
            Answer told = post(Map.of("means", "EMAIL", "howMuch", "ANSWER", "email", wrong));
            assertThat(told.status()).as(wrong).isEqualTo(422);
            assertThat(told.page().select("#email-error").text()).contains("Write an e-mail address");
        }
        Answer nothing = post(Map.of("means", "PIGEON", "howMuch", "LOTS"));
        assertThat(nothing.page().select(".nhsuk-error-summary a")).hasSize(2);
        assertThat(choices()).isZero();
    }

    @Test
    void aChoiceSentTwiceIsOneChoice() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("means", "PAGE", "howMuch", "NOTHING"));
        fields.put("form", UUID.randomUUID().toString());
        assertThat(author.wire().post("/en/me/telling", fields).status()).isEqualTo(303);
        assertThat(author.wire().post("/en/me/telling", fields).status()).isEqualTo(303);
        assertThat(choices()).isEqualTo(1);
    }

    @Test
    void aPaperHoldsTheAnswerOnlyWhereWhoeverPrintsItMayOpenTheAnswerToo() {
        String reason = "The reason on paper " + UUID.randomUUID();
        String item = raised("On paper.");
        bethan.post(
                "/en/owed/" + Raisings.owed(bethan, item) + "/answers",
                Map.of(
                        "form", UUID.randomUUID().toString(),
                        "outcome", "NOT",
                        "reason", reason,
                        "whoDecided", "All of us",
                        "seen", "0"));
        assertThat(slip(bethan).text()).contains(reason).contains("You said something on");
        assertThat(slip(bethan).select(".app-slip__outside").text()).isEqualTo(author.name());
        assertThat(slip(marged).text()).doesNotContain(reason).contains("There is an answer.");
    }

    private Element slip(Wire teller) {
        return teller.get("/en/to-tell/slips").page().select(".app-slip").stream()
                .filter(slip -> slip.text().contains(author.name()))
                .findFirst()
                .orElseThrow();
    }

    private String raised(String words) {
        return Raisings.named(author.wire(), open, "ANSWERERS", words);
    }

    private String answered(String words) {
        String item = raised(words);
        Raisings.answer(bethan, item, "NOT");
        return item;
    }

    private List<Element> lines(Wire teller) {
        return teller.get("/en/to-tell").page().select(".app-row").stream()
                .filter(row -> row.text().contains(author.name()))
                .toList();
    }

    private String line(Wire teller) {
        return lines(teller).getFirst().select("form").attr("action").replaceAll(".*/to-tell/|/tellings", "");
    }

    private Answer press(Wire teller) {
        return press(teller, line(teller));
    }

    private static Answer press(Wire teller, String line) {
        return teller.post("/en/to-tell/" + line + "/tellings", Map.of("means", "IN_PERSON", "today", "yes"));
    }

    private void choose(Map<String, String> fields) {
        assertThat(post(fields).location()).isEqualTo("/en/me/telling?saved");
    }

    private Answer post(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("form", UUID.randomUUID().toString());
        return author.wire().post("/en/me/telling", all);
    }

    private int notices(String more) {
        return count("select count(*) from answers.notice where person_id = :person" + more);
    }

    private int choices() {
        return count("select count(*) from answers.telling_choice where person_id = :person");
    }

    private int toldByHand() {
        return count("""
                select count(*) from answers.notice_told t join answers.notice n on n.id = t.notice_id
                join answers.telling a on a.answer_id = n.answer_id and a.means = t.means
                where n.person_id = :person and t.means <> 'PAGE'
                """);
    }

    private int count(String sql) {
        return rows.jdbc()
                .sql(sql)
                .param("person", author.person())
                .query(Integer.class)
                .single();
    }

    private UUID person(String name) {
        return rows.jdbc()
                .sql("select id from people.person where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    /** The state with which the pages' own role is refused as this person, or an empty text when it is not. */
    private String refusal(String name, String sql) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private String read(String name, String sql) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /** A connection that never commits. */
    private Connection connect(String name) throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.url(), postgres.login(Role.APP), postgres.password(Role.APP));
        connection.setAutoCommit(false);
        String begin =
                rows.jdbc().sql("""
                        select format('select platform.begin(%L, %L, %L, %L)', p.id, c.id, p.organisation_id, current_date)
                        from people.person p join people.capacity c on c.person_id = p.id where p.name = :name
                        """).param("name", name).query(String.class).single();
        try (Statement statement = connection.createStatement()) {
            statement.execute(begin);
        }
        return connection;
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> futures = two.invokeAll(List.of(one, other));
            return List.of(futures.get(0).get(), futures.get(1).get());
        }
    }
}
