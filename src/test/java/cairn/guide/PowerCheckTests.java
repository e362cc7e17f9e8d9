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
import cairn.guide.domain.PowerAnswer;
import cairn.guide.domain.PowerAnswer.When;
import cairn.guide.domain.PowerAnswers;
import cairn.guide.domain.PowerAnswers.Saying;
import cairn.guide.domain.PowerCheck.Agreeing;
import cairn.guide.domain.PowerCheck.Question;
import cairn.guide.domain.PowerChecks;
import cairn.people.Side;
import cairn.platform.text.Language;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** What people can rely on about power checks: each side says where the power lies, and whether it was as agreed. */
@CairnTest
class PowerCheckTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    OnTheBoard people;

    @Autowired
    PowerChecks checks;

    @Autowired
    PowerAnswers answers;

    private Wire anwen;
    private Wire bethan;
    private Wire cerys;
    private String unit;
    private String id;
    private String here;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        cerys = new Wire(port).signIn("Cerys");
        unit = Raisings.unit(anwen, "Tŷ Onnen");
        id = Plans.checked(anwen, unit, "A day of training, held together.");
        here = "/en/power-checks/" + id;
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void eachCapacityAnswersForItsOwnSideOnlyAndASilentSideHasNotAgreed() {
        said(anwen, Map.of("says_no", "We cannot.", "paid", "Staff."), "name");
        said(bethan, Map.of("says_no", "Everyone."), "name");
        assertThat(cell("SAYS_NO-SERVICE_USERS"))
                .contains("We cannot.", "Anwen")
                .doesNotContain("Everyone.");
        assertThat(cell("SAYS_NO-STAFF")).contains("Everyone.", "Bethan Rees").doesNotContain("We cannot.");
        assertThat(cell("SAYS_NO-CARERS")).isEqualTo("Carers Nothing said yet.");
        assertThat(cell("PAID-STAFF")).isEqualTo("Staff Nothing said yet.");
        assertThat(show().text())
                .contains("Where nothing was said, nobody has agreed.", "Nothing said yet by: Carers.");
        refused("Anwen", () -> say(Side.STAFF, When.BEFORE, 0, null));
    }

    @Test
    void whoIsOfAnotherUnitOrSpeaksForNoSideAnswersNotAtAllAndSqlIsNoWayAround() {
        for (String name : List.of("Idris Khan", "Tomos", "Marged", "Nia Prosser")) {
            Wire wire = new Wire(port).signIn(name);
            for (String form : List.of("/answers/new", "/looks/new")) {
                assertThat(wire.get(here + form).status()).as(name + form).isEqualTo(404);
            }
            assertThat(said(wire, Map.of("paid", "Not mine to say."), "side").status())
                    .as(name)
                    .isEqualTo(404);
            assertThat(looked(wire, 0, "Not mine to say.", "side").status())
                    .as(name)
                    .isEqualTo(404);
            assertThat(wire.get(here).page().select("a[href$=/new]:contains(Say)"))
                    .isEmpty();
            refused(name, () -> say(Side.STAFF, When.BEFORE, 0, null));
            refused(name, () -> say(Side.STAFF, When.AFTER, 0, null));
        }
        assertThat(new Wire(port)
                        .signIn("Gareth Lloyd")
                        .get(here + "/answers/new")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAnswerWithoutANameShowsNeitherNameNorDayAndNobodyElseCanTellWhoseItIs() {
        said(cerys, Map.of("called", "The ward, not us."), "side");
        looked(cerys, 0, "We were asked late.", "side");
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (PowerAnswer answer : people.as("Anwen", () -> answers.of(UUID.fromString(id)))) {
            assertThat(answer.mine()).isFalse();
            assertThat(answer.name()).isNull();
            assertThat(answer.on()).isEqualTo(monday);
        }
        assertThat(show().text())
                .contains("The ward, not us.", "We were asked late.", "A carer, in the week of")
                .doesNotContain("Cerys", "Take it back");
        assertThat(cerys.get(here).page().text()).contains("Your words", "Take it back");
        assertThat(cerys.get("/en/me/everything").page().text())
                .contains("Where you saw the power", "The ward, not us.", "We were asked late.");
        assertThat(bethan.get("/en/me/everything").page().text()).doesNotContain("The ward, not us.");
        Map<String, String> tellsTheTime = answer(Map.of("paid", "Staff."), "side");
        tellsTheTime.put("form", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
        assertThat(cerys.post(here + "/answers", tellsTheTime).status()).isEqualTo(404);
    }

    @Test
    void takenBackItIsGoneForOthersAndAGapStaysInView() {
        said(cerys, Map.of("called", "I want this back.", "paid", "And this."), "side");
        String mine = cerys.get(here).page().select("[name=answer]").attr("value");
        String path = here + "/answers/taken-back";
        assertThat(bethan.post(path, Map.of("answer", mine)).status()).isEqualTo(404);
        assertThat(cerys.post(path, Map.of("answer", mine)).status()).isEqualTo(303);
        assertThat(cerys.post(path, Map.of("answer", mine)).status()).isEqualTo(404);
        assertThat(show().text()).doesNotContain("I want this back.", "And this.");
        assertThat(cell("CALLED-CARERS")).contains("Nothing said yet.", "Somebody took their words back.");
        assertThat(cell("CALLED-STAFF")).doesNotContain("Somebody took");
        assertThat(show().text()).contains("Nothing said yet by: Service users, Carers, Staff.");
        said(anwen, Map.of("paid", "I stay."), "name");
        PowerAnswer anwens =
                people.as("Anwen", () -> answers.of(UUID.fromString(id))).getFirst();
        refused("Cerys", () -> {
            answers.takeBack(UUID.fromString(id), anwens);
            return true;
        });
    }

    @Test
    void onlyWhoOpenedItOrCoordinatesWritesDownWhatWasAgreedAndOfTwoAtOnceTheSecondIsTold() {
        assertThat(bethan.get(here + "/agreed/new").status()).isEqualTo(404);
        assertThat(agreed(bethan, 0, "I decide.").status()).isEqualTo(404);
        refused(
                "Bethan Rees",
                () -> checks.agree(
                        new Agreeing(
                                UUID.randomUUID(),
                                UUID.fromString(id),
                                0,
                                "I decide.",
                                "I",
                                "I",
                                LocalDate.now(clock),
                                Language.EN),
                        "Bethan Rees"));
        assertThat(agreed(anwen, 0, "Carers chair it.").status()).isEqualTo(303);
        Wire marged = new Wire(port).signIn("Marged");
        Answer second = agreed(marged, 0, "Staff chair it.");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().text()).contains("Somebody else wrote something", "Carers chair it.");
        assertThat(second.page().select("textarea[name=body]").text()).isEqualTo("Staff chair it.");
        assertThat(second.page().select("[name=after]").attr("value")).isEqualTo("1");
        assertThat(agreed(marged, 1, "Both chair it.").status()).isEqualTo(303);
        assertThat(show().select("section[aria-labelledby=agreed] > .app-card").text())
                .contains("Both chair it.", "Marged")
                .doesNotContain("Carers chair it.");
        assertThat(show().select("details").text()).contains("Carers chair it.", "Anwen");
    }

    @Test
    void pastItsDateItSaysSoUntilEachSideThatAnsweredHasLookedAgain() {
        said(anwen, Map.of("paid", "Staff."), "name");
        said(bethan, Map.of("paid", "I am."), "name");
        agreed(anwen, 0, "Everyone is paid.");
        assertThat(show().text()).contains("To be looked at again on").doesNotContain("To be looked at again since");
        clock.moveTo(LocalDate.now(clock).plusDays(8));
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        assertThat(show().select(".app-dev__stale").text()).contains("To be looked at again since");
        assertThat(card().text()).contains("To be looked at again since");
        looked(bethan, 1, "It went as agreed.", "name");
        assertThat(card().text())
                .contains("To be looked at again since", "Not yet by: Service users.", "Looked at again by: Staff.");
        looked(anwen, 1, "I was not paid.", "side");
        assertThat(card().text())
                .contains("Looked at again by: Service users, Staff.")
                .doesNotContain("To be looked at again since");
        agreed(anwen, 1, "We are paid from today.");
        assertThat(card().text()).contains("To be looked at again on").doesNotContain("Looked at again by");
    }

    @Test
    void lookedAtAgainStandsBesideTheFirstAndSpeaksOfWhatIsAgreedNow() {
        said(bethan, Map.of("agenda", "We share it."), "name");
        agreed(anwen, 0, "Carers chair it.");
        assertThat(looked(bethan, 1, "Carers did chair.", "name").status()).isEqualTo(303);
        assertThat(cell("BEFORE-STAFF")).contains("Who sets the agenda?", "We share it.");
        Element row = Objects.requireNonNull(show().getElementById("BEFORE-STAFF"));
        assertThat(Objects.requireNonNull(row.nextElementSibling()).text()).contains("Carers did chair.");
        assertThat(cell("AFTER-CARERS")).contains("Nothing said yet.");
        agreed(anwen, 1, "Service users chair it.");
        assertThat(cell("AFTER-STAFF")).contains("Said of what was agreed earlier");
        Answer stale = looked(anwen, 1, "Not as I see it.", "side");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.page().text()).contains("Something else was agreed", "Service users chair it.");
        assertThat(stale.page().select("textarea[name=body]").text()).isEqualTo("Not as I see it.");
        assertThat(people.as("Anwen", () -> say(Side.SERVICE_USERS, When.AFTER, 7, null)))
                .isFalse();
        assertThat(anwen.get(here + "?by=question")
                        .page()
                        .select("#AFTER-STAFF")
                        .text())
                .contains("Carers did chair.");
    }

    @Test
    void nobodyLooksAgainBeforeItHasBegunAndWhoAnswersLateIsShownAsLate() {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> soon = Plans.powerCheck("Not yet begun.", today.plusDays(8));
        assertThat(anwen.post("/en/units/" + unit + "/power-checks", soon).status())
                .isEqualTo(303);
        id = soon.getOrDefault("form", "");
        here = "/en/power-checks/" + id;
        assertThat(show().text()).contains("It begins on", "Once it has begun");
        assertThat(looked(anwen, 0, "Too soon.", "name").status()).isEqualTo(404);
        refused("Anwen", () -> say(Side.SERVICE_USERS, When.AFTER, 0, null));
        said(anwen, Map.of("paid", "In time."), "name");
        clock.moveTo(today.plusDays(9));
        anwen = new Wire(port).signIn("Anwen");
        said(new Wire(port).signIn("Bethan Rees"), Map.of("paid", "Too late."), "name");
        assertThat(cell("PAID-STAFF")).contains("Said when it had begun");
        assertThat(cell("PAID-SERVICE_USERS")).doesNotContain("Said when it had begun");
    }

    @Test
    void emptyAndHostileInputKeepsTheWordsAndSentTwiceItStandsOnce() {
        Answer empty = said(anwen, Map.of("paid", "  \n "), "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#called-error, #shown-error")).hasSize(2);
        String hostile = "</textarea><script>alert(1)</script> {{x}} \u202e \"'&";
        Answer again = said(anwen, Map.of("says_no", hostile), "everyone");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("textarea[name=says_no]").text()).isEqualTo(hostile);
        Map<String, String> nothing = Plans.powerCheck("", LocalDate.now(clock));
        nothing.put("day", "31");
        nothing.put("month", "2");
        nothing.put("development", hostile);
        Answer open = anwen.post("/en/units/" + unit + "/power-checks", nothing);
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.page().select("#body-error, #day-error, #development-error"))
                .hasSize(3);
        Map<String, String> past = Plans.agreed(0, hostile, LocalDate.now(clock).minusDays(1));
        past.put("whoDoes", "");
        Answer agree = anwen.post(here + "/agreed", past);
        assertThat(agree.status()).isEqualTo(422);
        assertThat(agree.page().select("#whoDoes-error, #day-error")).hasSize(2);
        assertThat(agree.page().select("textarea[name=body]").text()).isEqualTo(hostile);
        Map<String, String> twice = answer(Map.of("says_no", hostile), "side");
        anwen.post(here + "/answers", twice);
        assertThat(anwen.post(here + "/answers", twice).status()).isEqualTo(303);
        assertThat(show().select("#SAYS_NO-SERVICE_USERS blockquote").eachText())
                .containsExactly(hostile);
        twice.put("says_no", "Other words in the same form.");
        Answer other = anwen.post(here + "/answers", twice);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().select("textarea[name=says_no]").text()).isEqualTo("Other words in the same form.");
        twice.put("form", other.page().select("[name=form]").attr("value"));
        assertThat(anwen.post(here + "/answers", twice).status()).isEqualTo(303);
    }

    @Test
    void itIsReachedFromTheTrialTheStepAndTheGuideAndLeadsBack() {
        String trial = Plans.tried(anwen, unit, "Tea together at nine.");
        String link = anwen.get("/en/trials/" + trial)
                .page()
                .select("a[href*=power-checks/new]")
                .attr("href");
        Element form = anwen.get(link).page();
        assertThat(form.select("[name=trial]").attr("value")).isEqualTo(trial);
        assertThat(form.text()).contains("It belongs to a trial", "Tea together at nine.");
        Map<String, String> of = Plans.powerCheck("Tea, planned together.", LocalDate.now(clock));
        of.put("trial", trial);
        anwen.post("/en/units/" + unit + "/power-checks", of);
        String made = "/en/power-checks/" + of.get("form");
        assertThat(anwen.get(made).page().select("a[href$=/trials/" + trial + "]"))
                .hasSize(1);
        assertThat(anwen.get("/en/trials/" + trial).page().select("a[href=" + made + "]"))
                .hasSize(1);
        String step = Plans.proposed(bethan, unit, "A step to check.");
        assertThat(anwen.get("/en/units/" + unit + "/plan")
                        .page()
                        .select("a[href$=power-checks/new?step=" + step + "]"))
                .hasSize(1);
        of = Plans.powerCheck("The step, together.", LocalDate.now(clock));
        of.put("step", step);
        anwen.post("/en/units/" + unit + "/power-checks", of);
        assertThat(anwen.get("/en/units/" + unit + "/plan")
                        .page()
                        .select("a[href$=/power-checks/" + of.get("form") + "]"))
                .hasSize(1);
        assertThat(anwen.get("/en/units/" + unit + "/guide").page().select("a[href$=/power-checks]"))
                .hasSize(1);
        String locked = Raisings.unit(anwen, "Bryn Derw");
        assertThat(anwen.get("/en/units/" + locked + "/power-checks/new?trial=" + trial)
                        .page()
                        .text())
                .doesNotContain("Tea together at nine.");
    }

    @Test
    void thePagesSpeakWelshAndAnotherOrganisationFindsNothing() {
        assertThat(anwen.get("/cy/power-checks/" + id).page().text())
                .contains("Ble mae pob ochr yn gweld y grym", "Dim wedi’i ddweud eto.");
        Wire other = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        String checksHere = "/en/units/" + unit + "/power-checks";
        for (String path : List.of(
                here,
                here + "/answers/new",
                here + "/looks/new",
                here + "/agreed/new",
                checksHere,
                checksHere + "/new")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.post(checksHere, Plans.powerCheck("Not yours.", LocalDate.now(clock)))
                        .status())
                .isEqualTo(404);
        assertThat(said(other, Map.of("paid", "Not yours."), "name").status()).isEqualTo(404);
        assertThat(looked(other, 0, "Not yours.", "name").status()).isEqualTo(404);
        assertThat(agreed(other, 0, "Not yours.").status()).isEqualTo(404);
        assertThat(anwen.get(checksHere + "?page=99").status()).isEqualTo(404);
    }

    private boolean say(Side side, When when, int agreed, @Nullable String name) {
        return answers.say(new Saying(
                UUID.randomUUID(),
                UUID.fromString(id),
                side,
                when,
                when == When.BEFORE ? Map.of(Question.PAID, "By hand.") : Map.of(),
                when == When.AFTER ? "By hand." : "",
                agreed,
                name,
                Language.EN));
    }

    private void refused(String name, Supplier<Boolean> work) {
        assertThatThrownBy(() -> people.as(name, work)).isInstanceOf(DataAccessException.class);
    }

    private Element show() {
        return anwen.get(here).page();
    }

    private String cell(String cell) {
        return Objects.requireNonNull(show().getElementById(cell)).text();
    }

    private Element card() {
        return Objects.requireNonNull(anwen.get("/en/units/" + unit + "/power-checks")
                .page()
                .select("article:has(a[href$=" + id + "])")
                .first());
    }

    private static Map<String, String> answer(Map<String, String> said, String shown) {
        Map<String, String> fields = new LinkedHashMap<>(said);
        fields.put("form", UUID.randomUUID().toString());
        fields.put("shown", shown);
        return fields;
    }

    private Answer said(Wire wire, Map<String, String> said, String shown) {
        return wire.post(here + "/answers", answer(said, shown));
    }

    private Answer looked(Wire wire, int agreed, String body, String shown) {
        return wire.post(here + "/looks", answer(Map.of("agreed", String.valueOf(agreed), "body", body), shown));
    }

    private Answer agreed(Wire wire, int after, String body) {
        return wire.post(
                here + "/agreed", Plans.agreed(after, body, LocalDate.now(clock).plusDays(7)));
    }
}
