package cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.NewPeople;
import cairn.NewPeople.Someone;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything about me is all of it, mine alone, and can be taken away. */
@CairnTest
class EverythingTests {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    BoxOpening boxOpening;

    @Autowired
    JsonMapper json;

    private NewPeople people;
    private final List<String> canaries = new ArrayList<>();

    @BeforeEach
    void meet() throws IOException {
        people = new NewPeople(postgres);
    }

    @AfterEach
    void tidy() {
        people.tidy();
    }

    @Test
    void oneOfEachIsOnThePageAndInBothFilesAndNothingOfAnotherPersons() {
        Someone mair = people.add(CapacityKind.SERVICE_USER);
        Wire me = new Wire(port).signIn(mair.name());
        List<String> mine = live(me);
        mine.add(mair.name());
        Someone other = people.add(CapacityKind.SERVICE_USER);
        List<String> theirs = live(new Wire(port).signIn(other.name()));
        theirs.add(other.name());
        for (String page : List.of("/en/me/everything", "/en/me/everything.html", "/en/me/everything.json")) {
            assertThat(me.get(page).body()).as(page).contains(mine).doesNotContain(theirs.toArray(String[]::new));
        }
        people.end(mair);
        assertThat(me.get("/en").location()).isEqualTo("/en/taking-part");
        assertThat(me.get("/en/me/everything.json").body())
                .as("also when what they took part as has ended")
                .contains(mine);
    }

    @Test
    void whatWorkersWroteForTheirPostIsInTheirFilesToo() {
        Wire bethan = new Wire(port).signIn("Bethan");
        Wire anwen = new Wire(port).signIn("Anwen");
        String item =
                Raisings.named(anwen, Raisings.unit(anwen, "Tŷ Onnen"), "UNIT", "For the post " + UUID.randomUUID());
        String owed = Raisings.owed(bethan, item);
        String place = canary("place");
        String note = canary("note");
        bethan.post("/en/owed/" + owed + "/acknowledgements", Map.of());
        bethan.post(
                "/en/owed/" + owed + "/debates",
                form(Map.of("place", place, "note", note, "day", "1", "month", "1", "year", "2026")));
        String summary = canary("summary");
        bethan.post("/en/raised/" + item + "/summaries", form(Map.of("body", summary)));
        String reason = canary("reason");
        String decided = canary("decided");
        bethan.post(
                "/en/owed/" + owed + "/answers",
                form(Map.of("outcome", "ACTED_ON", "reason", reason, "whoDecided", decided, "seen", "0")));
        Answer file = bethan.get("/en/me/everything.json");
        assertThat(file.body()).contains(place, note, summary, reason, decided, "deputy ward manager");
        assertThat(new Wire(port).signIn("Tomos").get("/en/me/everything.json").body())
                .doesNotContain(place, note, summary, reason, decided);
    }

    @Test
    void howIAmSignedInStandsThereAndEveryDayIsOneThatProgramsRead() {
        Wire bethan = new Wire(port).signIn("Bethan");
        Someone mair = people.add(CapacityKind.SERVICE_USER);
        Wire me = new Wire(port).signIn(mair.name());
        new Wire(port)
                .signIn("Marged")
                .post(
                        "/en/people/" + mair.id() + "/cards",
                        Map.of("form", UUID.randomUUID().toString()));
        String page = me.get("/en/me/everything").page().text();
        assertThat(page).contains("Where I am signed in", "Some other device", "Cards made for me", "Made by Marged");
        String item = Raisings.named(me, Raisings.unit(me, "Tŷ Onnen"), "ANSWERERS", "For a day " + UUID.randomUUID());
        String answer = Raisings.answer(bethan, item, "ACTED_ON");
        assertThat(answer).isNotEmpty();
        for (Wire whose : List.of(me, bethan)) {
            String file = whose.get("/en/me/everything.json").body();
            assertThat(file)
                    .containsPattern("\"20\\d\\d-\\d\\d-\\d\\d\"")
                    .containsPattern("\"20[-\\d]{8}T\\d\\d:\\d\\d\"");
            assertThat(file)
                    .doesNotContainPattern(
                            "\\d (January|February|March|April|May|June|July|August|September|October|November|December) 20");
        }
    }

    @Test
    void theFilesAreAttachmentsThatNobodyKeepsWithNamesThatSayNothing() {
        Wire me = new Wire(port).signIn("Anwen");
        for (String kind : List.of("html", "json")) {
            Answer file = me.get("/cy/me/everything." + kind);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"copy." + kind + "\"");
            assertThat(file.header("Cache-Control")).contains("no-store");
        }
        assertThat(me.get("/cy/me/everything.html").page().select("html").attr("lang"))
                .isEqualTo("cy");
        assertThat(me.get("/en/me/everything.html").page().select("script, link, img, form, [style]"))
                .isEmpty();
        JsonNode file = json.readTree(me.get("/cy/me/everything.json").body());
        assertThat(file.get("language").asString()).isEqualTo("cy");
        assertThat(file.get("parts").size()).isGreaterThan(15);
    }

    @Test
    void whatCameThroughTheBoxUnsignedIsInNobodysFile() {
        String words = canary("unsigned");
        Wire anwen = new Wire(port).signIn("Anwen");
        Raisings.unsignedAndOpened(anwen, boxOpening, "", words);
        assertThat(anwen.get("/en/me/everything.json").body()).doesNotContain(words);
    }

    @Test
    void whoDidNotLetMeReadSomethingIsTheirsToKnow() {
        Someone worker = people.add(CapacityKind.STAFF);
        Someone author = people.add(CapacityKind.SERVICE_USER);
        Wire me = new Wire(port).signIn(author.name());
        String words = canary("struck out");
        Map<String, String> fields =
                Raisings.fields(UUID.randomUUID().toString(), "NAMED", "", "ANSWERERS", "TODAY", words);
        fields.put("struckOut", people.sample("Bethan Rees").id().toString());
        me.post("/en/raised/new", fields);
        assertThat(me.get("/en/me/everything.json").body()).contains("Bethan Rees", words);
        assertThat(new Wire(port)
                        .signIn(worker.name())
                        .get("/en/me/everything.json")
                        .body())
                .doesNotContain(words, author.name());
        assertThat(new Wire(port).signIn("Bethan").get("/en/me/everything.json").body())
                .doesNotContain(words, author.name());
    }

    @Test
    void complainingIsExplainedInBothLanguages() {
        Wire me = new Wire(port).signIn("Anwen");
        assertThat(me.get("/en/me/complaint").page().text())
                .contains("Marged", "data protection officer", "0303 123 1113", "ico.org.uk", "within one month");
        assertThat(me.get("/cy/me/complaint").page().text()).contains("Marged", "0330 414 6421", "ico.org.uk");
    }

    /** Says one of each, and gives back what was said. */
    private List<String> live(Wire me) {
        canaries.clear();
        String named = Raisings.named(me, "", "ANSWERERS", canary("named"));
        act(me, "/raised/" + named, "ADD", "addition");
        act(me, "/raised/" + named, "VERSION", "version");
        Wire marged = new Wire(port).signIn("Marged");
        marged.post("/en/raised/" + named + "/summaries", form(Map.of("body", canary("summary"))));
        answer(marged, named);
        String summary = checked(me, named);
        assertThat(summary).isNotEmpty();
        String takenBack = Raisings.named(me, "", "ANSWERERS", canary("taken back"));
        act(me, "/raised/" + takenBack, "WITHDRAW", "");
        String hidden = Raisings.notShown(me, "", "TODAY", canary("not shown"));
        boxOpening.open();
        act(me, "/own/" + hidden, "ADD", "not shown, added");
        Raisings.notShown(me, "", "MONDAY", canary("in the box"));
        me.post(
                "/en/me/words",
                form(Map.of(
                        "name",
                        canary("name"),
                        "words",
                        canary("words"),
                        "pronouns",
                        canary("pronouns"),
                        "about",
                        canary("about"),
                        "seenBy",
                        "NOBODY")));
        me.post(
                "/en/me/needs",
                form(Map.of("need", "INTERPRETER", "language", canary("language"), "other", canary("other"))));
        me.post("/en/me/needs", form(Map.of("other", canary("newer"))));
        Map<String, String> supporter =
                form(Map.of("name", canary("supporter"), "reached", canary("reached"), "may", "SPEAK"));
        supporter.putAll(Map.of("day", "1", "month", "1", "year", "2026"));
        me.post("/en/me/supporters", supporter);
        me.post(
                "/en/me/preparation",
                form(Map.of("before", canary("before"), "during", canary("during"), "after", canary("after"))));
        me.post("/en/me/topics", form(Map.of("topic", "RESEARCH", "choice", "NOT_NOW")));
        return new ArrayList<>(canaries);
    }

    private void act(Wire me, String path, String verb, String what) {
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("act", UUID.randomUUID().toString(), "verb", verb, "about", ""));
        if (!what.isEmpty()) {
            fields.put("body", canary(what));
        }
        assertThat(me.post("/en" + path + "/acts", fields).status())
                .as(path + verb)
                .isEqualTo(303);
    }

    private void answer(Wire holder, String item) {
        Map<String, String> fields = form(Map.of("outcome", "NOT", "seen", "0"));
        fields.putAll(Map.of("reason", canary("reason"), "whoDecided", canary("decided")));
        Wire owing = Raisings.owed(holder, item).isEmpty() ? new Wire(port).signIn("Gareth Lloyd") : holder;
        assertThat(owing.post("/en/owed/" + Raisings.owed(owing, item) + "/answers", fields)
                        .status())
                .isEqualTo(303);
    }

    /** Says of the summary that it was meant; gives back its id. */
    private static String checked(Wire me, String item) {
        String about = me.get("/en/raised/" + item)
                .page()
                .select("form:has(input[value=CHECK]) input[name=about]")
                .attr("value");
        me.post(
                "/en/raised/" + item + "/acts",
                Map.of("act", UUID.randomUUID().toString(), "verb", "CHECK", "about", about, "yes", "yes"));
        return about;
    }

    private String canary(String what) {
        String canary = what + " " + UUID.randomUUID();
        canaries.add(canary);
        return canary;
    }

    private static Map<String, String> form(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("form", UUID.randomUUID().toString());
        return all;
    }
}
