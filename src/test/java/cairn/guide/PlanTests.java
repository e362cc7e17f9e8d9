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
import cairn.guide.domain.StepNews.Kind;
import cairn.guide.domain.Steps;
import cairn.guide.domain.Steps.Proposed;
import cairn.guide.domain.Steps.Told;
import cairn.people.Side;
import cairn.platform.text.Language;
import cairn.principles.Naming;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** What people can rely on about the plan of a unit: chosen together, held by somebody named, and nothing in it blames. */
@CairnTest
class PlanTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    OnTheBoard people;

    @Autowired
    Steps steps;

    private Wire anwen;
    private Wire bethan;
    private String unit;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        unit = Raisings.unit(anwen, "Tŷ Onnen");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aStepStandsWithWhoHoldsItAndWhatIsNotThereIsSaidOpenly() {
        Element step = step(anwen, Plans.proposed(anwen, unit, "Put a box by the stairs."));
        assertThat(step.select("h3").text()).isEqualTo("Put a box by the stairs.");
        assertThat(step.text())
                .contains("Bethan Rees, deputy ward manager", "It needs no support.", "There is no date.", "Anwen")
                .contains("Had no part in choosing: Carers, Staff")
                .doesNotContain("A quick win");
    }

    @Test
    void disagreementStaysInViewAndTheDevelopmentIsLinked() {
        String development = people.proposed("Anwen", unit, "A box that is read");
        Map<String, String> fields = Plans.step(anwen, unit, "Empty it each week.");
        fields.put("differs", "A carer would rather talk.");
        fields.put("development", development);
        fields.put("needed", "yes");
        fields.put("support", "An hour each week.");
        assertThat(send(anwen, fields).location()).isEqualTo("/en/units/" + unit + "/plan?done=proposed");
        Element step = step(bethan, fields.get("form"));
        assertThat(step.text()).contains("Who sees it differently: A carer would rather talk.", "An hour each week.");
        assertThat(step.select("a[href=/en/developments/" + development + "]").text())
                .isEqualTo("A box that is read");
    }

    @Test
    void aQuickWinSaysWhatPowerMovesAndThePlanShowsHowManyThereAre() {
        Map<String, String> fields = Plans.step(anwen, unit, "A later supper.");
        fields.put("quickWin", "yes");
        Answer again = send(anwen, fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#power-error").text()).contains("Write what power moves with it");
        assertThat(again.body()).contains("A later supper.");
        String before =
                anwen.get(plan()).page().select("p:contains(Quick wins:)").text();
        fields.put("power", "None");
        send(anwen, fields);
        assertThat(step(anwen, fields.get("form")).text()).contains("A quick win", "What power moves with it: None");
        assertThat(anwen.get(plan()).page().select("p:contains(Quick wins:)").text())
                .isNotEqualTo(before)
                .contains("Other steps:")
                .doesNotContain("%");
    }

    @Test
    void whatIsMissingIsAskedForBesideItsFieldAndNothingTypedIsLost() {
        Map<String, String> fields = Plans.step(anwen, unit, "What I typed.");
        fields.putAll(Map.of("from", "SUPPORT", "to", "POWER", "needed", "no", "support", "Money.", "day", "31"));
        Answer again = send(anwen, fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".nhsuk-error-message")).hasSize(2);
        assertThat(again.page().select("#support").text()).isEqualTo("Money.");
        assertThat(again.page().select("#day").attr("value")).isEqualTo("31");
        assertThat(again.body()).contains("What I typed.");
        assertThat(send(anwen, Map.of("form", "none")).location()).endsWith("/plan/steps/new");
    }

    @Test
    void backAsksNothingAndAnActionThatIsNoneIsAskedFor() {
        Map<String, String> fields = Plans.step(anwen, unit, "");
        fields.putAll(Map.of("from", "WHO", "to", "WHAT"));
        assertThat(send(anwen, fields).page().select("#body")).hasSize(1);
        assertThat(anwen.get(plan() + "/steps/new?action=G9.99").page().select("select[name=action]"))
                .hasSize(1);
        fields.putAll(Map.of("from", "CHECK", "to", "SEND", "body", "Kept.", "action", "G1.15"));
        assertThat(send(anwen, fields).page().select("#action-error")).hasSize(1);
    }

    @Test
    void inTheOtherLanguageTheSamePageKeepsWhatWasTyped() {
        Map<String, String> fields = Plans.step(anwen, unit, "Typed in English.");
        fields.putAll(Map.of("from", "WHAT", "to", "SAME"));
        String other = anwen.get(plan() + "/steps/new?action=G1.03")
                .page()
                .select("button[value=SAME]")
                .attr("formaction");
        Element page = anwen.post(other, fields).page();
        assertThat(page.select("h1").text()).isEqualTo("Beth wnawn ni nesaf?");
        assertThat(page.select("#body").text()).isEqualTo("Typed in English.");
    }

    @Test
    void sentTwiceItStandsOnceAndWithOtherWordsItIsAskedForAgain() {
        Map<String, String> fields = Plans.step(anwen, unit, "Sent twice.");
        send(anwen, fields);
        assertThat(send(anwen, fields).status()).isEqualTo(303);
        assertThat(anwen.get(plan()).page().select("h3:contains(Sent twice.)")).hasSize(1);
        fields.put("body", "Sent with other words.");
        Answer again = send(anwen, fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#body").text()).isEqualTo("Sent with other words.");
        fields.put("form", again.page().select("main [name=form]").text());
        assertThat(send(anwen, fields).status()).isEqualTo(303);
        assertThat(anwen.get(plan()).page().text()).contains("Sent twice.", "Sent with other words.");
    }

    @Test
    void pastItsDayItIsTheServicesGapByNameAndALaterDayHasAReason() {
        Map<String, String> fields = Plans.step(anwen, unit, "By tomorrow.");
        Plans.date(fields, "", LocalDate.now(clock).plusDays(1));
        send(anwen, fields);
        String id = fields.get("form");
        assertThat(step(anwen, id).text()).doesNotContain("gap");
        clock.moveTo(LocalDate.now(clock).plusDays(2));
        sign();
        assertThat(step(anwen, id).select(".app-dev__stale").text())
                .contains("It was to be done by", "This is the service’s gap: Bethan Rees, deputy ward manager.");
        Map<String, String> later = Plans.news(0, "LATER", "");
        Answer again = tell(bethan, id, later);
        assertThat(again.page().select("#body-error, #day-error")).hasSize(2);
        later.put("body", "The joiner was away.");
        Plans.date(later, "", LocalDate.now(clock));
        assertThat(tell(bethan, id, later).page().select("#day-error").text()).contains("later than today");
        Plans.date(later, "", LocalDate.now(clock).plusDays(3));
        assertThat(tell(bethan, id, later).status()).isEqualTo(303);
        assertThat(step(anwen, id).text()).contains("It takes longer", "The joiner was away.");
        assertThat(step(anwen, id).select(".app-dev__stale")).isEmpty();
    }

    @Test
    void aQuietSpellIsNoFailureUntilTheDayToLookAgain() {
        Map<String, String> fields = Plans.step(anwen, unit, "A quiet one.");
        Plans.date(fields, "", LocalDate.now(clock));
        send(anwen, fields);
        String id = fields.get("form");
        Map<String, String> quiet = Plans.news(0, "RIDING_IT_OUT", "Two of us are away.");
        Plans.date(quiet, "", LocalDate.now(clock).plusDays(5));
        tell(bethan, id, quiet);
        clock.moveTo(LocalDate.now(clock).plusDays(4));
        sign();
        assertThat(step(anwen, id).text()).contains("A quiet spell: we ride it out", "We look again:");
        assertThat(step(anwen, id).select(".app-dev__stale")).isEmpty();
        clock.moveTo(LocalDate.now(clock).plusDays(4));
        sign();
        assertThat(step(anwen, id).select(".app-dev__stale").text()).contains("We were to look again on");
    }

    @Test
    void whatIsDroppedIsHonouredAndCanBeTakenUpAgain() {
        String id = Plans.proposed(anwen, unit, "Dropped for now.");
        tell(bethan, id, Plans.news(0, "DROPPED", "Nobody wanted it after all."));
        Element step = step(anwen, id);
        assertThat(step.parents().select("details")).isNotEmpty();
        assertThat(step.text())
                .contains("We drop it", "Nobody wanted it after all.", "Thank you to everyone who worked on it.");
        assertThat(tell(bethan, id, Plans.news(1, "DONE", "Not so.")).status()).isEqualTo(422);
        assertThat(bethan.get("/en/plan-steps/" + id + "/news/new").page().select("[name=kind]"))
                .hasSize(1);
        assertThat(tell(bethan, id, Plans.news(1, "STARTED", "")).status()).isEqualTo(303);
        assertThat(step(anwen, id).parents().select("section[aria-labelledby=UNDER_WAY]"))
                .isNotEmpty();
    }

    @Test
    void onlyWhoHoldsItOrCoordinatesSaysWhatBecameOfItAndSqlIsNoWayAround() {
        String id = Plans.proposed(anwen, unit, "Who says so?");
        String form = "/en/plan-steps/" + id + "/news/new";
        assertThat(anwen.get(form).status()).isEqualTo(404);
        assertThat(tell(anwen, id, Plans.news(0, "DONE", "I say so.")).status()).isEqualTo(404);
        assertThat(new Wire(port).signIn("Idris Khan").get(form).status()).isEqualTo(404);
        assertThat(step(anwen, id).select("a[href^=/en/plan-steps]")).isEmpty();
        assertThat(new Wire(port).signIn("Marged").get(form).status()).isEqualTo(200);
        Told told = new Told(UUID.randomUUID(), UUID.fromString(id), 0, Kind.DONE, "I say so.", null, Language.EN);
        assertThatThrownBy(() -> people.as("Anwen", () -> steps.tell(told, "Anwen")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void sentTwiceNewsStandsOnceAndWhoComesSecondIsTold() throws Exception {
        String id = Plans.proposed(anwen, unit, "Two at once.");
        Map<String, String> started = Plans.news(0, "STARTED", "We began.");
        tell(bethan, id, started);
        assertThat(tell(bethan, id, started).status()).isEqualTo(303);
        assertThat(step(anwen, id).select(".app-story li")).hasSize(1);
        Wire marged = new Wire(port).signIn("Marged");
        marged.token();
        bethan.token();
        List<Answer> both = together(
                () -> tell(bethan, id, Plans.news(1, "DONE", "Bethan’s words.")),
                () -> tell(marged, id, Plans.news(1, "DROPPED", "Marged’s words.")));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(303, 422);
        Answer second = both.stream().filter(a -> a.status() == 422).findFirst().orElseThrow();
        assertThat(second.page().text())
                .contains("Somebody else wrote something", "Bethan’s words.", "Marged’s words.");
    }

    @Test
    void postsDevelopmentsAndUnitsOfOthersAreRefusedByTheTablesToo() {
        assertThatThrownBy(() -> propose(OtherOrganisation.UNIT.id(), post(), null))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> propose(UUID.fromString(unit), OtherOrganisation.POST, null))
                .isInstanceOf(DataAccessException.class);
        String elsewhere = people.proposed(
                OtherOrganisation.STAFF, OtherOrganisation.UNIT.id().toString(), "On another board");
        assertThatThrownBy(() -> propose(UUID.fromString(unit), post(), UUID.fromString(elsewhere)))
                .isInstanceOf(DataAccessException.class);
        Map<String, String> fields = Plans.step(anwen, unit, "Kept.");
        fields.put("post", OtherOrganisation.POST.toString());
        assertThat(send(anwen, fields).status()).isEqualTo(422);
        fields = Plans.step(anwen, unit, "Kept.");
        fields.put("development", elsewhere);
        assertThat(send(anwen, fields).status()).isEqualTo(422);
    }

    @Test
    void thePagesSpeakWelshAndAnotherOrganisationFindsNothing() {
        String id = Plans.proposed(anwen, unit, "In two languages.");
        assertThat(anwen.get("/cy/units/" + unit + "/plan").page().text())
                .contains("Y cynllun", "Does dim dyddiad.", "In two languages.");
        Wire other = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        for (String path : List.of(plan(), plan() + "/steps/new", "/en/plan-steps/" + id + "/news/new")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(send(other, Plans.step(anwen, unit, "Not yours.")).status()).isEqualTo(404);
        String empty = Raisings.unit(anwen, "Tan-y-bryn");
        assertThat(anwen.get("/en/units/" + empty + "/plan").page().text())
                .contains("Nobody has chosen a next step yet", "Start small");
    }

    private boolean propose(UUID at, UUID post, @Nullable UUID development) {
        return people.as("Anwen", () -> {
            steps.propose(
                    new Proposed(
                            UUID.randomUUID(),
                            at,
                            "G1.03",
                            "By hand.",
                            post,
                            null,
                            null,
                            false,
                            "",
                            Set.of(Side.SERVICE_USERS),
                            "Alone.",
                            development,
                            "",
                            Naming.NONE,
                            Language.EN),
                    "Anwen");
            return true;
        });
    }

    private UUID post() {
        return UUID.fromString(Plans.step(anwen, unit, "").getOrDefault("post", ""));
    }

    /** After the clock was moved: sessions of before are over. */
    private void sign() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
    }

    private String plan() {
        return "/en/units/" + unit + "/plan";
    }

    private Element step(Wire wire, @Nullable String id) {
        return Objects.requireNonNull(
                wire.get(plan()).page().select("#step-" + id).first());
    }

    private Answer send(Wire wire, Map<String, String> fields) {
        return wire.post(plan() + "/steps/new", fields);
    }

    private static Answer tell(Wire wire, @Nullable String step, Map<String, String> fields) {
        return wire.post("/en/plan-steps/" + step + "/news", fields);
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = both.submit(one);
            Future<Answer> second = both.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
