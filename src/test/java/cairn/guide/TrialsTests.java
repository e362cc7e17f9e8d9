package cairn.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Plans;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.OnTheBoard;
import cairn.guide.domain.Feelings;
import cairn.guide.domain.Feelings.Felt;
import cairn.guide.domain.Trial.Decided;
import cairn.guide.domain.Trial.Verdict;
import cairn.guide.domain.Trials;
import cairn.people.Side;
import cairn.platform.text.Language;
import cairn.principles.Naming;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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

/** What people can rely on about what a unit tries: each side speaks for itself, and what is dropped is honoured. */
@CairnTest
class TrialsTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    OnTheBoard people;

    @Autowired
    Trials trials;

    @Autowired
    Feelings feelings;

    private Wire anwen;
    private Wire bethan;
    private Wire cerys;
    private String unit;
    private String id;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        cerys = new Wire(port).signIn("Cerys");
        unit = Raisings.unit(anwen, "Tŷ Onnen");
        id = Plans.tried(anwen, unit, "Tea at nine in the evening.");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void eachSideStandsInItsOwnColumnAndASilentSideIsAGap() {
        felt(anwen, "I slept better.", "name");
        felt(bethan, "More washing up.", "name");
        assertThat(column("SERVICE_USERS").text())
                .contains("I slept better.", "Anwen")
                .doesNotContain("washing");
        assertThat(column("STAFF").text()).contains("More washing up.", "Bethan Rees");
        assertThat(column("CARERS").select(".app-card--dashed").text()).isEqualTo("Nobody has said yet.");
    }

    @Test
    void withoutANameOnlyTheSideAndTheWeekAreShownAndNobodyElseCanTellWhoseItIs() {
        felt(cerys, "I could ring in peace.", "side");
        Element carers = column("CARERS");
        assertThat(carers.text()).contains("A carer, in the week of").doesNotContain("Cerys", "Take it back");
        UUID trial = UUID.fromString(id);
        Felt asAnwen = people.as("Anwen", () -> feelings.of(trial)).getFirst();
        assertThat(asAnwen.mine()).isFalse();
        assertThat(asAnwen.on())
                .isEqualTo(LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        assertThat(cerys.get("/en/trials/" + id).page().select("#felt").text()).isNotEmpty();
        assertThat(cerys.get("/en/trials/" + id).page().text()).contains("Your words", "Take it back");
    }

    @Test
    void itsAuthorTakesItBackAndAGapStaysInView() {
        felt(cerys, "I want this back.", "side");
        String mine = cerys.get("/en/trials/" + id).page().select("[name=felt]").attr("value");
        String path = "/en/trials/" + id + "/felt/taken-back";
        assertThat(bethan.post(path, Map.of("felt", mine)).status()).isEqualTo(404);
        assertThat(cerys.post(path, Map.of("felt", mine)).status()).isEqualTo(303);
        assertThat(column("CARERS").text())
                .contains("Somebody took their words back.")
                .doesNotContain("I want this");
        felt(anwen, "I stay.", "name");
        Felt anwens = people.as("Anwen", () -> feelings.of(UUID.fromString(id))).getFirst();
        refused("Cerys", () -> {
            feelings.takeBack(UUID.fromString(id), anwens);
            return true;
        });
    }

    @Test
    void whatSomebodyWroteStandsInEverythingAboutThem() {
        felt(cerys, "I could ring in peace.", "side");
        assertThat(cerys.get("/en/me/everything").page().text())
                .contains("How trials felt to you", "I could ring in peace.");
        assertThat(anwen.get("/en/me/everything").page().text())
                .contains("What you wrote about trials", "Tea at nine in the evening.")
                .doesNotContain("I could ring in peace.");
    }

    @Test
    void nobodySpeaksForAnotherSideOrForAUnitThatIsNotTheirsAndSqlIsNoWayAround() {
        String form = "/en/trials/" + id + "/felt/new";
        for (String name : List.of("Idris Khan", "Tomos", "Marged", "Nia Prosser")) {
            Wire wire = new Wire(port).signIn(name);
            assertThat(wire.get(form).status()).as(name).isEqualTo(404);
            assertThat(felt(wire, "Not mine to say.", "side").status()).as(name).isEqualTo(404);
            assertThat(wire.get("/en/trials/" + id).page().select("a[href$=felt/new]"))
                    .isEmpty();
            refused(name, () -> say(Side.STAFF));
        }
        refused("Anwen", () -> say(Side.STAFF));
        assertThat(new Wire(port).signIn("Gareth Lloyd").get(form).status()).isEqualTo(200);
    }

    @Test
    void nothingTypedIsLostAndSentTwiceItStandsOnce() {
        Answer again = felt(anwen, "What I typed.", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#shown-error")).hasSize(1);
        assertThat(again.page().select("textarea[name=body]").text()).isEqualTo("What I typed.");
        Map<String, String> twice =
                Map.of("form", UUID.randomUUID().toString(), "body", "Sent twice.", "shown", "side");
        anwen.post("/en/trials/" + id + "/felt", twice);
        assertThat(anwen.post("/en/trials/" + id + "/felt", twice).status()).isEqualTo(303);
        assertThat(column("SERVICE_USERS").select("blockquote:contains(Sent twice.)"))
                .hasSize(1);
    }

    @Test
    void aFormSentBeforeIsAskedForAgainWithOtherWordsOnItAndThenBothStand() {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> felt = new LinkedHashMap<>(
                Map.of("form", UUID.randomUUID().toString(), "body", "Said first.", "shown", "side"));
        sentWithOtherWords("/en/trials/" + id + "/felt", felt, "Said later.");
        assertThat(column("SERVICE_USERS").text()).contains("Said first.", "Said later.");
        String trials = "/en/units/" + unit + "/trials";
        sentWithOtherWords(trials, Plans.trial("Tried first.", today, today), "Tried later.");
        assertThat(anwen.get(trials).page().text()).contains("Tried first.", "Tried later.");
    }

    private void sentWithOtherWords(String path, Map<String, String> fields, String other) {
        assertThat(anwen.post(path, fields).status()).isEqualTo(303);
        fields.put("body", other);
        Answer again = anwen.post(path, fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#body-error").text()).contains("with other words");
        assertThat(again.page().select("textarea[name=body]").text()).isEqualTo(other);
        fields.put("form", again.page().select("main [name=form]").attr("value"));
        assertThat(anwen.post(path, fields).status()).isEqualTo(303);
    }

    @Test
    void aTrialWithoutAVerdictSaysSoPlainlyOnceItIsOver() {
        assertThat(anwen.get("/en/trials/" + id).page().text()).contains("We are trying it now.");
        clock.moveTo(LocalDate.now(clock).plusDays(15));
        anwen = new Wire(port).signIn("Anwen");
        String ended = "Nobody has said yet whether to keep, change or drop it.";
        assertThat(anwen.get("/en/trials/" + id).page().text()).contains("It ended on", ended);
        assertThat(card().text()).contains("It ended on", ended);
    }

    @Test
    void whatWasDroppedIsHonouredInItsPlaceWithWhatWasLearnt() {
        Plans.tried(anwen, unit, "The next trial.");
        int place = places().indexOf("Tea at nine in the evening.");
        Map<String, String> drop = end(0, "DROP", "The kettle broke.");
        Answer again = anwen.post("/en/trials/" + id + "/end", drop);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#learnt-error").text()).contains("Write what you learnt");
        assertThat(again.page().select("#reason").text()).isEqualTo("The kettle broke.");
        drop.put("learnt", "We need a better kettle.");
        assertThat(anwen.post("/en/trials/" + id + "/end", drop).status()).isEqualTo(303);
        assertThat(card().text())
                .contains("We drop it", "We tried it. Thank you to everyone who did.", "We need a better kettle.");
        assertThat(places().indexOf("Tea at nine in the evening.")).isEqualTo(place);
        assertThat(card().className()).isEqualTo("app-card");
        assertThat(anwen.get("/en/trials/" + id).page().text()).contains("The kettle broke.", "Everyone at the table");
    }

    @Test
    void onlyWhoProposedItOrCoordinatesWritesDownTheVerdictAndSqlIsNoWayAround() {
        String form = "/en/trials/" + id + "/end/new";
        assertThat(bethan.get(form).status()).isEqualTo(404);
        assertThat(bethan.post("/en/trials/" + id + "/end", end(0, "KEEP", "I say so."))
                        .status())
                .isEqualTo(404);
        assertThat(new Wire(port).signIn("Marged").get(form).status()).isEqualTo(200);
        Decided decided = new Decided(
                UUID.randomUUID(),
                UUID.fromString(id),
                0,
                Verdict.DROP,
                "I say so.",
                "Nothing.",
                "I",
                LocalDate.now(clock),
                Naming.NONE,
                Language.EN);
        refused("Bethan Rees", () -> trials.decide(decided, "Bethan Rees"));
    }

    @Test
    void decidedAnewTheEarlierVerdictStaysAndWhoComesSecondIsTold() {
        Map<String, String> keep = end(0, "KEEP", "It helps.");
        anwen.post("/en/trials/" + id + "/end", keep);
        assertThat(anwen.post("/en/trials/" + id + "/end", keep).status()).isEqualTo(303);
        Wire marged = new Wire(port).signIn("Marged");
        Answer second = marged.post("/en/trials/" + id + "/end", end(0, "CHANGE", "At eight."));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().text()).contains("Somebody else wrote something", "It helps.", "At eight.");
        marged.post("/en/trials/" + id + "/end", end(1, "CHANGE", "At eight."));
        Element page = anwen.get("/en/trials/" + id).page();
        assertThat(page.select("section[aria-labelledby=stands] > .app-card").text())
                .contains("We change it", "At eight.");
        assertThat(page.select("details").text()).contains("We keep it", "It helps.");
    }

    @Test
    void aFormSentBeforeWithAnotherVerdictCanBeSentAgainAndIsThenTaken() {
        Map<String, String> fields = end(0, "KEEP", "It helps.");
        anwen.post("/en/trials/" + id + "/end", fields);
        fields.put("kind", "CHANGE");
        Answer again = anwen.post("/en/trials/" + id + "/end", fields);
        assertThat(again.status()).isEqualTo(422);
        for (String name : List.of("form", "after")) {
            fields.put(name, again.page().select("[name=" + name + "]").attr("value"));
        }
        assertThat(anwen.post("/en/trials/" + id + "/end", fields).status()).isEqualTo(303);
        assertThat(card().text()).contains("We change it");
    }

    @Test
    void nothingIsSaidOrDecidedBeforeItBegins() {
        LocalDate soon = LocalDate.now(clock).plusDays(3);
        Map<String, String> later = Plans.trial("Not yet begun.", soon, soon.minusDays(1));
        Answer again = anwen.post("/en/units/" + unit + "/trials", later);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#until-day-error")).hasSize(1);
        assertThat(again.page().select("#hope").text()).isEqualTo("That it helps.");
        Plans.date(later, "until-", soon);
        assertThat(anwen.post("/en/units/" + unit + "/trials", later).status()).isEqualTo(303);
        id = later.getOrDefault("form", "");
        assertThat(anwen.get("/en/trials/" + id).page().text()).contains("It has not begun yet.");
        assertThat(felt(anwen, "Too soon.", "name").status()).isEqualTo(404);
        assertThat(anwen.get("/en/trials/" + id + "/end/new").status()).isEqualTo(404);
        refused("Anwen", () -> say(Side.SERVICE_USERS));
    }

    @Test
    void thePagesSpeakWelshAndAnotherOrganisationFindsNothing() {
        assertThat(anwen.get("/cy/trials/" + id).page().text())
                .contains("Sut roedd yn teimlo i bob ochr", "Rydyn ni’n rhoi cynnig arno nawr.");
        Wire other = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        String here = "/en/trials/" + id;
        for (String path : List.of(here, here + "/felt/new", here + "/end/new", "/en/units/" + unit + "/trials")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        LocalDate today = LocalDate.now(clock);
        assertThat(other.post("/en/units/" + unit + "/trials", Plans.trial("Not yours.", today, today))
                        .status())
                .isEqualTo(404);
        assertThat(felt(other, "Not yours.", "name").status()).isEqualTo(404);
        String empty = Raisings.unit(anwen, "Tan-y-bryn");
        assertThat(anwen.get("/en/units/" + empty + "/trials").page().text())
                .contains("Nothing has been tried here yet");
    }

    private boolean say(Side side) {
        feelings.say(UUID.randomUUID(), UUID.fromString(id), side, "By hand.", null, Language.EN);
        return true;
    }

    private void refused(String name, Supplier<Boolean> work) {
        assertThatThrownBy(() -> people.as(name, work)).isInstanceOf(DataAccessException.class);
    }

    private Element column(String side) {
        return Objects.requireNonNull(anwen.get("/en/trials/" + id)
                .page()
                .select("section[aria-labelledby=felt-" + side + "]")
                .first());
    }

    private Element card() {
        return Objects.requireNonNull(anwen.get("/en/units/" + unit + "/trials")
                .page()
                .select("article:has(a[href$=" + id + "])")
                .first());
    }

    private List<String> places() {
        return anwen.get("/en/units/" + unit + "/trials")
                .page()
                .select("article h3")
                .eachText();
    }

    private Answer felt(Wire wire, String body, String shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("body", body);
        fields.put("shown", shown);
        return wire.post("/en/trials/" + id + "/felt", fields);
    }

    private Map<String, String> end(int after, String kind, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("after", String.valueOf(after));
        fields.put("kind", kind);
        fields.put("reason", reason);
        fields.put("whoDecided", "Everyone at the table");
        Plans.date(fields, "", LocalDate.now(clock));
        return fields;
    }
}
