package cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Joinings;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The coordinator's people: what is kept of them, and that nothing of it is lost. */
@CairnTest
class PeopleTests {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    MovableClock clock;

    private final LocalDate today = Joinings.today();
    private Rows rows;
    private Wire marged;
    private String open;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        marged = new Wire(port).signIn("Marged");
        open = Raisings.unit(marged, "Tŷ Onnen");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aPersonIsAddedWithWhatTheyTakePartAsAndWhoSaidSo() {
        String name = unique("Siân");
        String id = Joinings.add(marged, name, "SERVICE_USER", open);
        String page = text(marged.get("/en/people/" + id));
        assertThat(page).contains(name, "service user", "Tŷ Onnen (open unit)", "Given by Marged on");
        assertThat(text(marged.get("/en/people?find=" + name.replace(" ", "+").replace("â", "A"))))
                .as("found without accents and capitals")
                .contains(name);
    }

    @Test
    void whoHasMovedOnStandsUnderAFoldAndIsWelcomeBack() {
        String name = unique("Gwen");
        String id = Joinings.add(marged, name, "CARER", "ALL");
        assertThat(Joinings.end(marged, Joinings.capacity(marged, id), today, "")
                        .location())
                .isEqualTo("/en/people/" + id + "?done=ENDED");
        var list = marged.get("/en/people?find=" + name.replace(" ", "+")).page();
        assertThat(list.select("section").text()).doesNotContain(name);
        assertThat(list.select("details").text()).contains(name, "welcome back");
        assertThat(text(marged.get("/en/people/" + id))).contains("moved on", "Welcome them back");
        marged.post(
                "/en/people/" + id + "/capacities",
                Joinings.part(UUID.randomUUID().toString(), "USER_LED_ORGANISATION", "ALL", today));
        assertThat(marged.get("/en/people?find=" + name.replace(" ", "+"))
                        .page()
                        .select("section")
                        .text())
                .contains(name, "user-led organisation");
    }

    @Test
    void aSecondPersonOfOneNameIsAddedOnlyAfterBeingAskedAbout() {
        String name = unique("Dafydd");
        Joinings.add(marged, name, "STAFF", open);
        Map<String, String> fields =
                Joinings.person(UUID.randomUUID().toString(), name.toUpperCase(Locale.ROOT), "CARER", "ALL");
        Answer asked = marged.post("/en/people", fields);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(text(asked)).contains("There is already somebody called " + fields.get("name"));
        assertThat(named(name)).isEqualTo(1);
        fields.put("asked", asked.page().select("input[name=asked]").attr("value"));
        assertThat(marged.post("/en/people", fields).status()).isEqualTo(303);
        assertThat(named(name)).isEqualTo(2);
    }

    @Test
    void aFormSentTwiceAddsOneAlsoInTheSameMoment() throws Exception {
        String name = unique("Twice");
        Map<String, String> fields = Joinings.person(UUID.randomUUID().toString(), name, "STAFF", open);
        marged.token();
        List<Answer> answers =
                together(() -> marged.post("/en/people", fields), () -> marged.post("/en/people", fields));
        assertThat(answers)
                .extracting(Answer::location)
                .containsOnly("/en/people/" + fields.get("form") + "?done=ADDED");
        assertThat(named(name)).isEqualTo(1);
        assertThat(capacities(fields.getOrDefault("form", ""))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "\0", "a\0b", "a\nb"})
    void aNameThatCannotBeKeptIsAskedForAgain(String name) {
        Answer again =
                marged.post("/cy/people", Joinings.person(UUID.randomUUID().toString(), name, "STAFF", open));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("html").attr("lang")).isEqualTo("cy");
        assertThat(again.page().select("#name-error").text()).isNotBlank();
        assertThat(again.page().select("input[name=kind][checked]").attr("value"))
                .isEqualTo("STAFF");
    }

    @Test
    void aNameHasUpToAHundredCharactersOfAnyScript() {
        String hundred = "🌻".repeat(100);
        assertThat(added(hundred + "a").status()).isEqualTo(422);
        assertThat(added(hundred + "a").page().select("#name").attr("value")).isEqualTo(hundred + "a");
        for (String name : List.of(
                hundred,
                "شروق " + UUID.randomUUID(),
                "\u202eabc " + UUID.randomUUID(),
                "<b>" + UUID.randomUUID(),
                "%_\\" + UUID.randomUUID())) {
            Answer added = added(name);
            assertThat(added.status()).as(name).isEqualTo(303);
            assertThat(marged.get(added.location()).page().select("h1 bdi").text())
                    .isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"NOBODY,ALL,kind", "'',ALL,kind", "STAFF,'',unit", "STAFF,nowhere,unit"})
    void whatIsNotOnTheListWasNotChosen(String kind, String unit, String field) {
        refused(Joinings.person(UUID.randomUUID().toString(), unique("Wrong"), kind, unit), field);
    }

    @Test
    void aUnitNobodyKnowsAndAUnitOfAnotherOrganisationAreNotChosen() {
        for (String unit : List.of(
                UUID.randomUUID().toString(), OtherOrganisation.UNIT.id().toString())) {
            refused(Joinings.person(UUID.randomUUID().toString(), unique("Elsewhere"), "STAFF", unit), "unit");
        }
    }

    @ParameterizedTest
    @CsvSource({"31,2,2026", "1,1,1901", "1,1,2190", "x,1,2026", "'','',''", "1,1,99999999999"})
    void aDayThatIsNoneOrFarAwayIsAskedForAgain(String day, String month, String year) {
        Map<String, String> fields = Joinings.person(UUID.randomUUID().toString(), unique("Far"), "STAFF", open);
        fields.putAll(Map.of("day", day, "month", month, "year", year));
        refused(fields, "day");
        String capacity = Joinings.capacity(marged, Joinings.add(marged, unique("Far"), "STAFF", open));
        fields.put("form", UUID.randomUUID().toString());
        Answer again = marged.post("/en/capacities/" + capacity + "/endings", fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#day").attr("value")).isEqualTo(day);
    }

    @Test
    void severalCapacitiesAreHeldAtOnceAndNoneTwice() {
        String id = Joinings.add(marged, unique("Both"), "SERVICE_USER", open);
        assertThat(give(id, "STAFF", open).status()).isEqualTo(303);
        assertThat(give(id, "SERVICE_USER", "ALL").status()).isEqualTo(303);
        Answer again = give(id, "STAFF", open);
        assertThat(again.status()).isEqualTo(422);
        assertThat(text(again)).contains("They take part as this there already");
        assertThat(capacities(id)).isEqualTo(3);
    }

    @Test
    void anEndingIsUndoneUntilItsDayAndNothingIsDeleted() {
        String id = Joinings.add(marged, unique("Stays"), "STAFF", open);
        String capacity = Joinings.capacity(marged, id);
        Joinings.end(marged, capacity, today.plusDays(7), "Going to study. يدرس");
        assertThat(text(marged.get("/en/people/" + id)))
                .contains("Ends on", "Going to study. يدرس", "Marged wrote this");
        assertThat(until(capacity)).isEqualTo(today.plusDays(7));
        String ending = Joinings.ending(marged, id);
        assertThat(marged.post("/en/endings/" + ending + "/undoings", Map.of()).location())
                .isEqualTo("/en/people/" + id + "?done=GOES_ON");
        assertThat(marged.post("/en/endings/" + ending + "/undoings", Map.of()).location())
                .isEqualTo("/en/people/" + id + "?done=MEANWHILE");
        assertThat(until(capacity)).isNull();
        Joinings.end(marged, capacity, today.plusDays(9), "");
        clock.moveTo(today.plusDays(9));
        assertThat(marged.post("/en/endings/" + endings(capacity).getLast() + "/undoings", Map.of())
                        .location())
                .isEqualTo("/en/people/" + id + "?done=MEANWHILE");
        clock.reset();
        assertThat(until(capacity)).isEqualTo(today.plusDays(9));
        assertThat(endings(capacity)).hasSize(2);
    }

    @Test
    void nothingEndsInThePast() {
        String capacity = Joinings.capacity(marged, Joinings.add(marged, unique("Past"), "STAFF", open));
        assertThat(Joinings.end(marged, capacity, today.minusDays(1), "").status())
                .isEqualTo(422);
        assertThat(until(capacity)).isNull();
    }

    @Test
    void twoCoordinatorsWhoEndTheSameAtOnceEndItOnceAndOneIsTold() throws Exception {
        String id = Joinings.add(marged, unique("Ended by two"), "STAFF", open);
        String capacity = Joinings.capacity(marged, id);
        withSecondCoordinator((second, own) -> {
            List<Answer> answers = together(
                    () -> Joinings.end(marged, capacity, today.plusDays(3), "From Marged."),
                    () -> Joinings.end(second, capacity, today.plusDays(4), "From the other."));
            assertThat(answers)
                    .extracting(Answer::location)
                    .containsExactlyInAnyOrder(
                            "/en/people/" + id + "?done=ENDED", "/en/people/" + id + "?done=MEANWHILE");
            assertThat(endings(capacity)).hasSize(1);
        });
    }

    @Test
    void somebodyAlwaysCoordinatesAlsoWhenTwoLeaveAtOnce() throws Exception {
        String me = Joinings.sample("person Marged");
        String mine = Joinings.sample("capacity Marged");
        Answer refused = Joinings.end(marged, mine, today, "I am tired.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(text(refused)).contains("Nobody else would be coordinator then");
        assertThat(refused.page().select("textarea").text()).isEqualTo("I am tired.");
        withSecondCoordinator((second, own) -> {
            List<Answer> answers = together(
                    () -> Joinings.end(marged, mine, today.plusDays(30), ""),
                    () -> Joinings.end(second, own, today.plusDays(30), ""));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 422);
            String ending = Joinings.ending(marged, me);
            if (!ending.isEmpty()) {
                marged.post("/en/endings/" + ending + "/undoings", Map.of());
            }
        });
        assertThat(until(mine)).isNull();
    }

    @Test
    void whatAPersonTakesPartAsIsSeenByThemselvesAndNobodyElse() {
        Wire anwen = new Wire(port).signIn("Anwen");
        Wire gareth = new Wire(port).signIn("Gareth Lloyd");
        String path = "/en/people/" + Joinings.sample("person Anwen");
        assertThat(text(anwen.get(path))).contains("What I take part as", "service user, Tŷ Onnen");
        assertThat(anwen.get(path).page().select("main form, main a[href*=capacities]"))
                .isEmpty();
        assertThat(gareth.get(path).status()).isEqualTo(404);
        assertThat(anwen.get("/en/people/" + Joinings.sample("person Gareth Lloyd"))
                        .status())
                .as("named to everyone as the holder of a post, and still shut")
                .isEqualTo(404);
        assertThat(gareth.get("/en/people").status()).isEqualTo(404);
        assertThat(gareth.get("/en").body()).doesNotContain("/en/people\"").doesNotContain("/en/join-requests");
    }

    @Test
    void onlyThePersonAndTheCoordinatorReadWhyItEnded() {
        String reason = unique("She asked me to.");
        String anwen = Joinings.sample("person Anwen");
        assertThat(give(anwen, "THIRD_SECTOR", "ALL").status()).isEqualTo(303);
        String capacity = rows.jdbc()
                .sql("select id from people.capacity where person_id = :id and kind = 'THIRD_SECTOR'")
                .param("id", UUID.fromString(anwen))
                .query(UUID.class)
                .single()
                .toString();
        Joinings.end(marged, capacity, today, reason);
        assertThat(text(new Wire(port).signIn("Anwen").get("/en/people/" + anwen)))
                .contains(reason, "third-sector");
        assertThat(new Wire(port)
                        .signIn("Gareth Lloyd")
                        .get("/en/people/" + anwen)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPostWhoseHoldersCapacitiesEndedIsOwedInTheOrganisationsNameAndGrowsOverdue() {
        String efa = otherId("other organisation Efa");
        String coordinator = UUID.randomUUID().toString();
        rows.jdbc()
                .sql("""
                insert into people.capacity (id, organisation_id, person_id, kind, since)
                select :id, organisation_id, id, 'COORDINATOR', '2020-01-01' from people.person where id = :person
                """)
                .param("id", UUID.fromString(coordinator))
                .param("person", UUID.fromString(efa))
                .update();
        Wire boss = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        List<String> holders = List.of(OtherOrganisation.STAFF, OtherOrganisation.DEPUTY).stream()
                .map(name -> otherId("other organisation " + name))
                .toList();
        try {
            String item = Raisings.named(boss, "", "ANSWERERS", "Who answers now?");
            holders.forEach(holder -> Joinings.end(boss, Joinings.capacity(boss, holder), today.plusDays(1), ""));
            assertThat(text(boss.get("/en/raised/" + item))).contains("Huw Parry");
            clock.moveTo(today.plusDays(60));
            assertThat(text(boss.get("/en/raised/" + item)))
                    .contains("ward manager")
                    .contains("Nobody holds this post now")
                    .contains("It was due by")
                    .doesNotContain("Huw Parry");
        } finally {
            clock.reset();
            holders.forEach(
                    holder -> boss.post("/en/endings/" + Joinings.ending(boss, holder) + "/undoings", Map.of()));
            rows.jdbc()
                    .sql("delete from people.capacity where id = :id")
                    .param("id", UUID.fromString(coordinator))
                    .update();
        }
    }

    @Test
    void aLongListHasPagesAndAPageThatIsNotThereIsNotFound() {
        String all = unique("Paged");
        rows.jdbc()
                .sql("""
                with p as (insert into people.person (id, organisation_id, name)
                           select gen_random_uuid(), :organisation, :name || ' ' || lpad(n::text, 3, '0')
                           from generate_series(1, 51) n returning id)
                insert into people.capacity (id, organisation_id, person_id, kind, since)
                select gen_random_uuid(), :organisation, id, 'STAFF', '2020-01-01' from p
                """)
                .param("organisation", UUID.fromString(Joinings.sample("organisation")))
                .param("name", all)
                .update();
        String path = "/en/people?find=" + all.replace(" ", "+");
        assertThat(text(marged.get(path)))
                .contains(all + " 050")
                .doesNotContain(all + " 051")
                .contains("51 people have");
        assertThat(text(marged.get(path + "&page=2"))).contains(all + " 051").doesNotContain(all + " 050");
        for (String none : List.of("&page=3", "&page=0", "&page=-1", "&page=x", "&before=2", "&page=99999999999")) {
            assertThat(marged.get(path + none).status()).as(none).isEqualTo(404);
        }
        assertThat(text(marged.get("/en/people?find=%00%25_nobody"))).contains("Nobody has this in their name");
        rows.jdbc()
                .sql(
                        "update people.capacity set until = '2020-01-02' where person_id in (select id from people.person where name like :name)")
                .param("name", all + "%")
                .update();
    }

    private interface WithSecond {
        void with(Wire second, String capacity) throws Exception;
    }

    /** Another coordinator, who is gone again afterwards. */
    private void withSecondCoordinator(WithSecond work) throws Exception {
        String name = unique("Second");
        String id = Joinings.add(marged, name, "COORDINATOR", "ALL");
        String capacity = Joinings.capacity(marged, id);
        rows.jdbc()
                .sql(
                        "insert into people.sample_person (person_id, organisation_id, place) values (:id, :organisation, 99)")
                .param("id", UUID.fromString(id))
                .param("organisation", UUID.fromString(Joinings.sample("organisation")))
                .update();
        try {
            Wire second = new Wire(port).signIn(name);
            marged.token();
            second.token();
            work.with(second, capacity);
        } finally {
            rows.jdbc()
                    .sql("delete from people.sample_person where person_id = :id")
                    .param("id", UUID.fromString(id))
                    .update();
            rows.jdbc()
                    .sql("update people.capacity set until = since where id = :id")
                    .param("id", UUID.fromString(capacity))
                    .update();
        }
    }

    private Answer added(String name) {
        return marged.post("/en/people", Joinings.person(UUID.randomUUID().toString(), name, "STAFF", open));
    }

    private Answer give(String person, String kind, String unit) {
        return marged.post(
                "/en/people/" + person + "/capacities",
                Joinings.part(UUID.randomUUID().toString(), kind, unit, today));
    }

    private void refused(Map<String, String> fields, String field) {
        Answer again = marged.post("/en/people", new LinkedHashMap<>(fields));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#" + field + "-error").text()).isNotBlank();
        assertThat(again.page().select("#name").attr("value")).isEqualTo(fields.get("name"));
        assertThat(named(fields.getOrDefault("name", ""))).isZero();
    }

    private int named(String name) {
        return rows.jdbc()
                .sql("select count(*) from people.person where lower(name) = lower(:name)")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private int capacities(String person) {
        return rows.jdbc()
                .sql("select count(*) from people.capacity where person_id = :id")
                .param("id", UUID.fromString(person))
                .query(Integer.class)
                .single();
    }

    private LocalDate until(String capacity) {
        return rows.jdbc()
                .sql("select until from people.capacity where id = :id")
                .param("id", UUID.fromString(capacity))
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    private List<UUID> endings(String capacity) {
        return rows.jdbc()
                .sql("select id from people.ending where capacity_id = :id order by number")
                .param("id", UUID.fromString(capacity))
                .query(UUID.class)
                .list();
    }

    private static String text(Answer answer) {
        assertThat(answer.status()).isIn(200, 422);
        return answer.page().select("main").text();
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID();
    }

    private static String otherId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = threads.submit(one);
            Future<Answer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
