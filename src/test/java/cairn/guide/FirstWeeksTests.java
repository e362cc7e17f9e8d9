package cairn.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.Joinings;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.OnTheBoard;
import cairn.guide.domain.Arrangement;
import cairn.guide.domain.Arrangement.Replied;
import cairn.guide.domain.Arrangement.Reply;
import cairn.guide.domain.Arrangements;
import cairn.guide.domain.FirstAsks;
import cairn.guide.domain.FirstHelp;
import cairn.guide.domain.FirstOffers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** What people can rely on in their first weeks, whatever they take part as: they may ask, and nobody learns who did not. */
@CairnTest
class FirstWeeksTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    OnTheBoard people;

    @Autowired
    FirstAsks asks;

    @Autowired
    FirstOffers offers;

    @Autowired
    Arrangements arrangements;

    private Wire anwen;
    private Wire bethan;
    private Wire cerys;
    private Wire marged;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        cerys = new Wire(port).signIn("Cerys");
        marged = new Wire(port).signIn("Marged");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void staffCarersAndServiceUsersAskAlikeAndTheCoordinatorReadsIt() {
        Map<Wire, String> all = Map.of(anwen, "Anwen", bethan, "Bethan Rees", cerys, "Cerys");
        List<String> kinds = anwen.get("/en/first-weeks").page().select("h3").eachText();
        assertThat(kinds).hasSize(4);
        all.forEach((wire, name) -> {
            assertThat(wire.get("/en/first-weeks").page().select("h3").eachText())
                    .isEqualTo(kinds);
            assertThat(wire.get("/en").page().select("a[href=/en/first-weeks]")).hasSize(1);
            String id = asked(wire, "SHADOWING", "I would watch a meeting, says " + name);
            assertThat(wire.get("/en/first-asks/" + id).page().text())
                    .contains("Asked today. It waits.", "It is with Marged (service user and carer coordinator).");
            assertThat(row(id)).contains(name + ": Going along to watch", "Asked today. It waits.");
            assertThat(marged.get("/en/first-asks/" + id).page().text())
                    .contains("I would watch a meeting, says " + name);
            assertThat(wire.get("/en/first-asks/" + id).page().text())
                    .contains("Marged, service user and carer coordinator");
        });
        assertThat(marged.get("/en").page().select("a[href=/en/newcomers]")).hasSizeGreaterThan(1);
    }

    @Test
    void whoDidNotAskStandsNowhere() {
        String list = marged.get("/en/newcomers").page().text();
        assertThat(list).doesNotContain("Tomos", "Rhys Bowen");
        String mine = asked(anwen, "BUDDY", "");
        assertThat(marged.get("/en/newcomers").page().text()).doesNotContain("Tomos", "Rhys Bowen");
        assertThat(marged.get("/en/first-asks/" + mine).page().text()).contains("No words were added.");
    }

    @Test
    void anAskWaitsInViewUntilItIsArrangedAndWhatDoesNotSuitOrDidNotHappenWaitsAgain() {
        String id = asked(cerys, "INDUCTION", "On a Sunday.");
        clock.moveTo(LocalDate.now(clock).plusDays(3));
        cerys = new Wire(port).signIn("Cerys");
        marged = new Wire(port).signIn("Marged");
        assertThat(cerys.get("/en/first-weeks").page().text()).contains("It has waited 3 days.");
        assertThat(row(id)).contains("It has waited 3 days.");
        arranged(id, 0, "", "Siân, from the day room");
        assertThat(section(id)).isEqualTo("arranged");
        assertThat(cerys.get("/en/first-asks/" + id).page().text())
                .contains("Siân, from the day room", "On Tuesday at two", "The garden", "Does it suit you?");
        assertThat(cerys.get("/en").page().select("a[href=/en/first-asks/" + id + "]"))
                .hasSize(1);
        said(cerys, id, "SUITS", "OTHER", "Sundays only.");
        assertThat(section(id)).isEqualTo("waiting");
        assertThat(marged.get("/en/first-asks/" + id).page().text()).contains("Sundays only.");
        arranged(id, 1, "", "Siân, on Sunday");
        said(cerys, id, "SUITS", "SUITS", "");
        assertThat(row(id)).contains("It suits them.");
        said(cerys, id, "CAME", "DID_NOT_HAPPEN", "She forgot me.");
        assertThat(section(id)).isEqualTo("waiting");
        assertThat(row(id)).contains("It has waited 3 days.", "What was arranged did not happen.");
        assertThat(marged.get("/en/first-asks/" + id).page().text()).doesNotContain("She forgot me.");
        assertThat(cerys.get("/en/first-asks/" + id).page().text()).contains("She forgot me.");
        said(cerys, id, "CAME", "HAPPENED", "");
        assertThat(section(id)).isEmpty();
    }

    @Test
    void noManagerAndNoOtherStaffReadsIt() {
        String id = asked(anwen, "BUDDY", "Somebody who likes tea.");
        for (String name : List.of("Gareth Lloyd", "Bethan Rees", "Idris Khan", "Nia Prosser", "Cerys", "Tomos")) {
            Wire wire = new Wire(port).signIn(name);
            assertThat(wire.get("/en/first-asks/" + id).status()).as(name).isEqualTo(404);
            assertThat(wire.get("/en/newcomers").status()).as(name).isEqualTo(404);
            assertThat(wire.get("/en/first-weeks").body()).as(name).doesNotContain(id);
            assertThat(wire.post("/en/first-asks/" + id + "/arrangements", arrangement(0, "", "Me"))
                            .status())
                    .as(name)
                    .isEqualTo(404);
            assertThat(wire.post("/en/first-asks/" + id + "/taken-back", Map.of())
                            .status())
                    .as(name)
                    .isEqualTo(404);
            UUID ask = UUID.fromString(id);
            assertThat(people.as(name, () -> asks.find(ask))).as(name).isEmpty();
            refused(name, () -> {
                asks.takeBack(ask);
                return true;
            });
        }
        Wire other = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        assertThat(other.get("/en/first-asks/" + id).status()).isEqualTo(404);
    }

    @Test
    void takenBackItIsGoneForTheCoordinatorWithAllThatWasArranged() {
        String id = asked(anwen, "BUDDY", "Not any more.");
        arranged(id, 0, "", "Somebody");
        said(anwen, id, "SUITS", "OTHER", "Words for Marged.");
        assertThat(anwen.post("/en/first-asks/" + id + "/taken-back", Map.of()).location())
                .isEqualTo("/en/first-weeks?done=takenBack");
        assertThat(marged.get("/en/first-asks/" + id).status()).isEqualTo(404);
        assertThat(section(id)).isEmpty();
        assertThat(marged.post("/en/first-asks/" + id + "/arrangements", arrangement(1, "", "Me"))
                        .status())
                .isEqualTo(404);
        UUID ask = UUID.fromString(id);
        assertThat(people.as("Marged", () -> arrangements.of(ask))).isEmpty();
        assertThat(anwen.get("/en/first-asks/" + id).page().text()).contains("You took it back", "Words for Marged.");
        assertThat(anwen.get("/en/me/everything").page().text())
                .contains("What you asked for in your first weeks", "Not any more.");
    }

    @Test
    void onlyItsAuthorSaysIfItSuitsAndIfItHappened() {
        String id = asked(anwen, "BUDDY", "");
        arranged(id, 0, "", "Somebody");
        String arrangement = arrangement(id).id().toString();
        for (Wire wire : List.of(marged, bethan)) {
            assertThat(wire.post("/en/arrangements/" + arrangement + "/replies", reply(0, "CAME", "HAPPENED", ""))
                            .status())
                    .isEqualTo(404);
        }
        refused(
                "Marged",
                () -> arrangements.reply(
                        arrangements.find(UUID.fromString(arrangement)).orElseThrow(),
                        new Replied(UUID.randomUUID(), 0, Reply.HAPPENED, "", "en")));
        assertThat(section(id)).isEqualTo("arranged");
    }

    @Test
    void ofTwoCoordinatorsTheSecondIsToldAndNothingIsLostAndSentTwiceItIsArrangedOnce() {
        String id = asked(bethan, "SHADOWING", "");
        Map<String, String> first = arrangement(0, "", "The first one");
        marged.post("/en/first-asks/" + id + "/arrangements", first);
        assertThat(marged.post("/en/first-asks/" + id + "/arrangements", first).status())
                .isEqualTo(303);
        Answer second = new Wire(port)
                .signIn("Marged")
                .post("/en/first-asks/" + id + "/arrangements", arrangement(0, "", "The second one"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().text()).contains("Somebody else arranged something first", "The first one");
        assertThat(second.page().select("#who").attr("value")).isEqualTo("The second one");
        assertThat(second.page().select("input[name=after]").attr("value")).isEqualTo("1");
        assertThat(people.as("Bethan Rees", () -> arrangements.of(UUID.fromString(id))))
                .hasSize(1);
    }

    @Test
    void whoOffersReadsWhatIsArrangedWithThemAloneAndMayStepBack() {
        String mine = offered(bethan, "BUDDY", "I am here on weekdays.");
        String id = asked(cerys, "BUDDY", "Somebody calm.");
        assertThat(marged.get("/en/newcomers").page().text()).contains("I am here on weekdays.");
        assertThat(bethan.get("/en/first-asks/" + id).status()).isEqualTo(404);
        arranged(id, 0, mine, "Bethan");
        assertThat(bethan.get("/en/first-weeks/offers").page().text()).contains("Arranged with you", "The garden");
        assertThat(bethan.get("/en/first-asks/" + id).page().text()).contains("Somebody calm.");
        assertThat(cerys.get("/en/first-asks/" + id).page().text()).contains("Bethan Rees, member of staff");
        assertThat(new Wire(port)
                        .signIn("Gareth Lloyd")
                        .get("/en/first-asks/" + id)
                        .status())
                .isEqualTo(404);
        String path = "/en/arrangements/" + arrangement(id).id() + "/replies";
        assertThat(bethan.post(path, Map.of("form", UUID.randomUUID().toString()))
                        .location())
                .isEqualTo("/en/first-weeks/offers?done=stepped_back");
        assertThat(row(id)).contains("Whoever offered it cannot do it after all.");
        assertThat(cerys.post(path, reply(1, "SUITS", "SUITS", "")).status()).isEqualTo(422);
        arranged(id, 1, "", "Somebody else");
        assertThat(bethan.get("/en/first-asks/" + id).status()).isEqualTo(404);
        assertThat(bethan.get("/en/first-weeks/offers").page().text())
                .contains("Not any more: something else was arranged.")
                .doesNotContain("Somebody calm.");
        assertThat(bethan.post("/en/first-offers/" + mine + "/endings", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(marged.get("/en/newcomers").page().text()).doesNotContain("I am here on weekdays.");
        assertThat(anwen.post("/en/first-offers/" + mine + "/endings", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoIsOrWasAServiceUserIsMetAsATrainer() {
        assertThat(anwen.get("/en/first-weeks/offers").page().select("input[value=TRAINER]"))
                .hasSize(1);
        assertThat(bethan.get("/en/first-weeks/offers").page().select("input[value=TRAINER]"))
                .isEmpty();
        Wire peer = new Wire(port).signInAs(Joinings.sample("capacity Elin, peer worker"));
        assertThat(peer.get("/en/first-weeks/offers").page().select("input[value=TRAINER]"))
                .hasSize(1);
        assertThat(bethan.post("/en/first-offers", offer("TRAINER", "I teach.")).status())
                .isEqualTo(422);
        refused("Bethan Rees", () -> {
            offers.offer(UUID.randomUUID(), FirstHelp.TRAINER, "I teach.", "en", "Bethan Rees");
            return true;
        });
    }

    @Test
    void sentTwiceItIsAskedOnceAndNothingTypedIsLost() {
        Map<String, String> twice = ask("TRAINER", "<b>Twice</b> & 'once' \uD83C\uDF31");
        anwen.post("/en/first-asks", twice);
        assertThat(anwen.post("/en/first-asks", twice).status()).isEqualTo(303);
        String id = twice.getOrDefault("form", "");
        assertThat(anwen.get("/en/first-weeks").page().select("a[href$=" + id + "]"))
                .hasSize(1);
        assertThat(Objects.requireNonNull(anwen.get("/en/first-asks/" + id)
                                .page()
                                .select("blockquote")
                                .first())
                        .wholeText())
                .isEqualTo("<b>Twice</b> & 'once' \uD83C\uDF31");
        twice.put("body", "Other words.");
        Answer other = anwen.post("/en/first-asks", twice);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().select("#body-error").text()).contains("with other words");
        twice.put("form", other.page().select("main input[name=form]").attr("value"));
        assertThat(anwen.post("/en/first-asks", twice).location())
                .isEqualTo("/en/first-asks/" + twice.get("form") + "?done=asked");
        Answer nul = anwen.post("/en/first-asks", ask("TRAINER", "Half\0way"));
        assertThat(nul.status()).isEqualTo(422);
        assertThat(nul.page().select("#body-error")).hasSize(1);
        assertThat(anwen.post("/en/first-asks", ask("TEA", "")).status()).isEqualTo(404);
        Answer offer = anwen.post("/en/first-offers", offer("", "What I typed."));
        assertThat(offer.status()).isEqualTo(422);
        assertThat(offer.page().select("textarea").text()).isEqualTo("What I typed.");
        Map<String, String> half = arrangement(0, "", "Somebody");
        half.put("place", "");
        Answer arranging = marged.post("/en/first-asks/" + id + "/arrangements", half);
        assertThat(arranging.status()).isEqualTo(422);
        assertThat(arranging.page().select("#who").attr("value")).isEqualTo("Somebody");
        assertThat(arranging.page().select("#place-error")).hasSize(1);
        assertThat(anwen.get("/cy/first-weeks").page().text()).contains("Eich wythnosau cyntaf", "Bydi");
    }

    private String asked(Wire wire, String kind, String body) {
        Map<String, String> fields = ask(kind, body);
        String id = fields.getOrDefault("form", "");
        assertThat(wire.post("/en/first-asks", fields).location()).isEqualTo("/en/first-asks/" + id + "?done=asked");
        return id;
    }

    private static Map<String, String> ask(String kind, String body) {
        return fields("kind", kind, "body", body);
    }

    private String offered(Wire wire, String kind, String body) {
        Map<String, String> fields = offer(kind, body);
        assertThat(wire.post("/en/first-offers", fields).location()).endsWith("?done=offered");
        return fields.getOrDefault("form", "");
    }

    private static Map<String, String> offer(String kind, String body) {
        return fields("kind", kind, "body", body);
    }

    private void arranged(String ask, int after, String offer, String who) {
        assertThat(marged.post("/en/first-asks/" + ask + "/arrangements", arrangement(after, offer, who))
                        .location())
                .isEqualTo("/en/first-asks/" + ask + "?done=arranged");
    }

    private static Map<String, String> arrangement(int after, String offer, String who) {
        Map<String, String> fields = fields(
                "after", String.valueOf(after), "who", who, "atTime", "On Tuesday at two", "place", "The garden");
        fields.put("offer", offer);
        return fields;
    }

    /** Says something to the newest arrangement, on the page as it stands. */
    private void said(Wire wire, String ask, String say, String kind, String words) {
        Element form = Objects.requireNonNull(wire.get("/en/first-asks/" + ask + "?say=" + say)
                .page()
                .select("form[action$=/replies]")
                .first());
        int after = Integer.parseInt(form.select("[name=after]").attr("value"));
        assertThat(wire.post(form.attr("action"), reply(after, say, kind, words))
                        .status())
                .isEqualTo(303);
    }

    private static Map<String, String> reply(int after, String say, String kind, String words) {
        Map<String, String> fields = fields("say", say, "kind", kind, "words", words);
        fields.put("after", String.valueOf(after));
        return fields;
    }

    private Arrangement arrangement(String ask) {
        return people.as("Marged", () -> arrangements.of(UUID.fromString(ask)).getFirst());
    }

    /** What the coordinator's list says of it. */
    private String row(String ask) {
        return marged.get("/en/newcomers")
                .page()
                .select("li:has(a[href$=" + ask + "])")
                .text();
    }

    /** In which part of the coordinator's list it stands; empty when in none. */
    private String section(String ask) {
        return marged.get("/en/newcomers")
                .page()
                .select("section:has(a[href$=" + ask + "])")
                .attr("aria-labelledby");
    }

    private void refused(String name, Supplier<Boolean> work) {
        assertThatThrownBy(() -> people.as(name, work)).isInstanceOf(DataAccessException.class);
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        fields.put("form", UUID.randomUUID().toString());
        return fields;
    }
}
