package cairn;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.Wire.Answer;
import cairn.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent ends in the right result once, or in a plain page that keeps what was typed. */
@CairnTest
class BadInputTests {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    private Rows rows;
    private Wire anwen;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        anwen = new Wire(port).signIn("Anwen");
    }

    @Test
    void emptyWordsAreAskedForAgainInThePagesLanguage() {
        Answer again = raise("cy", fields(""));
        plain(again, 422, "cy");
        assertThat(again.page().text()).contains("Ysgrifennwch beth hoffech chi ei ddweud. Mae un gair yn ddigon.");
    }

    @Test
    void oneCharacterTooManyIsKeptInTheFormAndNotInTheDatabase() {
        String words = "a".repeat(20_001);
        Answer again = raise("en", fields(words));
        plain(again, 422, "en");
        assertThat(again.page().select("textarea[name=words]").eachText().getFirst())
                .isEqualTo(words);
        assertThat(stored(words)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one word",
                " leading, and trailing \t ",
                "שלום עולם — مرحبا \u202e\u2066",
                "<b>&amp;</b> ' \" \\ %00 ${x}",
                "line\r\nline\r\n\r\n",
                "\u00e9 e\u0301 \ufeff \u200d"
            })
    void wordsAreKeptToTheByte(String words) {
        String form = sent(words);
        assertThat(words(form)).isEqualTo(words);
        assertThat(anwen.get("/en/raised/" + form)
                        .page()
                        .select("blockquote.app-quote__words")
                        .attr("dir"))
                .isEqualTo("auto");
    }

    @Test
    void twentyThousandEmojiAreTwentyThousandCharacters() {
        String words = "\uD83D\uDC99".repeat(20_000);
        assertThat(words(sent(words))).isEqualTo(words);
        plain(raise("en", fields(words + "!")), 422, "en");
    }

    @Test
    void aSignThatCannotBeKeptIsToldOf() {
        Answer again = raise("en", fields("before\0after"));
        plain(again, 422, "en");
        assertThat(again.page().text()).contains("One sign in this text cannot be kept");
        assertThat(again.body()).contains("before");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void twoMegabytesAreTooMuchAndThePageSaysSo(CapturedOutput log) {
        String words = "a".repeat(2_000_000);
        for (String language : List.of("en", "cy")) {
            Answer refused = raise(language, fields(words));
            plain(refused, 413, language);
            Answer box = new Wire(port)
                    .send(
                            "POST",
                            "/" + language + "/box",
                            Map.of("Sec-Fetch-Site", "same-origin"),
                            Wire.form(fields(words)));
            plain(box, 413, language);
        }
        assertThat(log.getAll()).as("no failure of ours").doesNotContain("Exception");
    }

    @Test
    void aBodyThatIsNotAFormIsNotRead() {
        plain(
                anwen.send("POST", "/en/raised/new", Map.of("X-CSRF-TOKEN", anwen.token()), "words=%zz&form=%"),
                400,
                "en");
        Answer json = anwen.send(
                "POST",
                "/en/raised/new",
                Map.of("X-CSRF-TOKEN", anwen.token(), "Content-Type", "application/json"),
                "{\"words\": 1}");
        assertThat(json.status()).isBetween(300, 499);
    }

    @Test
    void whatIsNotOnTheListWasNotChosen() {
        for (String field : List.of("signing", "kind", "audience", "about")) {
            Map<String, String> wrong = fields("What I typed.");
            wrong.put(field, "NONSENSE");
            Answer again = raise("en", wrong);
            plain(again, 422, "en");
            assertThat(again.body()).as(field).contains("What I typed.");
        }
        Map<String, String> noForm = fields("No form.");
        noForm.put("form", "not an id");
        assertThat(raise("en", noForm).location()).isEqualTo("/en/raised/new");
    }

    @Test
    void anotherOrganisationsUnitIsNoUnit() {
        Map<String, String> wrong = fields("What I typed.");
        wrong.put("about", OtherOrganisation.UNIT.id().toString());
        Answer again = raise("en", wrong);
        plain(again, 422, "en");
        assertThat(again.body()).contains("What I typed.");
    }

    @Test
    void anIdThatIsNoneOrSomebodyElsesIsNotFound() {
        Wire efa = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        String elsewhere = Raisings.named(efa, "", "ANSWERERS", "Elsewhere.");
        for (String id : List.of("not-an-id", "0", UUID.randomUUID().toString(), elsewhere)) {
            plain(anwen.get("/cy/raised/" + id), 404, "cy");
            plain(anwen.post("/cy/raised/" + id + "/acts", Map.of()), 404, "cy");
        }
        for (String id : List.of("%00", "..%2f..")) {
            assertThat(anwen.get("/cy/raised/" + id).status()).as(id).isEqualTo(400);
        }
    }

    @Test
    void anAddressIsFoundHoweverItsLettersAreWritten() {
        plain(anwen.get("/cy/%72aised"), 200, "cy");
        plain(anwen.get("/cy/%72aisedd"), 404, "cy");
    }

    @Test
    void anIdOfSomebodyElsesFormRaisesNothingAndShowsNothing() {
        Wire efa = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        String theirs = Raisings.named(efa, "", "ANSWERERS", "Theirs.");
        Map<String, String> fields = fields("Mine, with a stolen id.");
        fields.put("form", theirs);
        Answer answer = raise("en", fields);
        assertThat(answer.status()).isLessThan(500);
        plain(anwen.get("/en/raised/" + theirs), 404, "en");
        assertThat(stored("Mine, with a stolen id.")).isZero();
    }

    @Test
    void aMissingOrForgedTokenTakesNothing() {
        Map<String, String> fields = fields("Not from our page.");
        plain(anwen.send("POST", "/cy/raised/new", Map.of(), Wire.form(fields)), 403, "cy");
        fields.put("_csrf", "forged");
        plain(anwen.send("POST", "/cy/raised/new", Map.of(), Wire.form(fields)), 403, "cy");
        assertThat(stored("Not from our page.")).isZero();
    }

    @Test
    void aBoxFormFromElsewhereEndsInAPlainPage() {
        Answer refused = new Wire(port).send("POST", "/cy/box", Map.of("Sec-Fetch-Site", "cross-site"), "a=b");
        plain(refused, 403, "cy");
    }

    @Test
    void aFormSentTwiceActsOnceAlsoInTheSameMoment() throws Exception {
        Map<String, String> fields = fields("Sent by two thumbs " + UUID.randomUUID());
        anwen.token();
        List<Answer> answers = together(() -> raise("en", fields), () -> raise("en", fields));
        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(answers).extracting(Answer::location).containsOnly("/en/raised/" + fields.get("form") + "?sent");
        assertThat(stored(fields.getOrDefault("words", ""))).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoWhoAnswerAtOnceIsToldAndKeepsWhatTheyTyped() throws Exception {
        Wire marged = new Wire(port).signIn("Marged");
        Wire gareth = new Wire(port).signIn("Gareth Lloyd");
        String owed = Raisings.owed(marged, sent("About everything " + UUID.randomUUID()));
        gareth.token();
        List<Answer> answers =
                together(() -> answer(marged, owed, "From Marged."), () -> answer(gareth, owed, "From Gareth."));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 422);
        Answer told =
                answers.stream().filter(a -> a.status() == 422).findFirst().orElseThrow();
        plain(told, 422, "en");
        assertThat(told.page().text()).contains("Someone else answered while you were writing");
        assertThat(told.body()).contains(answers.getFirst() == told ? "From Marged." : "From Gareth.");
    }

    @Test
    void aFormKeptOpenOvernightKeepsItsWordsForItsAuthorAlone() {
        Map<String, String> fields = fields("Written late at night " + UUID.randomUUID());
        Element page = anwen.get("/en/raised/new").page();
        fields.put("by", page.select("#main-form input[name=by]").attr("value"));
        fields.put("_csrf", page.select("#main-form input[name=_csrf]").attr("value"));
        Wire morning = new Wire(port);
        Answer late = morning.send("POST", "/en/raised/new", Map.of(), Wire.form(fields));
        plain(late, 403, "en");
        assertThat(late.body()).doesNotContain("Written late");

        assertThat(new Wire(port).signIn("Tomos").get("/en/kept").location()).isEqualTo("/en");

        assertThat(signingIn(morning, "Anwen").location()).isEqualTo("/en/kept");
        Answer kept = morning.get("/en/kept");
        assertThat(kept.page().text()).contains(fields.get("words"));
        Map<String, String> again = new LinkedHashMap<>();
        kept.page()
                .select("form[action=/en/raised/new] input[type=hidden]")
                .forEach(i -> again.put(i.attr("name"), i.attr("value")));
        assertThat(morning.send("POST", "/en/raised/new", Map.of(), Wire.form(again))
                        .status())
                .isEqualTo(303);
        assertThat(stored(fields.getOrDefault("words", ""))).isEqualTo(1);
        assertThat(signingIn(new Wire(port), "Anwen").location()).isEqualTo("/en");
    }

    @Test
    void aCapacityThatEndedOpensNothingOfItsPostAnyMore() {
        Wire efa = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        Wire deputy = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.DEPUTY);
        String item = Raisings.named(efa, "", "ANSWERERS", "For the post.");
        String owed = Raisings.owed(deputy, item);
        assertThat(owed).isNotEmpty();
        String end =
                "update people.capacity set until = :until where person_id = (select id from people.person where name = :name)";
        rows.jdbc()
                .sql(end)
                .param(
                        "until",
                        java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                                .minusDays(1))
                .param("name", OtherOrganisation.DEPUTY)
                .update();
        try {
            assertThat(deputy.get("/cy/raised/" + item).location()).isEqualTo("/cy/taking-part");
            plain(deputy.get("/cy/taking-part"), 200, "cy");
            plain(deputy.get("/cy/raised/" + item), 404, "cy");
            plain(answer(deputy, owed, "Too late."), 404, "en");
            assertThat(deputy.get("/cy").status()).isEqualTo(200);
            assertThat(deputy.get("/cy").body()).doesNotContain("For the post.");
        } finally {
            rows.jdbc()
                    .sql(end)
                    .param("until", null, java.sql.Types.DATE)
                    .param("name", OtherOrganisation.DEPUTY)
                    .update();
        }
    }

    @Test
    void whileTheDatabaseIsAwayAPageSaysSoInThePersonsLanguageAndThenItComesBack() {
        assertThat(anwen.get("/cy/units").status()).isEqualTo(200);
        JdbcClient server = rows.server();
        server.sql("alter database cairn allow_connections false").update();
        try {
            server.sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = 'cairn'")
                    .query()
                    .listOfRows();
            Answer away = anwen.get("/cy/units");
            plain(away, 503, "cy");
            assertThat(away.header("Retry-After")).isEqualTo("10");
            Answer box = new Wire(port).get("/cy/box");
            plain(box, 503, "cy");
        } finally {
            server.sql("alter database cairn allow_connections true").update();
        }
        for (int tries = 0;
                anwen.get("/cy/units").status() != 200
                        || new Wire(port).get("/cy/box").status() != 200;
                tries++) {
            assertThat(tries).as("comes back").isLessThan(50);
        }
    }

    @Test
    void whenItsConnectionsBreakAPageIsWholeOrSaysSo() {
        JdbcClient server = rows.server();
        for (int i = 0; i < 10; i++) {
            for (String path : List.of("/cy/sign-in", "/cy/box", "/cy/units", "/cy")) {
                Wire visitor = path.equals("/cy/units") ? anwen : new Wire(port);
                visitor.get(path);
                server.sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = 'cairn'")
                        .query()
                        .listOfRows();
                Answer answer = visitor.get(path);
                plain(answer, answer.status() == 200 ? 200 : 503, "cy");
            }
        }
    }

    /** A page of ours, in the language of its address, with a heading and the way to help. */
    private static void plain(Answer answer, int status, String language) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.page().select("html").attr("lang")).isEqualTo(language);
        assertThat(answer.page().select("h1").text()).isNotBlank();
        assertThat(answer.page().text()).contains("999");
    }

    private Answer raise(String language, Map<String, String> fields) {
        return anwen.post("/" + language + "/raised/new", fields);
    }

    private String sent(String words) {
        Map<String, String> fields = fields(words);
        assertThat(raise("en", fields).status()).isEqualTo(303);
        return fields.getOrDefault("form", "");
    }

    private static Map<String, String> fields(String words) {
        return Raisings.fields(UUID.randomUUID().toString(), "NAMED", "", "ANSWERERS", "TODAY", words);
    }

    private static Answer answer(Wire holder, String owed, String reason) {
        return holder.post(
                "/en/owed/" + owed + "/answers",
                Map.of(
                        "form",
                        UUID.randomUUID().toString(),
                        "outcome",
                        "NOT",
                        "reason",
                        reason,
                        "whoDecided",
                        "All of us"));
    }

    private static Answer signingIn(Wire visitor, String name) {
        Element form = visitor.get("/en/sign-in").page().select("form[action=/en/sign-in/sample]").stream()
                .filter(f -> f.text().contains(name))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        return visitor.send("POST", "/en/sign-in/sample", Map.of(), Wire.form(fields));
    }

    private String words(String form) {
        return rows.jdbc()
                .sql("select body from voice.words where raised_id = :id")
                .param("id", UUID.fromString(form))
                .query(String.class)
                .single();
    }

    private int stored(String words) {
        return rows.jdbc()
                .sql("select count(*) from voice.words where body = :words")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = threads.submit(one);
            Future<Answer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
