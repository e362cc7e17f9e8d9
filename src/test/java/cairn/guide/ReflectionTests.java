package cairn.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.OnTheBoard;
import cairn.guide.domain.Reflection.Let;
import cairn.guide.domain.Reflection.Told;
import cairn.guide.domain.Reflection.Who;
import cairn.guide.domain.ReflectionReaders;
import cairn.guide.domain.Reflections;
import cairn.platform.text.Language;
import java.util.LinkedHashMap;
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

/** What people can rely on when they write down how it is to try something new: they alone choose who reads it. */
@CairnTest
class ReflectionTests {

    /** Everyone of another kind than the author; the first two take part at her unit. */
    private static final List<String> OTHERS = List.of(
            "Bethan Rees", "Cerys", "Marged", "Gareth Lloyd", "Tomos", "Idris Khan", "Nia Prosser", "Rhys Bowen");

    private static final List<String> OF_THE_UNIT = List.of("Bethan Rees", "Cerys");

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard people;

    @Autowired
    Reflections reflections;

    @Autowired
    ReflectionReaders readers;

    @Autowired
    JdbcClient jdbc;

    private Wire anwen;
    private String trying;
    private String id;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        trying = "Chairing, " + UUID.randomUUID();
        id = begun(anwen, trying);
    }

    @Test
    void onlyItsAuthorReadsItUntilTheyChooseSomebodyElse() {
        assertThat(anwen.get("/en/reflections/" + id).page().text())
                .contains("That I speak up.", "Only you. Not staff, and not the coordinator.");
        for (String name : OTHERS) {
            isNotThere(name);
            assertThat(count(name, "guide.reflection_readers_over", "reflection_id"))
                    .as(name)
                    .isZero();
        }
    }

    @Test
    void thePeopleOfTheUnitReadItWhenLetAndForEveryoneElseItIsStillNotThere() {
        let("MY_UNIT");
        for (String name : OTHERS) {
            if (OF_THE_UNIT.contains(name)) {
                assertThat(reads(name)).as(name).contains("That I speak up.", "Anwen, ", "They can see that you");
                assertThat(list(name)).as(name).contains(trying, "whoever wrote it sees your name");
            } else {
                isNotThere(name);
            }
        }
        assertThat(anwen.get("/en/reflections/" + id).page().text())
                .contains("Everyone who takes part at Tŷ Onnen (open unit)");
    }

    @Test
    void takenBackNobodyElseReadsItAnyMoreAndItsAuthorStillSeesWhoDid() {
        let("TAKING_PART");
        assertThat(reads("Rhys Bowen")).contains("That I speak up.");
        let("ONLY_ME");
        for (String name : OTHERS) {
            isNotThere(name);
        }
        assertThat(anwen.get("/en/reflections/" + id + "/seen").page().text()).contains("Rhys Bowen");
    }

    @Test
    void theCoordinatorAloneReadsItWhenTheyAloneAreChosen() {
        let("COORDINATOR");
        assertThat(reads("Marged")).contains("That I speak up.");
        OTHERS.stream().filter(name -> !name.equals("Marged")).forEach(this::isNotThere);
    }

    @Test
    void whoeverOpenedItIsSeenByItsAuthorAndByNobodyElse() {
        let("TAKING_PART");
        String seen = "/en/reflections/" + id + "/seen";
        assertThat(anwen.get(seen).page().text()).contains("Nobody has opened it yet.");
        reads("Marged");
        reads("Marged");
        anwen.get("/en/reflections/" + id);
        assertThat(anwen.get(seen).page().select(".app-row").eachText())
                .singleElement()
                .asString()
                .startsWith("Marged, service user and carer coordinator");
        assertThat(as("Bethan Rees").get(seen).status()).isEqualTo(404);
        assertThat(count("Bethan Rees", "guide.reflection_seen", "reflection_id"))
                .isZero();
        refused("Bethan Rees", """
                insert into guide.reflection_seen (reflection_id, reader_id, on_date, organisation_id, reader_name, taking_part_as)
                select '%s', id, platform.today(), organisation_id, name, 'MANAGER' from people.person where id = platform.actor()
                """.formatted(id));
    }

    @Test
    void nobodyElseSaysWhatHappenedOrChoosesWhoReadsItAndSqlIsNoWayAround() {
        let("TAKING_PART");
        Wire bethan = as("Bethan Rees");
        String here = "/en/reflections/" + id;
        for (String path : List.of("/after/new", "/readers")) {
            assertThat(bethan.get(here + path).status()).as(path).isEqualTo(404);
        }
        assertThat(bethan.post(here + "/after", told("Not mine to say.", "")).status())
                .isEqualTo(404);
        assertThat(bethan.post(here + "/readers", choice("ONLY_ME", 1)).status())
                .isEqualTo(404);
        UUID of = UUID.fromString(id);
        for (String name : List.of("Bethan Rees", "Marged")) {
            assertThatThrownBy(() -> people.as(
                            name, () -> reflections.tell(new Told(UUID.randomUUID(), of, "Mine?", "", Language.EN))))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() ->
                            people.as(name, () -> readers.let(new Let(UUID.randomUUID(), of, 1, Who.ONLY_ME, null))))
                    .isInstanceOf(DataAccessException.class);
            refused(name, """
                    insert into guide.reflection_readers_over (reflection_id, number, organisation_id, person_id, who)
                    values ('%s', 1, platform.organisation(), platform.actor(), 'TAKING_PART')
                    """.formatted(id));
        }
        assertThat(reads("Cerys")).doesNotContain("Mine?", "Not mine to say.");
    }

    @Test
    void nobodyOpensTheirsToAUnitThatIsNotTheirsAndAnEarlierChoiceNeverComesBack() {
        String elsewhere = Raisings.unit(anwen, "Bryn Derw");
        String insert = """
                insert into guide.reflection_readers (id, organisation_id, reflection_id, person_id, number, who, unit_id, on_date)
                values (gen_random_uuid(), platform.organisation(), '%s', platform.actor(), %d, '%s', %s, platform.today())
                """;
        refused("Anwen", insert.formatted(id, 1, "MY_UNIT", "'" + elsewhere + "'"));
        let("TAKING_PART");
        people.as(
                "Anwen",
                () -> jdbc.sql(insert.formatted(id, 7, "ONLY_ME", "null")).update());
        isNotThere("Bethan Rees");
        refused("Anwen", insert.formatted(id, 3, "TAKING_PART", "null"));
        Wire marged = as("Marged");
        String margeds = begun(marged, "Of no unit");
        assertThat(marged.get("/en/reflections/" + margeds + "/readers").page().select("[name=who]"))
                .hasSize(3);
        assertThat(marged.post("/en/reflections/" + margeds + "/readers", choice("MY_UNIT", 0))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatHappenedStandsBesideItAndAChangeWantedCanBeRaised() {
        String here = "/en/reflections/" + id;
        assertThat(anwen.get(here).page().select("a[href=/en/raised/new]:contains(answer)"))
                .isEmpty();
        tell(anwen, "Nobody came.", "");
        tell(anwen, "Nine came.", "A room with a door.");
        Document page = anwen.get(here).page();
        assertThat(page.select("section[aria-labelledby=before]").text()).contains("That I speak up.");
        assertThat(page.select("section[aria-labelledby=after] .app-card").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Nobody came."),
                        second -> assertThat(second).contains("Nine came.", "A room with a door."));
        assertThat(page.select("a[href=/en/raised/new]:contains(answer)")).hasSize(1);
    }

    @Test
    void sentTwiceItStandsOnceAndOtherWordsUnderTheSameIdAreAskedForAgain() {
        Map<String, String> twice = fields("Sent twice " + id, "Once.", "", "");
        assertThat(anwen.post("/en/reflections", twice).status()).isEqualTo(303);
        assertThat(anwen.post("/en/reflections", twice).location())
                .isEqualTo("/en/reflections/" + twice.get("form") + "?done=begun");
        assertThat(anwen.get("/en/reflections").page().select("a:contains(Sent twice " + id + ")"))
                .hasSize(1);
        Map<String, String> other = new LinkedHashMap<>(twice);
        other.put("hoped", "Something else.");
        Answer again = anwen.post("/en/reflections", other);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#hoped").text()).isEqualTo("Something else.");
        other.put("form", again.page().select("[name=form]").attr("value"));
        assertThat(anwen.post("/en/reflections", other).status()).isEqualTo(303);
        assertThat(as("Bethan Rees").post("/en/reflections", twice).status())
                .as("an id that is somebody else’s")
                .isEqualTo(422);
        Map<String, String> told = told("Told twice.", "");
        anwen.post("/en/reflections/" + id + "/after", told);
        assertThat(anwen.post("/en/reflections/" + id + "/after", told).status())
                .isEqualTo(303);
        assertThat(anwen.get("/en/reflections/" + id).page().select("blockquote:contains(Told twice.)"))
                .hasSize(1);
    }

    @Test
    void emptyAndHostileWordsGetAMessageAndNothingTypedIsLost() {
        Answer empty = anwen.post("/en/reflections", fields("Chairing", " ", "", "\n"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#hoped-error").text()).contains("One is enough.");
        assertThat(empty.page().select("#trying").attr("value")).isEqualTo("Chairing");
        Answer hostile =
                anwen.post("/en/reflections", fields("", "<script>alert(1)</script>", "a\0b", "x".repeat(20_001)));
        assertThat(hostile.status()).isEqualTo(422);
        assertThat(hostile.page().select("#trying-error, #feared-error, #expected-error"))
                .hasSize(3);
        assertThat(hostile.page().select("#hoped").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(anwen.post("/en/reflections", fields("x".repeat(121), "Long.", "", ""))
                        .status())
                .isEqualTo(422);
        Answer nothing = anwen.post("/en/reflections/" + id + "/after", told("", " "));
        assertThat(nothing.page().select("#happened-error")).hasSize(1);
        for (String who : List.of("", "EVERYBODY", "MY_UNIT'--")) {
            assertThat(anwen.post("/en/reflections/" + id + "/readers", choice(who, 0))
                            .status())
                    .as(who)
                    .isEqualTo(422);
        }
        isNotThere("Bethan Rees");
    }

    @Test
    void aChoiceFromAnOldPageNeverOpensWhatWasClosedMeanwhile() {
        let("MY_UNIT");
        let("ONLY_ME");
        Answer old = anwen.post("/en/reflections/" + id + "/readers", choice("TAKING_PART", 1));
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.page().text()).contains("You chose something else on another page", "Only you.");
        assertThat(old.page().select("[name=who][checked]").attr("value")).isEqualTo("TAKING_PART");
        isNotThere("Bethan Rees");
        Map<String, String> again = choice("TAKING_PART", 2);
        again.put("form", old.page().select("[name=form]").attr("value"));
        assertThat(anwen.post("/en/reflections/" + id + "/readers", again).status())
                .isEqualTo(303);
        assertThat(anwen.post("/en/reflections/" + id + "/readers", again).status())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(reads("Bethan Rees")).contains("That I speak up.");
    }

    @Test
    void allOfItStandsInEverythingAboutItsAuthorAndNoneInThatOfWhoeverReadsIt() {
        String happened = "It happened, " + UUID.randomUUID();
        tell(anwen, happened, "More chairs.");
        let("COORDINATOR");
        reads("Marged");
        assertThat(anwen.get("/en/me/everything").page().text())
                .contains(trying, "That I speak up.", happened, "More chairs.", "Who opened it Marged, ");
        assertThat(as("Marged").get("/en/me/everything").page().text())
                .contains("What others wrote of trying something new, and you opened")
                .doesNotContain(trying, happened);
    }

    @Test
    void halfWrittenItWaitsForItsAuthorAlone() {
        Wire tablet = new Wire(port).signIn("Cerys");
        Document form = tablet.get("/en/reflections/new").page();
        Map<String, String> fields = fields("Half of it " + id, "So far.", "", "");
        form.select("form[action$=/reflections] [type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        tablet.post("/en/sign-out", Map.of());
        tablet.send("POST", "/en/reflections", Map.of(), Wire.form(fields));
        assertThat(anwen.get("/en/kept").body()).doesNotContain("Half of it " + id);
        Wire cerys = as("Cerys");
        Answer kept = cerys.get("/en/kept");
        assertThat(kept.page().text()).contains("Half of it " + id);
        cerys.post(
                "/en/kept/letting-go",
                Map.of(
                        "id",
                        kept.page().select("form[action$=letting-go] [name=id]").attr("value")));
    }

    @Test
    void thePagesSpeakWelshAndAnotherOrganisationFindsNothing() {
        let("TAKING_PART");
        assertThat(anwen.get("/cy/reflections/" + id).page().text())
                .contains("Beth roeddwn i’n gobeithio amdano", "Pawb sy’n cymryd rhan yn y sefydliad hwn.");
        Wire other = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        assertThat(other.get("/en/reflections/" + id).status()).isEqualTo(404);
        assertThat(other.get("/en/reflections").page().text()).doesNotContain(trying);
    }

    /** Neither on a page nor in any table is there anything of it, and its address is like any other where nothing is. */
    private void isNotThere(String name) {
        Wire wire = as(name);
        Answer answer = wire.get("/en/reflections/" + id);
        assertThat(answer.status()).as(name).isEqualTo(404);
        assertThat(answer.page().select("main").text())
                .isEqualTo(wire.get("/en/reflections/" + UUID.randomUUID())
                        .page()
                        .select("main")
                        .text());
        assertThat(wire.get("/en/reflections").page().text()).as(name).doesNotContain(trying);
        assertThat(count(name, "guide.reflection", "id")).as(name).isZero();
        for (String table : List.of("after", "readers")) {
            assertThat(count(name, "guide.reflection_" + table, "reflection_id"))
                    .as(name + ", " + table)
                    .isZero();
        }
    }

    private int count(String name, String table, String column) {
        return people.as(
                name,
                () -> jdbc.sql("select count(*) from " + table + " where " + column + " = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single());
    }

    private void refused(String name, String sql) {
        assertThatThrownBy(() -> people.as(name, () -> jdbc.sql(sql).update()))
                .as(name)
                .isInstanceOf(DataAccessException.class);
    }

    private Wire as(String name) {
        return new Wire(port).signIn(name);
    }

    private String reads(String name) {
        return as(name).get("/en/reflections/" + id).page().text();
    }

    private String list(String name) {
        return as(name).get("/en/reflections").page().text();
    }

    private void let(String who) {
        String path = "/en/reflections/" + id + "/readers";
        int after =
                Integer.parseInt(anwen.get(path).page().select("[name=after]").attr("value"));
        assertThat(anwen.post(path, choice(who, after)).status()).isEqualTo(303);
    }

    private void tell(Wire wire, String happened, String change) {
        assertThat(wire.post("/en/reflections/" + id + "/after", told(happened, change))
                        .status())
                .isEqualTo(303);
    }

    private static String begun(Wire wire, String trying) {
        Map<String, String> fields = fields(trying, "That I speak up.", "Silence.", "");
        assertThat(wire.post("/en/reflections", fields).status()).isEqualTo(303);
        return fields.getOrDefault("form", "");
    }

    private static Map<String, String> fields(String trying, String hoped, String feared, String expected) {
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("trying", trying, "hoped", hoped, "feared", feared, "expected", expected));
        fields.put("form", UUID.randomUUID().toString());
        return fields;
    }

    private static Map<String, String> told(String happened, String change) {
        return Map.of("form", UUID.randomUUID().toString(), "happened", happened, "change", change);
    }

    private static Map<String, String> choice(String who, int after) {
        return new LinkedHashMap<>(
                Map.of("form", UUID.randomUUID().toString(), "who", who, "after", String.valueOf(after)));
    }
}
