package cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Joinings;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asking to join: whoever asks is owed an answer, and reads it with their words alone. */
@CairnTest
class JoiningTests {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    MovableClock clock;

    private final String name = "Llew " + UUID.randomUUID();
    private Rows rows;
    private Wire someone;
    private Wire marged;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        someone = new Wire(port);
        marged = new Wire(port).signIn("Marged");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aYesAddsThePersonAndIsReadWithTheWordsInEitherLanguage() {
        String words = Joinings.ask(someone, name, "Beth am ’r ardd?");
        assertThat(words.split(" ")).hasSize(5);
        assertThat(text(read("en", words))).contains(name, "There is no answer yet");
        String request = Joinings.request(marged, name);
        assertThat(text(marged.get("/en/join-requests/" + request)))
                .contains("at Tŷ Onnen in the afternoons", "Beth am ’r ardd?", "Asked today.");
        Map<String, String> yes = yes(name);
        assertThat(answer(request, yes).location()).isEqualTo("/en/join-requests/" + request + "?done=YES");
        assertThat(text(marged.get("/en/people/" + yes.get("form")))).contains(name, "carer", "Given by Marged");
        assertThat(text(read("en", words.toUpperCase(Locale.ROOT).replace(" ", ", "))))
                .contains("Yes. Welcome.", "carer, family or friend, the whole organisation", "Marged answered on");
        assertThat(text(read("cy", words))).contains("Ie. Croeso.", "gofalwr, teulu neu ffrind", "y mudiad cyfan");
    }

    @Test
    void aFormThatStoodOpenTooLongComesBackWithEveryWordAndIsSentWithOnePressMore() {
        String typed = "It took me all morning. " + UUID.randomUUID();
        Map<String, String> late = Joinings.asking(someone, name, typed);
        someone.cookies().clear();
        Map<String, String> stale = new LinkedHashMap<>(late);
        stale.put("_csrf", "of a session that is over");
        Map<String, String> ours = Map.of("Sec-Fetch-Site", "same-origin");
        Answer again = someone.send("POST", "/cy/joining", ours, Wire.form(stale));
        assertThat(again.status()).isEqualTo(403);
        assertThat(text(again)).contains("Mae’ch geiriau i gyd yma");
        Map<String, String> back = new LinkedHashMap<>();
        again.page()
                .select("#main-form input:not([type=radio]), #main-form textarea")
                .forEach(field -> back.put(field.attr("name"), field.val()));
        again.page().select("#main-form input[checked]").forEach(chosen -> back.put(chosen.attr("name"), chosen.val()));
        assertThat(back).containsAllEntriesOf(late);
        Answer receipt = someone.send("POST", "/cy/joining", ours, Wire.form(back));
        assertThat(Joinings.words(receipt).split(" ")).hasSize(5);
        assertThat(text(marged.get("/en/join-requests/" + Joinings.request(marged, name))))
                .contains(typed);

        Answer fromElsewhere =
                someone.send("POST", "/en/joining", Map.of("Sec-Fetch-Site", "cross-site"), Wire.form(stale));
        assertThat(fromElsewhere.status()).isEqualTo(403);
        assertThat(fromElsewhere.body()).doesNotContain(typed);
    }

    @Test
    void aNoHasAReasonThatIsReadAsItWasWritten() {
        String words = Joinings.ask(someone, name, "");
        String request = Joinings.request(marged, name);
        for (String blank : List.of("", "  \n ")) {
            Answer again = refuse(request, Map.of("reason", blank));
            assertThat(again.status()).isEqualTo(422);
            assertThat(text(again)).contains("Write a reason. They are owed one.");
        }
        assertThat(refuse(request, Map.of("reason", "nul \0")).status()).isEqualTo(422);
        String reason = "You take part at the other house already. <b>Ask Nia</b>. " + UUID.randomUUID();
        assertThat(refuse(request, Map.of("reason", reason)).location())
                .isEqualTo("/en/join-requests/" + request + "?done=NO");
        Answer read = read("cy", words);
        assertThat(text(read)).contains("Nid y tro hwn", reason);
        assertThat(read.page().select("blockquote").attr("lang")).isEqualTo("en");
    }

    @Test
    void whatNobodySeemsToHaveAskedIsTakenOffTheListWithOnePressAndToldAll() {
        String words = Joinings.ask(someone, name, "");
        String request = Joinings.request(marged, name);
        assertThat(refuse(request, Map.of("unreal", "yes")).location()).isEqualTo("/en/join-requests?done=NOT_REAL");
        assertThat(marged.get("/en/join-requests").page().select("form[action*=" + request + "]"))
                .isEmpty();
        assertThat(text(read("en", words))).contains("We were not sure that somebody had asked", "Ask again");
    }

    @Test
    void aFormSentTwiceAsksOnceAndShowsTheSameWordsAlsoInTheSameMoment() throws Exception {
        Map<String, String> fields = Joinings.asking(someone, name, "");
        someone.token();
        List<Answer> receipts =
                together(() -> someone.post("/en/joining", fields), () -> someone.post("/en/joining", fields));
        assertThat(receipts).extracting(Answer::status).containsOnly(200);
        assertThat(Joinings.words(receipts.getFirst())).isNotEmpty().isEqualTo(Joinings.words(receipts.getLast()));
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void wordsThatTheProgramDidNotDrawAreNotTaken() {
        Map<String, String> fields = Joinings.asking(someone, name, "");
        fields.put("form", "one two three four five");
        Answer again = someone.post("/en/joining", fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(asked()).isZero();
    }

    @Test
    void ofTwoAnswersGivenAtOnceOneStandsAndOnePersonIsAdded() throws Exception {
        Joinings.ask(someone, name, "");
        String request = Joinings.request(marged, name);
        Map<String, String> one = yes(name);
        Map<String, String> other = yes(name);
        marged.token();
        List<Answer> answers = together(() -> answer(request, one), () -> answer(request, other));
        assertThat(answers)
                .extracting(Answer::location)
                .containsExactlyInAnyOrder(
                        "/en/join-requests/" + request + "?done=YES",
                        "/en/join-requests/" + request + "?done=MEANWHILE");
        assertThat(people()).isEqualTo(1);
        assertThat(refuse(request, Map.of("reason", "Too late.")).location()).endsWith("?done=MEANWHILE");
    }

    @Test
    void somebodyKnownHereIsGivenOneMoreCapacityInsteadOfASecondSelf() {
        String known = Joinings.add(marged, name, "SERVICE_USER", "ALL");
        Joinings.ask(someone, name, "");
        String request = Joinings.request(marged, name);
        Map<String, String> yes = yes(name);
        Answer asked = answer(request, yes);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("button[name=who]").attr("value")).isEqualTo(known);
        String elsewhere = UUID.nameUUIDFromBytes("other organisation Efa".getBytes(StandardCharsets.UTF_8))
                .toString();
        yes.put("who", elsewhere);
        assertThat(answer(request, yes).status()).isEqualTo(404);
        yes.put("who", known);
        assertThat(answer(request, yes).location()).endsWith("?done=YES");
        assertThat(people()).isEqualTo(1);
        assertThat(text(marged.get("/en/people/" + known))).contains("service user", "carer, family or friend");
    }

    @ParameterizedTest
    @CsvSource({
        "name,''",
        "name,NUL",
        "name,LONG",
        "asking,''",
        "asking,COORDINATOR",
        "reach,NUL",
        "words,NUL",
        "words,LONG"
    })
    void whatCannotBeKeptIsAskedForAgainWithEverythingTyped(String field, String value) {
        Map<String, String> fields = Joinings.asking(someone, name, "مرحبا");
        String bad = value.replace("NUL", "a\0b").replace("LONG", "ŵ".repeat(field.equals("name") ? 101 : 20_001));
        fields.put(field, bad);
        Answer again = someone.post("/cy/joining", fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("html").attr("lang")).isEqualTo("cy");
        assertThat(again.page().select("#" + field + "-error").text()).isNotBlank();
        assertThat(again.page().select("#reach").attr("value").replace("\uFFFD", "\0"))
                .isEqualTo(fields.get("reach"));
        if (!field.equals("words")) {
            assertThat(again.page().select("#words").text()).isEqualTo("مرحبا");
        }
        assertThat(asked()).isZero();
    }

    @Test
    void theOtherLanguageKeepsWhatWasTypedAndTheWordsOfTheReceipt() {
        Map<String, String> fields = Joinings.asking(someone, name, "Not sent yet.");
        fields.put("to", "SAME");
        Answer other = someone.post("/cy/joining", fields);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.page().select("#name").attr("value")).isEqualTo(name);
        assertThat(other.page().select("input[name=form]").attr("value")).isEqualTo(fields.get("form"));
        assertThat(asked()).isZero();
    }

    @Test
    void wrongWordsAndMalformedWordsGetTheSameAnswer() {
        Answer wrong = read("en", "zz zz zz zz zz");
        Answer malformed = read("en", "zzzzzzzzzzzzzz");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(withoutToken(wrong)).isEqualTo(withoutToken(malformed).replace("zzzzzzzzzzzzzz", "zz zz zz zz zz"));
        assertThat(read("en", "\0").status()).isEqualTo(422);
    }

    @Test
    void theWordsOpenNothingAtAnotherOrganisation() {
        String words = Joinings.ask(someone, name, "");
        Wire elsewhere = new Wire(port, OtherOrganisation.HOST);
        assertThat(elsewhere.post("/en/joining/answer", Map.of("words", words)).status())
                .isEqualTo(422);
    }

    @Test
    void aRequestOlderThanTheDaysToAnswerIsLateForBothAndStandsFirst() {
        String words = Joinings.ask(someone, name, "");
        String request = Joinings.request(marged, name);
        clock.moveTo(Joinings.today().plusDays(40));
        String newer = "Newer " + UUID.randomUUID();
        Joinings.ask(someone, newer, "");
        assertThat(text(read("en", words))).contains("It is late.", "not your fault");
        Wire again = new Wire(port).signIn("Marged");
        String list = text(again.get("/en/join-requests"));
        assertThat(list).contains("Late: due by", "working days");
        assertThat(list.indexOf(name)).isBetween(0, list.indexOf(newer));
        assertThat(text(again.get("/en"))).containsPattern("asks? to join").contains("late");
        refuse(request, Map.of("unreal", "yes"));
        refuse(Joinings.request(again, newer), Map.of("unreal", "yes"));
    }

    @Test
    void aTokenFromNowhereAsksNothing() {
        Map<String, String> fields = Joinings.asking(someone, name, "");
        assertThat(new Wire(port)
                        .send("POST", "/en/joining", Map.of(), Wire.form(fields))
                        .status())
                .isEqualTo(403);
        assertThat(asked()).isZero();
    }

    private Answer read(String language, String words) {
        return new Wire(port).post("/" + language + "/joining/answer", Map.of("words", words));
    }

    private Answer answer(String request, Map<String, String> yes) {
        return marged.post("/en/join-requests/" + request + "/people", yes);
    }

    private Answer refuse(String request, Map<String, String> fields) {
        return marged.post("/en/join-requests/" + request + "/refusals", fields);
    }

    private static Map<String, String> yes(String name) {
        return new LinkedHashMap<>(Joinings.person(UUID.randomUUID().toString(), name, "CARER", "ALL"));
    }

    private int asked() {
        return count("select count(*) from people.join_request where name = :name");
    }

    private int people() {
        return count("select count(*) from people.person where name = :name");
    }

    private int count(String sql) {
        return rows.jdbc().sql(sql).param("name", name).query(Integer.class).single();
    }

    private static String withoutToken(Answer answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String text(Answer answer) {
        return answer.page().select("main").text();
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = threads.submit(one);
            Future<Answer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
