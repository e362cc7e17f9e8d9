package cairn.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.MovableClock;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.places.Places;
import cairn.places.Service;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import cairn.voice.domain.BoxOpening;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the coordinator changes counts from a day on, in their name; what was before stays readable. */
@EmptyCairnTest
class SettingsTests {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @LocalServerPort
    int port;

    @Autowired
    Beginnings beginnings;

    @Autowired
    MovableClock clock;

    @Autowired
    Places places;

    @Autowired
    Front.Door door;

    @Autowired
    BoxOpening box;

    @Autowired
    PlatformTransactionManager transactions;

    private Wire mair;

    @BeforeEach
    void foundedOnAMonday() {
        clock.moveTo(MONDAY);
        mair = beginnings.coordinator(port);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theNewNameStandsOnTheNextPageAndTheOldOneInTheList() {
        new Wire(port).get("/en/about");
        clock.moveTo(MONDAY.plusDays(3));
        assertThat(mair.post("/en/settings/names", Map.of("english", "Valley Trust", "welsh", ""))
                        .location())
                .isEqualTo("/en/settings?saved");
        assertThat(new Wire(port)
                        .get("/en/about")
                        .page()
                        .select(".app-header__place")
                        .text())
                .isEqualTo("Valley Trust");
        assertThat(new Wire(port)
                        .get("/cy/about")
                        .page()
                        .select(".app-header__place")
                        .text())
                .isEqualTo("Valley Trust");
        assertThat(mair.get("/en/settings/names").page().text())
                .contains("Name: Valley Trust Since 4 March 2027. Set by Mair.")
                .contains("Name: Hill Trust Since 1 March 2027. Set when Cairn was set up.");
    }

    @Test
    void theOwnLineForUrgentHelpStandsFirstAndCanBeTakenAway() {
        mair.post("/en/settings/help", Map.of("english", "Press the bell.", "welsh", "Canwch y gloch."));
        assertThat(new Wire(port)
                        .get("/cy/box")
                        .page()
                        .select(".app-urgent li")
                        .first()
                        .text())
                .isEqualTo("Canwch y gloch.");
        mair.post("/en/settings/help", Map.of("english", "", "welsh", ""));
        assertThat(new Wire(port).get("/en/box").page().select(".app-urgent").text())
                .doesNotContain("bell");
    }

    @Test
    void theNumberForUrgentHelpIsTheServicesOwnInBothLanguagesAnd999AndStaffAlwaysStay() {
        String own = "Call the crisis team on 01792 111 222.";
        String cy = "Ffoniwch y tîm argyfwng ar 01792 111 222.";
        assertThat(mair.post("/en/settings/urgent-line", Map.of("english", own, "welsh", cy))
                        .location())
                .isEqualTo("/en/settings?saved");
        Wire anyone = new Wire(port);
        for (String path : List.of("/box", "/urgent-help", "/joining", "/sign-in")) {
            assertThat(anyone.get("/en" + path).page().text())
                    .as(path)
                    .contains(own, "Tell a member of staff near you.", "call 999")
                    .doesNotContain("111 and press 2");
            assertThat(anyone.get("/cy" + path).page().text())
                    .as(path)
                    .contains(cy, "ffoniwch 999")
                    .doesNotContain(own, "111 a phwyso 2");
        }
        assertThat(mair.get("/en/settings/urgent-line").page().text())
                .contains(own + " Since 1 March 2027. Set by Mair.");
        for (Map<String, String> half :
                List.of(Map.of("english", own), Map.of("welsh", cy), Map.of("english", "a".repeat(301), "welsh", cy))) {
            assertThat(mair.post("/en/settings/urgent-line", half).status()).isEqualTo(422);
        }
        mair.post("/en/settings/urgent-line", Map.of("english", " ", "welsh", ""));
        assertThat(anyone.get("/en/box").page().text()).contains("111").doesNotContain(own);
        assertThat(mair.get("/cy/settings/urgent-line").page().text())
                .contains("Llinell eich gwlad Ers 1 Mawrth 2027.");
    }

    @Test
    void aChangedNumberOfDaysMovesNoDateThatWasPromised() {
        String before = Raisings.named(mair, "", "ANSWERERS", "Before the change.");
        mair.post("/en/settings/services/" + service("Rehabilitation") + "/days", Map.of("days", "5"));
        String after = Raisings.named(mair, "", "ANSWERERS", "After the change.");
        assertThat(due(before)).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(due(after)).isEqualTo(LocalDate.of(2027, 3, 8));
        assertThat(mair.get("/en/settings/services/" + service("Rehabilitation") + "/days")
                        .page()
                        .text())
                .contains("Working days to answer: 5 Since 1 March 2027. Set by Mair.")
                .contains("Working days to answer: 10 Since 1 March 2027. Set when Cairn was set up.");
    }

    @Test
    void whatWaitsInTheBoxIsAnsweredAsSoonAsItWasPromised() {
        mair.post("/en/settings/services/" + service("Rehabilitation") + "/days", Map.of("days", "5"));
        clock.moveTo(MONDAY.plusDays(8));
        Raisings.unsigned(new Wire(port), "", "MONDAY", "Promised five days.");
        clock.moveTo(MONDAY.plusDays(10));
        mair.post("/en/settings/services/" + service("Rehabilitation") + "/days", Map.of("days", "20"));
        clock.moveTo(MONDAY.plusDays(14));
        box.open();
        assertThat(beginnings
                        .database()
                        .sql("select due_on from answers.owed")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(MONDAY.plusDays(21));
    }

    @Test
    void aUnitThatMovesKeepsItsPastWhereItWas() {
        UUID oak = UUID.fromString(Raisings.unit(mair, "Oak House"));
        mair.post("/en/settings/services", Map.of("english", "Community", "welsh", "Cymuned", "days", "3"));
        LocalDate moves = MONDAY.plusDays(9);
        Answer moved = mair.post(
                "/en/settings/units/" + oak + "/services", from(moves, Map.of("service", service("Community"))));
        assertThat(moved.location()).isEqualTo("/en/settings/units/" + oak + "?saved");
        assertThat(serviceOf(oak, moves.minusDays(1))).isEqualTo("Rehabilitation");
        assertThat(serviceOf(oak, moves)).isEqualTo("Community");
        assertThat(serviceOf(oak, MONDAY.minusYears(1))).isEqualTo("Rehabilitation");
        assertThat(mair.get("/en/units/" + oak).page().text()).contains("In Rehabilitation since 1 March 2027");
        String before = Raisings.named(mair, oak.toString(), "ANSWERERS", "Before the move.");
        clock.moveTo(moves);
        assertThat(mair.get("/en/units/" + oak).page().text()).contains("In Community since 10 March 2027");
        String after = Raisings.named(mair, oak.toString(), "ANSWERERS", "After the move.");
        assertThat(due(before)).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(due(after)).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(inTransaction(() -> places.dueAfter(moves, oak))).isEqualTo(moves.plusDays(5));
        assertThat(inTransaction(() -> places.dueAfter(MONDAY, oak))).isEqualTo(MONDAY.plusDays(14));
    }

    @Test
    void aUnitIsAddedRenamedClosedAndOpenedAgain() {
        String added = mair.post(
                        "/en/settings/units",
                        Map.of("english", "Ash House", "welsh", "Tŷ Onnen", "service", service("Rehabilitation")))
                .location()
                .replaceAll("/en/settings/units/|\\?saved", "");
        String said = Raisings.named(mair, added, "ANSWERERS", "About the ash.");
        mair.post("/en/settings/units/" + added + "/names", Map.of("english", "Birch House", "welsh", "Tŷ Bedw"));
        assertThat(mair.get("/en/raised/" + said).page().text()).contains("Birch House");
        LocalDate closes = MONDAY.plusDays(2);
        mair.post("/en/settings/units/" + added + "/closings", from(closes, Map.of()));
        assertThat(offered()).contains("Birch House");
        clock.moveTo(closes);
        assertThat(offered()).doesNotContain("Birch House").contains("Oak House");
        assertThat(mair.get("/en/units/" + added).page().text()).contains("This unit has closed", "About the ash.");
        Answer refused = mair.post(
                "/en/raised/new",
                Raisings.fields(UUID.randomUUID().toString(), "NAMED", added, "ANSWERERS", "TODAY", "Too late."));
        assertThat(refused.status()).isEqualTo(422);
        mair.post("/en/settings/units/" + added + "/openings", Map.of());
        assertThat(offered()).contains("Birch House");
        assertThat(mair.get("/en/settings/units/" + added).page().text())
                .containsSubsequence("Open", "Closed", "Name: Birch House", "Service: Rehabilitation");
    }

    @Test
    void aPostIsHeldBySomebodyElseFromADayOnAndWhoeverHeldItNoLongerAnswers() {
        String post = lastPart(mair.get("/en/settings")
                .page()
                .select("a[href^=/en/settings/posts/]")
                .first()
                .attr("href"));
        String item = Raisings.named(mair, "", "ANSWERERS", "Who answers this?");
        Answer form = mair.get("/en/settings/posts/" + post + "/holders");
        String rhys = person(form, "person");
        mair.post(
                "/en/settings/posts/" + post + "/holders",
                from(MONDAY.plusDays(1), Map.of("part", "HOLDER", "person", rhys)));
        assertThat(mair.get("/en/raised/" + item).page().text()).contains("Who answers: Mair");
        clock.moveTo(MONDAY.plusDays(1));
        assertThat(mair.get("/en/raised/" + item).page().text()).contains("Who answers: Rhys Owen");
        assertThat(mair.get("/en/raised/" + item).page().select("a[href*=/answers/new]"))
                .isEmpty();
        assertThat(mair.get("/en/settings/posts/" + post).page().text())
                .contains("From 1 March 2027 to 2 March 2027. Set when Cairn was set up.")
                .contains("Since 2 March 2027. Set by Mair.");
        String holding = lastPart(mair.get("/en/settings/posts/" + post)
                .page()
                .select("a[href^=/en/settings/holders/]")
                .first()
                .attr("href")
                .replace("/endings", ""));
        mair.post("/en/settings/holders/" + holding + "/endings", from(MONDAY.plusDays(1), Map.of()));
        assertThat(mair.get("/en/settings/holders/" + holding + "/endings").status())
                .isEqualTo(404);
    }

    @Test
    void aPostForAUnitAnswersForItUntilItStops() {
        String oak = Raisings.unit(mair, "Oak House");
        String rhys = person(mair.get("/en/settings/posts/new"), "holder");
        String added = mair.post("/en/settings/posts", Map.of("english", "ward manager", "unit", oak, "holder", rhys))
                .location()
                .replaceAll("/en/settings/posts/|\\?saved", "");
        String item = Raisings.named(mair, oak, "ANSWERERS", "Who answers here?");
        assertThat(mair.get("/en/raised/" + item).page().text()).contains("Who answers: Rhys Owen, ward manager");
        assertThat(mair.post("/en/settings/posts", Map.of("english", "another", "unit", oak))
                        .status())
                .isEqualTo(422);
        String duty = mair.get("/en/settings/posts/" + added)
                .page()
                .select("form[action^=/en/settings/duties/]")
                .attr("action")
                .replace("/en/settings/duties/", "")
                .replace("/endings", "");
        mair.post("/en/settings/duties/" + duty + "/endings", Map.of());
        assertThat(mair.get("/en/settings/posts/" + added).page().text()).doesNotContain("Answers for: Oak House");
        String later = Raisings.named(mair, oak, "ANSWERERS", "Somebody answers again.");
        assertThat(mair.get("/en/raised/" + later).page().text()).contains("Who answers: Mair");
    }

    @Test
    void theSameFormOfTheSettingsSentManyTimesAtOnceIsDoneOnce() {
        String rehabilitation = service("Rehabilitation");
        String oak = "/en/settings/units/" + Raisings.unit(mair, "Oak House");
        String post = mair.get("/en/settings")
                .page()
                .select("a[href^=/en/settings/posts/]")
                .first()
                .attr("href");
        String rhys = person(mair.get(post + "/holders"), "person");
        LocalDate soon = MONDAY.plusDays(3);

        once("/en/settings/names", "places.organisation_name", Map.of("english", "Twin Trust"));
        once(
                "/en/settings/help",
                "places.organisation_help",
                Map.of("english", "Ask Ann.", "welsh", "Gofynnwch i Ann."));
        once(
                "/en/settings/urgent-line",
                "places.organisation_urgent_line",
                Map.of("english", "Call us.", "welsh", "Ffoniwch ni."));
        once("/en/settings/services", "places.service", Map.of("english", "Twin Service", "days", "9"));
        once("/en/settings/services/" + rehabilitation + "/days", "places.service_setting", Map.of("days", "17"));
        once("/en/settings/units", "places.unit", Map.of("english", "Twin House", "service", rehabilitation));
        once(oak + "/names", "places.unit_name", Map.of("english", "Twin Oak"));
        once(oak + "/services", "places.unit_parent", from(soon, Map.of("service", service("Twin Service"))));
        once(oak + "/closings", "places.unit_opening", from(MONDAY, Map.of()));
        once(oak + "/openings", "places.unit_opening", Map.of());
        once(post + "/holders", "answers.post_holder", from(soon, Map.of("part", "DEPUTY", "person", rhys)));
        String holder = mair.get(post)
                .page()
                .select("a[href^=/en/settings/holders/]")
                .first()
                .attr("href");
        once(holder, "answers.holding_end", from(soon, Map.of()));
        once(
                "/en/settings/posts",
                "answers.post",
                Map.of("english", "twin manager", "unit", oak.replaceAll(".*/", ""), "holder", rhys));
    }

    @Test
    void aFormThatWasRefusedMayBeMendedWhereTheBrowserWentBackTo() {
        String form = UUID.randomUUID().toString();
        Map<String, String> refused = Map.of("form", form, "english", "", "service", service("Rehabilitation"));
        assertThat(mair.post("/en/settings/units", refused).status()).isEqualTo(422);
        Map<String, String> mended = Map.of("form", form, "english", "Elm House", "service", service("Rehabilitation"));
        String added = mair.post("/en/settings/units", mended).location();
        assertThat(mair.get(added).page().text()).contains("Elm House");
    }

    private void once(String path, String table, Map<String, String> fields) {
        Map<String, String> form = new java.util.LinkedHashMap<>(fields);
        form.put("form", UUID.randomUUID().toString());
        mair.token();
        long before = rows(table);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> all = Stream.generate(() -> threads.submit(() -> mair.post(path, form)))
                    .limit(20)
                    .toList();
            assertThat(all)
                    .as(path)
                    .allSatisfy(answer -> assertThat(answer.get().location()).startsWith("/en/settings"));
        }
        assertThat(rows(table) - before).as(path).isEqualTo(1);
    }

    private long rows(String table) {
        return beginnings
                .database()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void whatCannotBeReadIsAskedForAgainAndNothingIsChanged() {
        String oak = Raisings.unit(mair, "Oak House");
        String units = "/en/settings/units/" + oak;
        assertThat(mair.post("/en/settings/names", Map.of("english", " ")).status())
                .isEqualTo(422);
        assertThat(mair.post("/en/settings/names", Map.of("english", "a\0b")).status())
                .isEqualTo(422);
        assertThat(mair.post("/en/settings/names", Map.of("english", "a".repeat(101)))
                        .status())
                .isEqualTo(422);
        assertThat(mair.post("/en/settings/help", Map.of("english", "a".repeat(301)))
                        .status())
                .isEqualTo(422);
        assertThat(mair.post("/en/settings/help", Map.of("welsh", "Dim ond Cymraeg"))
                        .status())
                .isEqualTo(422);
        for (String days : new String[] {"", "0", "61", "-1", "1e1", "ten", "١"}) {
            assertThat(mair.post("/en/settings/services/" + service("Rehabilitation") + "/days", Map.of("days", days))
                            .status())
                    .as(days)
                    .isEqualTo(422);
        }
        assertThat(mair.post("/en/settings/units", Map.of("english", "OAK HOUSE", "service", service("Rehabilitation")))
                        .status())
                .isEqualTo(422);
        assertThat(mair.post("/en/settings/units", Map.of("english", "New", "service", "none"))
                        .status())
                .isEqualTo(422);
        assertThat(mair.post(units + "/closings", from(MONDAY.minusDays(1), Map.of()))
                        .status())
                .isEqualTo(422);
        assertThat(mair.post(units + "/closings", Map.of("day", "31", "month", "2", "year", "2027"))
                        .status())
                .isEqualTo(422);
        assertThat(mair.post(units + "/closings", from(MONDAY.plusYears(3), Map.of()))
                        .status())
                .isEqualTo(422);
        assertThat(mair.post(
                                units + "/services",
                                from(MONDAY, Map.of("service", UUID.randomUUID().toString())))
                        .status())
                .isEqualTo(422);
        assertThat(mair.get("/en/settings/units/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(mair.get("/en/settings/units/none").status()).isEqualTo(404);
        assertThat(offered()).contains("Oak House");
        assertThat(mair.get("/en/about").page().text()).contains("Hill Trust");
    }

    private Map<String, String> from(LocalDate day, Map<String, String> more) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(more);
        fields.put("day", String.valueOf(day.getDayOfMonth()));
        fields.put("month", String.valueOf(day.getMonthValue()));
        fields.put("year", String.valueOf(day.getYear()));
        return fields;
    }

    /** The capacity of Rhys Owen, as this form offers it. */
    private static String person(Answer form, String field) {
        return form.page().select("input[name=" + field + "]").stream()
                .filter(input -> form.page()
                        .select("label[for=" + input.id() + "]")
                        .text()
                        .contains("Rhys Owen"))
                .findFirst()
                .orElseThrow()
                .val();
    }

    private String offered() {
        String box = new Wire(port).get("/en/box").page().select("[name=form]").val();
        return new Wire(port)
                .send(
                        "POST",
                        "/en/box",
                        Map.of("Sec-Fetch-Site", "same-origin"),
                        Wire.form(Map.of("form", box, "from", "WORDS", "to", "ABOUT")))
                .page()
                .text();
    }

    private String service(String name) {
        return inTransaction(places::services).stream()
                .filter(service -> service.nameEn().equals(name))
                .map(service -> service.id().toString())
                .findFirst()
                .orElseThrow();
    }

    private String serviceOf(UUID unit, LocalDate day) {
        return inTransaction(() -> places.serviceOf(unit, day))
                .map(Service::nameEn)
                .orElseThrow();
    }

    private LocalDate due(String item) {
        return beginnings
                .database()
                .sql("select due_on from answers.owed where subject_id = :id")
                .param("id", UUID.fromString(item))
                .query(LocalDate.class)
                .single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        UUID organisation = door.at("localhost").orElseThrow().organisation();
        return Acting.as(
                Actor.anyone(organisation), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
