package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.voice.domain.BoxOpening;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the box promises to whoever writes without a name. */
@CairnTest
class BoxRulesTests {

    private static final Map<String, String> OWN_PAGE = Map.of("Sec-Fetch-Site", "same-origin");

    @LocalServerPort
    int port;

    @Autowired
    BoxOpening boxOpening;

    @Autowired
    MovableClock clock;

    @Autowired
    EmbeddedPostgres postgres;

    private Rows rows;
    private Wire someone;
    private Wire bethan;
    private String open;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        someone = new Wire(port);
        bethan = new Wire(port).signIn("Bethan Rees");
        open = Raisings.unit(bethan, "Tŷ Onnen");
    }

    @Test
    void whoIsSignedInOnTheTabletLeavesNoTraceAndNoOtherRowChanges() {
        Wire anwen = new Wire(port).signIn("Anwen");
        String words = unique("Nobody knows who is signed in here.");
        Map<String, String> before = rows.digests();
        Raisings.unsigned(someone, open, "MONDAY", words);
        Raisings.unsigned(anwen, open, "MONDAY", words);
        Map<String, String> after = rows.digests();
        assertThat(before.remove("suggest.inbox")).isNotEqualTo(after.remove("suggest.inbox"));
        assertThat(after).isEqualTo(before);
        List<String> fell =
                rows.jdbc().sql("""
                        select row(organisation_id, octet_length(key), act, about_id, body, yes, kind, unit_id, signing,
                                   audience, nobody_from_unit, struck_out, language, week, opens_on)::text
                        from suggest.inbox where body = :words
                        """).param("words", words).query(String.class).list();
        assertThat(fell).hasSize(2);
        assertThat(fell.getFirst()).isEqualTo(fell.getLast());
    }

    @Test
    void theSameFormSentTwiceFallsInOnceAndShowsTheSameWords() {
        String words = unique("Sent twice.");
        Map<String, String> fields = form(words);
        List<String> first = sevenWords(send("/en/box", fields));
        assertThat(first).hasSize(7);
        assertThat(sevenWords(send("/en/box", fields))).isEqualTo(first);
        assertThat(inBox(words)).isEqualTo(1);
        boxOpening.open();
        assertThat(sevenWords(send("/en/box", fields))).isEqualTo(first);
        assertThat(inBox(words)).isZero();
        assertThat(count("select count(*) from voice.words where body = :words", words))
                .isEqualTo(1);
    }

    @Test
    void aWrongCodeAndMalformedWordsGetTheSameBytes() {
        Answer wrong = send("/en/box/answer", Map.of("words", "zz zz zz zz zz zz zz"));
        Answer malformed = send("/en/box/answer", Map.of("words", "zzzzzzzzzzzzzzzzzzzz"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).isEqualTo(malformed.body().replace("z".repeat(20), "zz zz zz zz zz zz zz"));
        assertThat(withoutDate(wrong)).isEqualTo(withoutDate(malformed));
        assertThat(send("/en/box/acts", Map.of("words", "zz zz zz zz zz zz zz", "verb", "ADD"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aFormFromAnotherSiteIsNotTaken() {
        String words = unique("From elsewhere.");
        String body = Wire.form(form(words));
        List<Map<String, String>> foreign = List.of(
                Map.of(),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Origin", "http://elsewhere.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://localhost:" + port));
        for (Map<String, String> headers : foreign) {
            assertThat(someone.send("POST", "/en/box", headers, body).status())
                    .as("%s", headers)
                    .isEqualTo(403);
        }
        assertThat(inBox(words)).isZero();
        assertThat(someone.send("POST", "/en/box", Map.of("Origin", "http://localhost:" + port), body)
                        .status())
                .isEqualTo(200);
        assertThat(inBox(words)).isEqualTo(1);
    }

    @Test
    void noLineIsLoggedWhateverIsDoneAtTheBox() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        String before = Files.readString(Rows.data().resolve("postgres.log"), StandardCharsets.UTF_8);
        try {
            String code = Raisings.unsigned(someone, open, "TODAY", unique("Not in any log."));
            send("/en/box", form(""));
            send("/en/box/answer", Map.of("words", code));
            send("/en/box/answer", Map.of("words", "not a code"));
            send(
                    "/en/box/acts",
                    Map.of(
                            "words",
                            code,
                            "verb",
                            "ADD",
                            "act",
                            UUID.randomUUID().toString(),
                            "body",
                            "a\0b"));
            String ofNow = "019abf00-0000-7000-8000-000000000001";
            Answer refused = send("/en/box/acts", Map.of("words", code, "verb", "ADD", "act", ofNow, "body", "More."));
            assertThat(refused.status()).isEqualTo(422);
            someone.send("POST", "/en/box", Map.of(), "a=b");
            someone.send("PUT", "/en/box", OWN_PAGE, "");
            someone.get("/en/box/nothing-here");
            boxOpening.open();
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
        assertThat(Files.readString(Rows.data().resolve("postgres.log"), StandardCharsets.UTF_8))
                .isEqualTo(before);
    }

    @Test
    void wordsTakenBackAreUnreadableFromTheNextRequestOn() {
        String words = unique("I take this back.");
        String code = Raisings.unsignedAndOpened(someone, boxOpening, open, words);
        String item = Raisings.atUnit(bethan, open, words);
        assertThat(read(item)).contains(words);
        assertThat(act(code, "WITHDRAW", Map.of()).status()).isEqualTo(200);
        assertThat(read(item)).doesNotContain(words);
        assertThat(bethan.get("/en/units/" + open).body()).doesNotContain(words);
        assertThat(bethan.get("/en").body()).doesNotContain(words);
        boxOpening.open();
        assertThat(read(item)).doesNotContain(words);
        assertThat(send("/en/box/answer", Map.of("words", code)).body()).contains(words);
    }

    @Test
    void whoeverIsStruckOutCannotOpenAnswerCountOrFindIt() {
        String words = unique("About someone.");
        Wire gareth = new Wire(port).signIn("Gareth Lloyd");
        String seenBefore = bethan.get("/en/units/" + open).body();
        Map<String, String> fields = form(words);
        fields.put("struckOut", sampleId("person Bethan Rees"));
        send("/en/box", fields);
        boxOpening.open();
        assertThat(bethan.get("/en/units/" + open).page().select("main").text())
                .isEqualTo(org.jsoup.Jsoup.parse(seenBefore).select("main").text());
        String item = Raisings.atUnit(gareth, open, words);
        String owed = Raisings.owed(gareth, item);
        assertThat(gareth.get("/en/raised/" + item).status()).isEqualTo(200);
        assertThat(bethan.get("/en/raised/" + item).status()).isEqualTo(404);
        assertThat(bethan.get("/en/owed/" + owed + "/answers/new").status()).isEqualTo(404);
        assertThat(bethan.post("/en/owed/" + owed + "/acknowledgements", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(bethan.get("/en").body()).doesNotContain(words);
    }

    @Test
    void nobodyFromMyUnitGoesToAPostOutsideIt() {
        String words = unique("Not to my unit.");
        Map<String, String> fields = form(words);
        fields.put("answerer", "OUTSIDE");
        send("/en/box", fields);
        boxOpening.open();
        Wire gareth = new Wire(port).signIn("Gareth Lloyd");
        String item = Raisings.atUnit(gareth, open, words);
        assertThat(Raisings.owed(gareth, item)).isNotEmpty();
        assertThat(bethan.get("/en/raised/" + item).status()).isEqualTo(404);
    }

    @Test
    void theBoxOpensInOneTransactionAndInNoOrder() {
        String words = unique("One of many.");
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            dropped.add(words + " " + i);
            Raisings.unsigned(someone, open, "TODAY", dropped.getLast());
        }
        boxOpening.open();
        assertThat(rows.jdbc()
                        .sql("""
                                select distinct x from (
                                    select w.xmin::text as x from voice.words w where w.body like :words || '%'
                                    union all select r.xmin::text from voice.raised r
                                        where r.id in (select raised_id from voice.words where body like :words || '%')
                                    union all select c.xmin::text from suggest.code c
                                        where c.raised_id in (select raised_id from voice.words where body like :words || '%')
                                    union all select s.xmin::text from answers.subject s
                                        where s.id in (select raised_id from voice.words where body like :words || '%')) as all_rows
                                """)
                        .param("words", words)
                        .query(String.class)
                        .list())
                .hasSize(1);
        List<String> lying = rows.jdbc()
                .sql("select body from voice.words where body like :words || '%' order by ctid")
                .param("words", words)
                .query(String.class)
                .list();
        assertThat(lying).containsExactlyInAnyOrderElementsOf(dropped).isNotEqualTo(dropped);
    }

    @Test
    void whatIsKeptUntilMondayIsUnseenUntilMonday() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        String words = unique("Until Monday.");
        Raisings.unsigned(someone, open, "MONDAY", words);
        try {
            clock.moveTo(monday.minusDays(1));
            boxOpening.open();
            assertThat(bethan.get("/en/units/" + open).body()).doesNotContain(words);
            clock.moveTo(monday);
            boxOpening.open();
            assertThat(bethan.get("/en/units/" + open).body()).contains(words);
        } finally {
            clock.reset();
        }
    }

    @Test
    void everythingDoneWithTheSevenWordsArrives() {
        String words = unique("The first words.");
        String code = Raisings.unsignedAndOpened(someone, boxOpening, open, words);
        String item = Raisings.atUnit(bethan, open, words);
        bethan.post(
                "/en/raised/" + item + "/summaries",
                Map.of("form", UUID.randomUUID().toString(), "body", "What I understood."));
        Raisings.answer(bethan, item, "ACTED_ON");
        act(code, "ADD", Map.of("body", "And one thing more."));
        act(code, "VERSION", Map.of("body", "The second words."));
        act(code, "NAME", Map.of("body", "Mari from the garden"));
        act(code, "VERDICT", Map.of("yes", "yes"));
        act(code, "CHECK", Map.of("yes", "yes"));
        assertThat(read(item)).doesNotContain("And one thing more.", "The second words.", "Mari from the garden");
        boxOpening.open();
        assertThat(read(item))
                .contains(
                        "And one thing more.",
                        "The second words.",
                        words,
                        "Mari from the garden",
                        "“This answers it”",
                        "“Yes, that is what I meant”");
    }

    @Test
    void thisDoesNotAnswerItGoesBackToTheSamePostOnceAndThenToTheOneAbove() {
        String words = unique("Not answered.");
        Wire gareth = new Wire(port).signIn("Gareth Lloyd");
        String code = Raisings.unsignedAndOpened(someone, boxOpening, open, words);
        String item = Raisings.atUnit(bethan, open, words);
        assertThat(gareth.get("/en/raised/" + item).status()).isEqualTo(404);
        Raisings.answer(bethan, item, "NOT");
        act(code, "VERDICT", Map.of("yes", "no"));
        boxOpening.open();
        assertThat(Raisings.owed(bethan, item)).isNotEmpty();
        assertThat(gareth.get("/en/raised/" + item).status()).isEqualTo(404);
        Raisings.answer(bethan, item, "NOT");
        act(code, "VERDICT", Map.of("yes", "no"));
        boxOpening.open();
        assertThat(Raisings.owed(bethan, item)).isEmpty();
        assertThat(Raisings.owed(gareth, item)).isNotEmpty();
    }

    @Test
    void moreReadersComeOnlyAfterALookAndAHoldIsCountedForEveryone() {
        Wire anwen = new Wire(port).signIn("Anwen");
        Wire cerys = new Wire(port).signIn("Cerys");
        Wire tomos = new Wire(port).signIn("Tomos");
        Wire nia = new Wire(port).signIn("Nia Prosser");
        String item = Raisings.named(anwen, open, "UNIT", unique("For the whole unit."));
        assertThat(cerys.get("/en/raised/" + item).status()).isEqualTo(404);

        look(bethan, item, "no", "");
        assertThat(cerys.get("/en/raised/" + item).status())
                .as("not Bethan's to clear")
                .isEqualTo(404);

        look(nia, item, "yes", "It names a visitor.");
        assertThat(cerys.get("/en/raised/" + item).status()).isEqualTo(404);
        assertThat(anwen.get("/en/raised/" + item).page().text()).contains("It names a visitor.");
        assertThat(tomos.get("/en/units/" + open).page().text()).contains("held back from more readers");

        look(nia, item, "no", "");
        assertThat(cerys.get("/en/raised/" + item).status()).isEqualTo(200);
        assertThat(tomos.get("/en/raised/" + item).status()).isEqualTo(404);
    }

    private static void look(Wire reader, String item, String hold, String reason) {
        String page = "/en/raised/" + item;
        String seen =
                String.join(",", reader.get(page).page().select("[name=seen]").eachAttr("value"));
        reader.post(
                page + "/looks",
                Map.of("form", UUID.randomUUID().toString(), "seen", seen, "hold", hold, "reason", reason));
    }

    @Test
    void theIndependentReaderReadsAtOnceWhatLiesInTheBoxAndNobodyElseDoes() {
        Wire nia = new Wire(port).signIn("Nia Prosser");
        String words = unique("Until Monday.");
        String code = Raisings.unsigned(someone, open, "MONDAY", words);
        String added = unique("One thing more.");
        act(code, "ADD", Map.of("body", added));
        assertThat(nia.get("/en/in-the-box").page().text()).contains(words, added);
        assertThat(bethan.get("/en/in-the-box").status()).isEqualTo(404);

        act(code, "ADD", Map.of("body", "It was Nia who did it."));
        assertThat(nia.get("/en/in-the-box").page().text()).as("it names her").doesNotContain(words);

        String back = unique("Taken back.");
        act(Raisings.unsigned(someone, open, "MONDAY", back), "WITHDRAW", Map.of());
        assertThat(nia.get("/en/in-the-box").page().text()).doesNotContain(back);
    }

    @Test
    void whatIsAddedAfterTheLookWaitsForALookOfItsOwn() {
        Wire anwen = new Wire(port).signIn("Anwen");
        Wire cerys = new Wire(port).signIn("Cerys");
        Wire nia = new Wire(port).signIn("Nia Prosser");
        String first = unique("For the whole unit.");
        String item = Raisings.named(anwen, open, "UNIT", first);
        look(nia, item, "no", "");
        String added = unique("Something more.");
        String anew = unique("Said anew.");
        actNamed(anwen, item, "ADD", added);
        actNamed(anwen, item, "VERSION", anew);

        String toCerys = cerys.get("/en/raised/" + item).page().text();
        assertThat(toCerys).contains(first).doesNotContain(added).doesNotContain(anew);
        assertThat(read(item)).as("whoever answers reads all of it").contains(added, anew);
        assertThat(nia.get("/en").page().text()).contains("Look for other people’s names");

        look(nia, item, "no", "");
        assertThat(cerys.get("/en/raised/" + item).page().text()).contains(added, anew);
        assertThat(nia.get("/en/raised/" + item).page().select("form[action$=looks]"))
                .isEmpty();
    }

    @Test
    void aLookClearsNothingThatWasNotOnThePage() {
        Wire anwen = new Wire(port).signIn("Anwen");
        Wire nia = new Wire(port).signIn("Nia Prosser");
        String item = Raisings.named(anwen, open, "UNIT", unique("For the whole unit."));
        String stale = String.join(
                ",", nia.get("/en/raised/" + item).page().select("[name=seen]").eachAttr("value"));
        String meanwhile = unique("Added meanwhile.");
        actNamed(anwen, item, "ADD", meanwhile);
        nia.post(
                "/en/raised/" + item + "/looks",
                Map.of("form", UUID.randomUUID().toString(), "seen", stale, "hold", "no"));
        Wire cerys = new Wire(port).signIn("Cerys");
        assertThat(cerys.get("/en/raised/" + item).page().text())
                .contains("For the whole unit.")
                .doesNotContain(meanwhile);
    }

    @Test
    void whoeverLaterWordsNameCannotOpenThemAndTheDebtPassesOn() {
        Wire anwen = new Wire(port).signIn("Anwen");
        Wire gareth = new Wire(port).signIn("Gareth Lloyd");
        String named = Raisings.named(anwen, open, "ANSWERERS", unique("The door was locked."));
        assertThat(bethan.get("/en/raised/" + named).status()).isEqualTo(200);
        actNamed(anwen, named, "ADD", "It was Bethan who locked it.");
        assertThat(bethan.get("/en/raised/" + named).status()).isEqualTo(404);
        assertThat(gareth.get("/en/raised/" + named).status()).isEqualTo(200);
        assertThat(Raisings.owed(gareth, named)).isNotEmpty();

        String words = unique("Without a name.");
        String code = Raisings.unsignedAndOpened(someone, boxOpening, open, words);
        String unsigned = Raisings.atUnit(bethan, open, words);
        act(code, "VERSION", Map.of("body", words + " Bethan Rees did it."));
        boxOpening.open();
        assertThat(bethan.get("/en/raised/" + unsigned).status()).isEqualTo(404);
        assertThat(Raisings.owed(gareth, unsigned)).isNotEmpty();
    }

    private static void actNamed(Wire author, String item, String verb, String body) {
        author.post(
                "/en/raised/" + item + "/acts",
                Map.of("act", UUID.randomUUID().toString(), "verb", verb, "body", body));
    }

    @Test
    void whoeverTheWordsNameCannotOpenThem() {
        String words = unique("Bethan shouted at my mother.");
        String code = Raisings.unsignedAndOpened(someone, boxOpening, open, words);
        assertThat(bethan.get("/en/units/" + open).page().text()).doesNotContain(words);
        assertThat(send("/en/box/answer", Map.of("words", code)).page().text()).contains("Gareth Lloyd");
    }

    private Answer act(String code, String verb, Map<String, String> typed) {
        Element form = send("/en/box/answer", Map.of("words", code))
                .page()
                .select("form:has(input[name=verb][value=" + verb + "])")
                .stream()
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        fields.putAll(typed);
        Answer done = send("/en/box/acts", fields);
        assertThat(done.status()).as(verb).isEqualTo(200);
        return done;
    }

    private Map<String, String> form(String words) {
        Map<String, String> fields = Raisings.fields("", "", open, "ANSWERERS", "TODAY", words);
        fields.put("form", someone.get("/en/box").page().select("[name=form]").attr("value"));
        return fields;
    }

    private Answer send(String path, Map<String, String> fields) {
        return someone.send("POST", path, OWN_PAGE, Wire.form(fields));
    }

    private String read(String item) {
        return bethan.get("/en/raised/" + item).page().text();
    }

    private static List<String> sevenWords(Answer answer) {
        return answer.page().select(".app-words__word").eachText();
    }

    private int inBox(String words) {
        return count("select count(*) from suggest.inbox where body = :words", words);
    }

    private int count(String sql, String words) {
        return rows.jdbc().sql(sql).param("words", words).query(Integer.class).single();
    }

    private static List<String> withoutDate(Answer answer) {
        return answer.headers().stream().filter(h -> !h.startsWith("Date:")).toList();
    }

    private static String unique(String words) {
        return words + " " + UUID.randomUUID();
    }

    private static String sampleId(String name) {
        return UUID.nameUUIDFromBytes(("cairn sample " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
