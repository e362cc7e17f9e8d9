package cairn.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.OnTheBoard;
import cairn.guide.domain.Model;
import cairn.guide.domain.Reading;
import cairn.guide.domain.Seen;
import cairn.guide.domain.Shown;
import cairn.guide.domain.SideReadings;
import cairn.people.Side;
import cairn.platform.postgres.Database;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people can rely on about the guide: nobody is scored, no side is drowned, and nobody reads what was not meant for them. */
@CairnTest
class GuideTests {

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard boardings;

    @Autowired
    SideReadings readings;

    @Autowired
    Database postgres;

    private Wire marged;
    private Wire anwen;
    private Wire sian;
    private Wire cerys;
    private Wire bethan;
    private String unit;

    @BeforeEach
    void begin() {
        marged = new Wire(port).signIn("Marged");
        anwen = new Wire(port).signIn("Anwen");
        sian = new Wire(port).signIn("Siân");
        cerys = new Wire(port).signIn("Cerys");
        bethan = new Wire(port).signIn("Bethan Rees");
        unit = Raisings.unit(anwen, "Tŷ Onnen");
    }

    @Test
    void theMapShowsAllThirtyOneActionsAndSaysWhatIsNotRecorded() {
        Document map = anwen.get("/en/units/" + unit + "/guide").page();
        assertThat(map.select(".app-trail__number").eachText()).hasSizeGreaterThanOrEqualTo(31);
        assertThat(map.text())
                .contains("People write their own plans", "Not recorded. Cairn keeps no records of this yet.")
                .contains("Nobody is named to look after this. The service is responsible first.")
                .doesNotContain("%");
        for (int level = 2; level <= 3; level++) {
            assertThat(anwen.get("/en/units/" + unit + "/guide?level=" + level)
                            .page()
                            .select(".app-waymark"))
                    .as("no level is locked")
                    .hasSize(7);
        }
        assertThat(anwen.get("/en/units/" + unit + "/guide?level=9&from=-4").status())
                .isEqualTo(200);
    }

    @Test
    void untilALookIsOverEverybodyReadsTheirOwnWordsAlone() {
        String moment = Looks.begun(marged, unit, "G1.08");
        String words = unique("It is always cancelled.");
        assertThat(sian.get("/en").page().select("a[href=/en/moments/" + moment + "]"))
                .as("the home of the people of the unit leads there")
                .hasSize(1);
        assertThat(new Wire(port).signIn("Tomos").get("/en").page().select("a[href=/en/moments/" + moment + "]"))
                .isEmpty();
        Looks.say(anwen, moment, "G1.08", "NOT_YET", words, "NAME");
        assertThat(anwen.get("/en/moments/" + moment).page().text()).contains(words);
        for (Wire other : List.of(sian, cerys, bethan, marged)) {
            assertThat(other.get("/en/moments/" + moment).page().text()).doesNotContain(words);
            assertThat(other.get("/en/units/" + unit + "/guide/G1.08").page().text())
                    .doesNotContain(words);
        }
        assertThat(read("Bethan Rees", moment)).isEmpty();
        Looks.end(marged, moment);
        assertThat(bethan.get("/en/units/" + unit + "/guide/G1.08").page().text())
                .contains(words, "Not yet", "Anwen");
        assertThat(read("Bethan Rees", moment)).extracting(Reading::body).containsExactly(words);
    }

    @Test
    void whoShowsOnlyTheirSideIsNamedNowhereAndNotInTheTablesThatOthersRead() {
        String moment = Looks.begun(marged, unit, "G1.08");
        String words = unique("Nobody listens.");
        Looks.say(anwen, moment, "G1.08", "HOLLOW", words, "SIDE");
        Looks.end(marged, moment);
        Document page = bethan.get("/en/units/" + unit + "/guide/G1.08").page();
        assertThat(page.select(".app-side:contains(" + words + ")").text())
                .contains("A service user")
                .doesNotContain("Anwen");
        assertThat(boardings.as("Bethan Rees", () -> readings.mine(List.of(UUID.fromString(moment)))))
                .isEmpty();
    }

    @Test
    void whoOnlyWantsToBeCountedIsReadByNobodyAndCountedOnlyAmongEight() throws IOException {
        String moment = Looks.begun(marged, unit, "G1.08", "G1.05");
        for (String action : List.of("G1.08", "G1.05")) {
            Looks.say(anwen, moment, action, "NOT_YET", "", "SUM");
            counted(moment, action, "NOT_YET", 6);
        }
        counted(moment, "G1.05", "NOT_YET", 1);
        Looks.end(marged, moment);
        assertThat(read("Bethan Rees", moment))
                .extracting(Reading::action, Reading::seen, Reading::n)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("G1.05", Seen.NOT_YET, 8));
        assertThat(bethan.get("/en/units/" + unit + "/guide/G1.05").page().text())
                .contains("At least 8 who only wanted to be counted.");
    }

    @Test
    void oneWhoSeesItInAnotherWayHidesTheWholeSum() throws IOException {
        String moment = Looks.begun(marged, unit, "G1.06");
        counted(moment, "G1.06", "NOT_YET", 8);
        Looks.say(anwen, moment, "G1.06", "REAL", "", "SUM");
        Looks.end(marged, moment);
        assertThat(read("Bethan Rees", moment)).isEmpty();
        assertThat(bethan.get("/en/units/" + unit + "/guide/G1.06").page().text())
                .contains("There are no answers that can be shown yet.");
    }

    @Test
    void whatIsSaidAnewTakesThePlaceOfWhatWasSaidAndAFormSentTwiceTakesNothing() {
        String moment = Looks.begun(marged, unit, "G1.08");
        String form = UUID.randomUUID().toString();
        Looks.say(anwen, moment, form, "G1.08", "REAL", "The first words.", "NAME", Map.of());
        String anew = unique("The second words.");
        Looks.say(anwen, moment, "G1.08", "HOLLOW", anew, "NAME");
        Looks.say(anwen, moment, form, "G1.08", "REAL", "The first words.", "NAME", Map.of());
        assertThat(boardings.as("Anwen", () -> readings.mine(List.of(UUID.fromString(moment)))))
                .extracting(Reading::body)
                .containsExactly(anew);
        Looks.end(marged, moment);
        String id = anwen.get("/en/moments/" + moment)
                .page()
                .select("[name=reading]")
                .attr("value");
        assertThat(bethan.post("/en/moments/" + moment + "/withdrawals", Map.of("reading", id))
                        .status())
                .isEqualTo(303);
        assertThat(read("Cerys", moment)).hasSize(1);
        anwen.post("/en/moments/" + moment + "/withdrawals", Map.of("reading", id));
        assertThat(read("Cerys", moment)).isEmpty();
    }

    @Test
    void nobodySpeaksForASideOrAUnitThatIsNotTheirs() {
        String moment = Looks.begun(marged, unit, "G1.08");
        Wire idris = new Wire(port).signIn("Idris Khan");
        Wire nia = new Wire(port).signIn("Nia Prosser");
        for (Wire stranger : List.of(idris, nia)) {
            assertThat(stranger.get("/en/moments/" + moment + "/readings/new").status())
                    .isEqualTo(404);
            assertThat(Looks.say(stranger, moment, "G1.08", "REAL", "Well liked.", "NAME")
                            .status())
                    .isEqualTo(404);
        }
        assertThatThrownBy(() -> says("Bethan Rees", moment, Side.SERVICE_USERS, Shown.NAME))
                .as("staff for service users")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> says("Idris Khan", moment, Side.STAFF, Shown.NAME))
                .as("staff of another unit")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> says("Bethan Rees", moment, Side.SERVICE_USERS, Shown.TOGETHER))
                .as("only the coordinator writes down what a side said together")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatASideSaidTogetherIsWrittenDownByTheCoordinatorAndSaysSo() {
        String moment = Looks.begun(marged, unit, "G1.08");
        Looks.say(
                marged,
                moment,
                UUID.randomUUID().toString(),
                "G1.08",
                "HOLLOW",
                "We meet, and little changes.",
                "",
                Map.of("side", "SERVICE_USERS"));
        Looks.end(marged, moment);
        assertThat(cerys.get("/en/units/" + unit + "/guide/G1.08")
                        .page()
                        .select(".app-side:contains(Service users)")
                        .text())
                .contains("There but hollow", "We meet, and little changes.", "Said together, written down by Marged");
    }

    @Test
    void whenALookIsOverNobodyAddsToIt() {
        String moment = Looks.begun(marged, unit, "G1.08");
        Looks.end(marged, moment);
        assertThat(Looks.say(anwen, moment, "G1.08", "REAL", "Too late.", "NAME")
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> says("Anwen", moment, Side.SERVICE_USERS, Shown.NAME))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void badInputKeepsWhatWasTypedAndSaysWhatToDo() {
        String moment = Looks.begun(marged, unit, "G1.08");
        Answer again = Looks.say(anwen, moment, "G1.08", "", "Kept words.", "NONSENSE");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#seen-error, #shown-error").eachText()).hasSize(2);
        assertThat(again.page().select("textarea").text()).isEqualTo("Kept words.");
        Answer words = Looks.say(anwen, moment, "G1.08", "REAL", "Not counted.", "SUM");
        assertThat(words.page().select("#body-error").text()).contains("Only counted means without words");
        Answer begin = Looks.begin(marged, unit, UUID.randomUUID().toString(), List.of("G9.99"), "many");
        assertThat(begin.status()).isEqualTo(422);
        assertThat(begin.page().select("#actions-error, #carers-error").eachText())
                .hasSize(2);
        assertThat(begin.page().select("#carers").attr("value")).isEqualTo("many");
    }

    @Test
    void onlyTheCoordinatorBeginsAndEndsALook() {
        String moment = Looks.begun(marged, unit, "G1.08");
        assertThat(bethan.get("/en/units/" + unit + "/moments/new").status()).isEqualTo(404);
        assertThat(bethan.post("/en/moments/" + moment + "/endings", Map.of()).status())
                .isEqualTo(404);
        assertThat(bethan.get("/en/moments/" + moment).page().text()).contains("You can say how you see it until");
    }

    @Test
    void whereTheSidesDifferThePageSaysSoAndATalkIsSomethingRaisedWithAnAnswerOwed() {
        String moment = Looks.begun(marged, unit, "G1.11");
        Looks.say(anwen, moment, "G1.11", "HOLLOW", "Old leaflets.", "NAME");
        Looks.say(bethan, moment, "G1.11", "REAL", "It is all on the wall.", "NAME");
        Looks.end(marged, moment);
        String page = "/en/units/" + unit + "/guide/G1.11";
        assertThat(cerys.get(page).page().select(".app-differ").text())
                .contains("service users and staff differ", "Nobody picks a winner");
        Answer empty =
                cerys.post(page + "/talks", Map.of("form", UUID.randomUUID().toString(), "body", " "));
        assertThat(empty.status()).isEqualTo(422);
        String talk = UUID.randomUUID().toString();
        String words = unique("Let us look at the wall together.");
        for (int sent = 0; sent < 2; sent++) {
            cerys.post(page + "/talks", Map.of("form", talk, "body", words));
        }
        assertThat(cerys.get(page).page().select("a[href=/en/raised/" + talk + "]"))
                .hasSize(1);
        assertThat(cerys.get("/en/raised/" + talk).page().text()).contains(words);
        assertThat(Raisings.owed(bethan, talk)).isNotEmpty();
    }

    @Test
    void whatIsWrittenByHandIsMarkedAsItsAuthorsAndNeverStandsAsARecord() {
        String page = "/en/units/" + unit + "/guide/G1.12";
        String words = unique("The advocate came on Tuesday.");
        bethan.post(
                page + "/entered",
                Map.of(
                        "form",
                        UUID.randomUUID().toString(),
                        "choice",
                        "there",
                        "body",
                        words,
                        "place",
                        "The visitors’ book"));
        Document read = anwen.get(page).page();
        assertThat(read.text()).contains(words, "The visitors’ book", "Bethan Rees", "These are not records");
        String row = bethan.get(page)
                .page()
                .select("form[action$=entered/withdrawals] [name=row]")
                .attr("value");
        assertThat(read.select("form[action$=entered/withdrawals]")).isEmpty();
        anwen.post(page + "/entered/withdrawals", Map.of("row", row));
        assertThat(anwen.get(page).page().text()).contains(words);
        bethan.post(page + "/entered/withdrawals", Map.of("row", row));
        assertThat(anwen.get(page).page().text()).doesNotContain(words);
    }

    @Test
    void aServiceWordsAnActionAnewAndTheDocumentsWordsStayReadable() {
        String service = service();
        String words = unique("A cup of tea with whoever asks");
        Map<String, String> typed = Map.of(
                "form", UUID.randomUUID().toString(),
                "kind", "REWORDED",
                "after", newest("G2.05"),
                "wordsEn", words,
                "wordsCy", "Paned o de",
                "reason", "It fits the house.",
                "agreedBy", "The forum",
                "day", "1",
                "month", "3",
                "year", "2026");
        String adaptations = "/en/services/" + service + "/guide/G2.05/adaptations";
        assertThat(marged.post(adaptations, typed).status()).isEqualTo(303);
        assertThat(anwen.get("/en/units/" + unit + "/guide/G2.05").page().text())
                .contains(words, "Regular team building involving staff, service users & carers for each service")
                .contains("It fits the house.", "Agreed by The forum");
        Answer second =
                marged.post(adaptations, with(typed, "form", UUID.randomUUID().toString()));
        assertThat(second.status()).as("somebody was first").isEqualTo(422);
        assertThat(second.page().select("#wordsEn").attr("value")).isEqualTo(words);
        assertThat(bethan.post(adaptations, typed).status()).isEqualTo(404);
        assertThat(marged.post(
                                adaptations,
                                with(
                                        with(typed, "form", UUID.randomUUID().toString()),
                                        "after",
                                        newest("G2.05"),
                                        "kind",
                                        "ORIGINAL"))
                        .status())
                .isEqualTo(303);
        assertThat(anwen.get("/en/units/" + unit + "/guide/G2.05")
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("Building a team together");
        assertThat(anwen.get("/en/services/" + service + "/guide").page().text())
                .contains(words);
    }

    @Test
    void aServiceAddsAnActionOfItsOwnToALevel() {
        String words = unique("A day out together each season");
        String form = UUID.randomUUID().toString();
        Map<String, String> typed = Map.of(
                "form", form,
                "kind", "ADDED",
                "level", "2",
                "wordsEn", words,
                "wordsCy", "Diwrnod allan",
                "reason", "People asked for it.",
                "agreedBy", "The forum",
                "day", "1",
                "month", "3",
                "year", "2026");
        for (int sent = 0; sent < 2; sent++) {
            marged.post("/en/services/" + service() + "/guide/actions", typed);
        }
        Document model = anwen.get("/en/services/" + service() + "/guide").page();
        assertThat(model.select("h3:contains(" + words + ")")).hasSize(1);
        assertThat(Model.original()).hasSize(31);
    }

    @Test
    void whoLooksAfterAnActionIsNamedByTheServiceAndWhatIsLateStandsWithThatName() {
        String page = "/en/units/" + unit + "/guide/G1.09";
        Wire gareth = new Wire(port).signIn("Gareth Lloyd");
        String post = gareth.get(page + "/looks-after/new")
                .page()
                .select("[name=choice]")
                .attr("value");
        assertThat(bethan.get(page + "/looks-after/new").status()).isEqualTo(404);
        assertThat(gareth.post(
                                page + "/looks-after",
                                Map.of(
                                        "form", UUID.randomUUID().toString(),
                                        "choice", post,
                                        "day", "1",
                                        "month", "2",
                                        "year", "2026"))
                        .status())
                .isEqualTo(303);
        assertThat(anwen.get(page).page().select(".app-record--gap").text())
                .contains("said by 1 February 2026. It is late.");
        assertThat(gareth.post(
                                page + "/looks-after",
                                Map.of("form", UUID.randomUUID().toString(), "choice", "nobody"))
                        .page()
                        .select("#choice-error")
                        .text())
                .contains("Choose a post");
    }

    @Test
    void eachPrincipleStandsWithWhatEachSideSaysAndWithTheActionsThatServeIt() {
        String moment = Looks.begun(marged, unit, "P.03");
        String words = unique("We give, and it is taken.");
        Looks.say(anwen, moment, "P.03", "HOLLOW", words, "NAME");
        Looks.end(marged, moment);
        Document page = bethan.get("/en/units/" + unit + "/principles").page();
        assertThat(page.select("section:contains(Give and take)").text())
                .contains(words, "There but hollow", "How to get involved near here");
    }

    @Test
    void whatAServiceSaysToItsPeopleIsPublishedForAnyoneToRead() {
        String words = unique("We want to listen.");
        String statement = "/en/services/" + service() + "/statement";
        Document form = marged.get(statement + "/new").page();
        marged.post(
                statement,
                Map.of(
                        "form", form.select("[name=form]").attr("value"),
                        "after", form.select("[name=after]").attr("value"),
                        "wordsEn", words,
                        "wordsCy", "Rydyn ni eisiau gwrando.",
                        "signedBy", "Gareth Lloyd, service manager",
                        "day", "1",
                        "month", "3",
                        "year", "2026"));
        assertThat(new Wire(port).get("/en/statement").page().text())
                .contains(words, "Gareth Lloyd, service manager")
                .doesNotContain("Marged");
        assertThat(new Wire(port, OtherOrganisation.HOST)
                        .get("/en/statement")
                        .page()
                        .text())
                .doesNotContain(words);
    }

    @Test
    void whatBelongsToAnotherOrganisationIsNotThere() {
        Wire efa = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        String moment = Looks.begun(marged, unit, "G1.08");
        for (String path : List.of(
                "/en/units/" + unit + "/guide",
                "/en/units/" + unit + "/guide/G1.03",
                "/en/units/" + unit + "/guide/poster",
                "/en/units/" + unit + "/moments",
                "/en/moments/" + moment,
                "/en/services/" + service() + "/guide")) {
            assertThat(efa.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(anwen.get("/en/units/" + unit + "/guide/G9.01").status()).isEqualTo(404);
    }

    private List<Reading> read(String name, String moment) {
        return boardings.as(name, () -> readings.of(List.of(UUID.fromString(moment))));
    }

    private Object says(String name, String moment, Side side, Shown shown) {
        return boardings.as(name, () -> {
            readings.say(new Reading(
                    UUID.randomUUID(),
                    UUID.fromString(moment),
                    "G1.08",
                    side,
                    Seen.REAL,
                    "Well.",
                    shown,
                    name,
                    "en",
                    1));
            return name;
        });
    }

    /** People of the same side who only want to be counted; the sample has too few of them. */
    private void counted(String moment, String action, String seen, int people) throws IOException {
        JdbcClient rows = new Rows(postgres).jdbc();
        for (int person = 0; person < people; person++) {
            rows.sql("""
                            insert into guide.reading (id, organisation_id, moment_id, action, side, seen, body, shown, language)
                            select gen_random_uuid(), organisation_id, id, :action, 'SERVICE_USERS', :seen, '', 'SUM', 'en'
                            from guide.moment where id = cast(:moment as uuid)
                            """)
                    .param("action", action)
                    .param("seen", seen)
                    .param("moment", moment)
                    .update();
        }
    }

    private String newest(String action) {
        return marged.get("/en/services/" + service() + "/guide/" + action + "/adaptations/new")
                .page()
                .select("[name=after]")
                .attr("value");
    }

    private String service() {
        return marged.get("/en/units/" + unit + "/guide")
                .page()
                .select("a[href^=/en/services/][href$=/guide]")
                .attr("href")
                .split("/")[3];
    }

    private static Map<String, String> with(Map<String, String> fields, String... namesAndValues) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    private static String unique(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
