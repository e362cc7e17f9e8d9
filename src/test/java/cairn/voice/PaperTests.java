package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Papers;
import cairn.Papers.Slip;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was written on paper goes the way of the box, and whoever typed it in is never its author. */
@CairnTest
class PaperTests {

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
    private Wire marged;
    private Wire bethan;
    private String open;
    private String box;
    private LocalDate today;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        someone = new Wire(port);
        marged = new Wire(port).signIn("Marged");
        bethan = new Wire(port).signIn("Bethan Rees");
        open = Raisings.unit(bethan, "Tŷ Onnen");
        box = Papers.box(marged, "Beside the stairs " + UUID.randomUUID(), open);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoeverWroteOnASlipReadsTheAnswerWithTheWordsOfItsStub() {
        Slip slip = Papers.slip(someone);
        String words = unique("The path is icy.\r\n  Twice I fell!!");
        assertThat(read(slip).status()).as("nothing is keyed in yet").isEqualTo(422);

        assertThat(Papers.keyIn(bethan, about(open, sheet(slip.number(), "TODAY", words)))
                        .location())
                .isEqualTo("/en/boxes?keyed");
        assertThat(read(slip).page().wholeText()).contains("in a minute or two", "  Twice I fell!!");
        boxOpening.open();
        assertThat(kept(words)).as("to the byte").isEqualTo(1);

        String item = item(bethan, words);
        Raisings.answer(bethan, item, "ACTED_ON");
        assertThat(read(slip).page().text()).contains("Because.", "This answers it", "Beside the stairs");
        Answer told = bethan.get("/en/raised/" + item);
        assertThat(told.page().text()).contains("It stands at the author’s words since");
    }

    @Test
    void theNumberIsForgivingOfSpacesAndNeverOfAWrongFigure() {
        Slip slip = Papers.slip(someone);
        String wrong = slip.number().substring(0, 10) + (slip.number().charAt(10) == '0' ? '1' : '0');
        for (String number : List.of(wrong, "000 000 000", "12", "", slip.words(), "not a number", "1\0")) {
            Map<String, String> sheet = sheet("1", "TODAY", "Which slip?");
            sheet.put("number", number);
            Answer again = Papers.keyIn(bethan, sheet);
            assertThat(again.status()).as(number).isEqualTo(422);
            assertThat(again.page().select("#number-error").text()).contains("No slip has this number");
            assertThat(again.body()).contains("Which slip?");
        }
        assertThat(Papers.keyIn(bethan, sheet(slip.number().replace(" ", ""), "TODAY", unique("This one.")))
                        .location())
                .isEqualTo("/en/boxes?keyed");
    }

    @Test
    void theSameSlipTwiceAddsNothingAndSaysSo() {
        Slip slip = Papers.slip(someone);
        String words = unique("Keyed in once.");
        Map<String, String> sheet = sheet(slip.number(), "TODAY", words);
        assertThat(Papers.keyIn(bethan, sheet).location()).isEqualTo("/en/boxes?keyed");
        assertThat(Papers.keyIn(bethan, sheet).location())
                .as("the same form, pressed twice")
                .isEqualTo("/en/boxes?keyed");
        for (int i = 0; i < 2; i++) {
            Answer again = Papers.keyIn(marged, sheet(slip.number(), "TODAY", words + " again"));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().text()).contains("This slip has been typed in already. Nothing was added.");
            boxOpening.open();
        }
        assertThat(kept(words)).isEqualTo(1);
        assertThat(kept(words + " again")).isZero();
        assertThat(read(slip).page().text()).contains(words).doesNotContain(words + " again");
    }

    @Test
    void aSlipOfAnotherOrganisationIsNoneOfOurs() {
        Slip elsewhere = Papers.slip(new Wire(port, OtherOrganisation.HOST));
        Answer again = Papers.keyIn(bethan, sheet(elsewhere.number(), "TODAY", "Not ours."));
        assertThat(again.page().text()).contains("No slip has this number");
    }

    @Test
    void paperWithoutANumberIsAnsweredByHand() {
        String words = unique("On the back of an envelope.");
        Map<String, String> sheet = about(open, sheet("", "TODAY", words));
        sheet.put("readBack", "YES");
        sheet.put("readBackBy", "Cerys");
        assertThat(Papers.keyIn(marged, sheet).location()).isEqualTo("/en/boxes?keyed");
        boxOpening.open();
        String item = item(bethan, words);
        assertThat(bethan.get("/en/raised/" + item).page().text())
                .contains("Read back to the writer by Cerys, and agreed.", "the answer is told by hand");
        assertThat(bethan.get("/en/owed/" + Raisings.owed(bethan, item) + "/answers/new")
                        .page()
                        .text())
                .contains("Put your answer up where people pass");
        String answer = Raisings.answer(bethan, item, "NOT");
        assertThat(bethan.get("/en/raised/" + item).page().text())
                .as("nobody has words at which it could stand")
                .doesNotContain("It stands at");
        bethan.post("/en/answers/" + answer + "/tellings", telling());
        assertThat(bethan.get("/en/raised/" + item).page().text()).contains("Put up where people pass,");
    }

    @Test
    void aPersonWithSevenWordsIsNotToldByHand() {
        Slip slip = Papers.slip(someone);
        String words = unique("On a slip.");
        Papers.keyIn(bethan, about(open, sheet(slip.number(), "TODAY", words)));
        boxOpening.open();
        String answer = Raisings.answer(bethan, item(bethan, words), "NOT");
        assertThat(bethan.get("/en/answers/" + answer + "/tellings/new").status())
                .isEqualTo(404);
    }

    @Test
    void untilMondayIsUntilMondayOnPaperToo() {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        String words = unique("On paper, until Monday.");
        Papers.keyIn(marged, about(open, sheet("", "MONDAY", words)));
        clock.moveTo(monday.minusDays(1));
        boxOpening.open();
        assertThat(bethan.get("/en/units/" + open).body()).doesNotContain(words);
        clock.moveTo(monday);
        boxOpening.open();
        assertThat(bethan.get("/en/units/" + open).body()).contains(words);
    }

    @Test
    void whoeverKeyedItInIsShownBesideItAndIsNotItsAuthor() {
        Slip slip = Papers.slip(someone);
        String words = unique("Typed by a nurse.");
        Wire idris = new Wire(port).signIn("Idris Khan");
        Map<String, String> sheet = about(open, sheet(slip.number(), "TODAY", words));
        sheet.put("name", "Mari from room 4");
        Papers.keyIn(idris, sheet);
        boxOpening.open();
        String item = item(bethan, words);
        assertThat(bethan.get("/en/raised/" + item).page().text())
                .contains(
                        "Whoever wrote it gave this name: Mari from room 4. Nobody has checked it.",
                        "Came in on paper, typed in by Idris Khan, taking part as: member of staff.",
                        "Beside the stairs",
                        "Emptied on",
                        "It could not be read back to the writer.")
                .doesNotContain("By Idris Khan");

        assertThat(idris.get("/en/raised/" + item).status()).isEqualTo(404);
        assertThat(idris.get("/en/raised").page().text()).doesNotContain(words);
        assertThat(idris.post("/en/raised/" + item + "/acts", act("VERSION")).status())
                .isEqualTo(404);
        assertThat(idris.post("/en/raised/" + item + "/acts", act("WITHDRAW")).status())
                .isEqualTo(404);
        assertThat(send("/en/box/answer", Map.of("words", slip.number())).status())
                .isEqualTo(422);
        assertThat(rows.jdbc()
                        .sql("select count(*) from answers.author where subject_id = :id and author_id is not null")
                        .param("id", UUID.fromString(item))
                        .query(Integer.class)
                        .single())
                .isZero();
        Wire tomos = new Wire(port).signIn("Tomos");
        assertThat(tomos.get("/en/raised/" + item).status()).isEqualTo(404);
    }

    @Test
    void whoIsNamedOrStruckOutHandsThePaperOn() {
        String words = unique("Bethan never knocks.");
        Answer stopped = Papers.keyIn(bethan, about(open, sheet("", "TODAY", words)));
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.page().text())
                .contains("Someone else should type it in")
                .contains("Bethan Rees");
        Map<String, String> strikes = about(open, sheet("", "TODAY", unique("Nobody is named.")));
        strikes.put("struckOut", sampleId("person Bethan Rees"));
        assertThat(Papers.keyIn(bethan, strikes).page().text()).contains("Someone else should type it in");

        assertThat(Papers.keyIn(marged, about(open, sheet("", "TODAY", words))).location())
                .isEqualTo("/en/boxes?keyed");
        boxOpening.open();
        assertThat(bethan.get("/en/units/" + open).body()).doesNotContain(words);
        Wire gareth = new Wire(port).signIn("Gareth Lloyd");
        assertThat(Raisings.owed(gareth, item(gareth, words))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anwen", "Cerys", "Gareth Lloyd"})
    void otherPeopleDoNotKeyIn(String name) {
        Wire other = new Wire(port).signIn(name);
        assertThat(other.get("/en/paper/new").status()).isEqualTo(404);
        String words = unique("Not mine to type.");
        assertThat(Papers.keyIn(other, sheet("", "TODAY", words)).status()).isEqualTo(404);
        boxOpening.open();
        assertThat(kept(words)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "box, nonsense, box",
        "box, '', box",
        "day, 31, day",
        "year, soon, day",
        "year, 2999, day",
        "numbered, '', numbered",
        "language, fr, language",
        "opens, LATER, opens",
        "kind, '', kind",
        "about, nowhere, about",
        "audience, UNIT, audience",
        "readBack, '', readBack",
        "readBack, YES, readBackBy",
        "words, '  ', words"
    })
    void whatIsNotOnTheListIsAskedForAgainAndNothingTypedIsLost(String field, String wrong, String beside) {
        Map<String, String> sheet = sheet("", "TODAY", "What I typed.");
        sheet.put("month", "2");
        sheet.put("day", "3");
        sheet.put(field, wrong);
        Answer again = bethan.post("/cy/paper/new", sheet);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("[id=" + beside + "-error]").text()).startsWith("Gwall");
        assertThat(again.page().select("a[href=#" + beside + "]")).hasSize(1);
        assertThat(again.page().select("[id=" + beside + "]")).hasSize(1);
        assertThat(again.page().select("[name=words]").text())
                .isEqualTo(sheet.getOrDefault("words", "").strip());
        for (String kept : List.of("box", "day", "number", "opens", "about", "language", "readBack")) {
            assertThat(again.page().select("[name=" + kept + "]")).as(kept).isNotEmpty();
        }
        assertThat(again.page().select("input[name=month]").attr("value")).isEqualTo("2");
    }

    @Test
    void aBoxIsNotEmptiedTomorrow() {
        LocalDate tomorrow = today.plusDays(1);
        Answer again = Papers.keyIn(bethan, Papers.sheet(box, tomorrow, "", "TODAY", "Too soon."));
        assertThat(again.page().select("#day-error").text()).contains("today or earlier");
        Answer empty = bethan.post("/en/boxes/" + box + "/emptyings", on(tomorrow));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#day-error").text()).contains("today or earlier");
    }

    @Test
    void wordsTooLongOrWithASignThatCannotBeKeptAreAskedForAgain() {
        for (String words : List.of("a".repeat(20_001), "a\0b")) {
            Answer again = Papers.keyIn(bethan, sheet("", "TODAY", words));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().select("#words-error")).hasSize(1);
        }
        Map<String, String> sheet = sheet("", "TODAY", unique("A long name."));
        sheet.put("name", "n".repeat(201));
        assertThat(Papers.keyIn(bethan, sheet).page().select("#name-error").text())
                .contains("200 characters");
        Map<String, String> noForm = sheet("", "TODAY", "No form.");
        noForm.put("form", "019abf00-0000-7000-8000-000000000001");
        assertThat(Papers.keyIn(bethan, noForm).location())
                .as("an id that tells the time")
                .isEqualTo("/en/paper/new");
    }

    @Test
    void everyQuestionCarriesWhatWasTypedToTheNextAndToTheOtherLanguage() {
        Map<String, String> sheet = sheet("", "MONDAY", "Carried along.");
        for (String[] step : new String[][] {
            {"FROM", "WORDS"}, {"WORDS", "CHOICES"}, {"CHOICES", "READ"}, {"READ", "CHECK"}, {"CHECK", "WORDS"}
        }) {
            sheet.put("from", step[0]);
            sheet.put("to", step[1]);
            Answer next = bethan.post("/cy/paper/new", sheet);
            assertThat(next.status()).as(step[1]).isEqualTo(200);
            assertThat(next.body()).as(step[1]).contains("Carried along.");
        }
    }

    @Test
    void aBoxThatNobodyEmptiesIsSeenByEveryone() {
        String place = bethan.get("/en/units/" + open).page().text();
        assertThat(place).contains("Beside the stairs").contains("Put up today");
        clock.moveTo(today.plusDays(8));
        assertThat(new Wire(port)
                        .signIn("Tomos")
                        .get("/en/units/" + open)
                        .page()
                        .text())
                .contains("Nobody has emptied it yet, in 8 days");
        assertThat(new Wire(port).signIn("Marged").get("/en").page().text())
                .contains("Boxes that nobody has emptied for a week");

        Wire later = new Wire(port).signIn("Bethan Rees");
        assertThat(later.post("/en/boxes/" + box + "/emptyings", on(today.plusDays(5)))
                        .location())
                .isEqualTo("/en/boxes?kept");
        assertThat(later.get("/en/boxes").page().text()).contains("Last emptied 3 days ago", "Nothing was in it.");
        Papers.keyIn(later, Papers.sheet(box, today.plusDays(7), "", "MONDAY", unique("There was something.")));
        assertThat(later.get("/en/units/" + open).page().text()).contains("Last emptied 1 day ago");
    }

    @Test
    void aBoxThatIsGoneIsNoBoxAnyMoreAndItsRowsStay() {
        marged.post("/en/boxes/" + box + "/retirements", Map.of());
        assertThat(bethan.get("/en/units/" + open).page().text()).doesNotContain(place());
        assertThat(bethan.get("/en/boxes/" + box + "/emptyings/new").status()).isEqualTo(404);
        assertThat(Papers.keyIn(bethan, sheet("", "TODAY", "From a box that is gone."))
                        .page()
                        .select("#box-error"))
                .hasSize(1);
        assertThat(marged.get("/en/boxes").page().text()).contains(place() + " (gone since");
    }

    private String place() {
        return rows.jdbc()
                .sql("select place_en from voice.paper_box where id = :id")
                .param("id", UUID.fromString(box))
                .query(String.class)
                .single();
    }

    private Map<String, String> sheet(String number, String opens, String words) {
        return Papers.sheet(box, today, number, opens, words);
    }

    private static Map<String, String> about(String unit, Map<String, String> sheet) {
        sheet.put("about", unit);
        return sheet;
    }

    private static Map<String, String> on(LocalDate day) {
        return Map.of(
                "form",
                UUID.randomUUID().toString(),
                "day",
                String.valueOf(day.getDayOfMonth()),
                "month",
                String.valueOf(day.getMonthValue()),
                "year",
                String.valueOf(day.getYear()));
    }

    private Map<String, String> telling() {
        Map<String, String> telling = new java.util.HashMap<>(on(today));
        telling.put("means", "PUT_UP");
        return telling;
    }

    private static Map<String, String> act(String verb) {
        return Map.of("act", UUID.randomUUID().toString(), "verb", verb, "body", "Not what was said.");
    }

    private Answer read(Slip slip) {
        return send("/en/box/answer", Map.of("words", slip.words()));
    }

    private Answer send(String path, Map<String, String> fields) {
        return someone.send("POST", path, Map.of("Sec-Fetch-Site", "same-origin"), Wire.form(fields));
    }

    /** What came in on paper on a day lies in no order among the others of that day, so that it may be on a further page. */
    private String item(Wire reader, String words) {
        String href = IntStream.rangeClosed(1, 20)
                .mapToObj(page -> reader.get("/en/units/" + open + "?page=" + page))
                .takeWhile(page -> page.status() == 200)
                .flatMap(page -> page.page().select("a[href^=/en/raised/]").stream())
                .filter(link -> link.wholeText().startsWith(words.substring(0, 9))
                        && link.text().contains(words.substring(words.length() - 36)))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        return href.substring(href.lastIndexOf('/') + 1);
    }

    private int kept(String words) {
        return rows.jdbc()
                .sql("select count(*) from voice.words where body = :words")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    private static String unique(String words) {
        return words + " " + UUID.randomUUID();
    }

    private static String sampleId(String name) {
        return UUID.nameUUIDFromBytes(("cairn sample " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
