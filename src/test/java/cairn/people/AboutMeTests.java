package cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.NewPeople;
import cairn.NewPeople.Someone;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person says of themselves: theirs to change at any time, and read by those whom they let read it. */
@CairnTest
class AboutMeTests {

    private static final String NOT_PERMITTED = "42501";

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Needs needs;

    @Autowired
    Topics topics;

    @Autowired
    MovableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private NewPeople people;
    private Rows rows;
    private Someone mair;
    private Wire me;
    private Someone marged;
    private Someone bethan;

    @BeforeEach
    void meet() throws IOException {
        people = new NewPeople(postgres);
        rows = new Rows(postgres);
        mair = people.add(CapacityKind.SERVICE_USER);
        me = new Wire(port).signIn(mair.name());
        marged = people.sample("Marged");
        bethan = people.sample("Bethan Rees");
    }

    @AfterEach
    void tidy() {
        people.tidy();
        clock.reset();
    }

    @Test
    void aNewNameShowsAtOnceAndWhatWasSignedBeforeStaysAsItWas() {
        String before = Raisings.named(me, "", "ANSWERERS", "Signed with the old name.");
        String name = "Mair " + UUID.randomUUID();
        assertThat(words(name, "", "", "", "NOBODY").location()).isEqualTo("/en/me/words?kept");
        assertThat(me.get("/en").page().select("header a[href=/en/me]").text()).isEqualTo(name);
        assertThat(me.get("/en/raised/" + before).page().text()).contains(mair.name());
        String after = Raisings.named(me, "", "ANSWERERS", "Signed with the new name.");
        assertThat(me.get("/en/raised/" + after).page().text()).contains(name).doesNotContain(mair.name());
        assertThat(new Wire(port).get("/en/sign-in").page().text())
                .contains(name)
                .doesNotContain(mair.name());
    }

    @Test
    void aNameThatWasLeftBehindIsReadByItsPersonAlone() throws SQLException {
        words("Mair", "", "", "", "NOBODY");
        assertThat(people.sql(mair, "select before from people.name_taken")).containsExactly(mair.name());
        for (Someone other : List.of(marged, bethan)) {
            assertThat(people.sql(other, "select before from people.name_taken"))
                    .doesNotContain(mair.name());
        }
        assertThat(people.sql(marged, "select name from people.person")).doesNotContain(mair.name());
        assertThat(me.get("/en/me/words").page().select("details").text()).contains(mair.name());
    }

    @Test
    void aNameIsTakenByItsPersonAndChangedByNobodyElse() throws SQLException {
        String change = "update people.person set name = 'Forged' where id = '" + mair.id() + "'";
        assertThat(people.sql(marged, change)).containsExactly("0");
        assertThat(people.refusal(mair, change)).isEqualTo(NOT_PERMITTED);
        assertThat(people.refusal(marged, """
                        insert into people.name_taken (id, organisation_id, person_id, name, on_date)
                        values (gen_random_uuid(), platform.organisation(), '%s', 'Forged', platform.today())
                        """.formatted(mair.id()))).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void theWordsIChooseStandWithMyNameInsteadOfTheCategory() {
        words(mair.name(), "expert by experience", "", "", "NOBODY");
        String item = Raisings.named(me, "", "ANSWERERS", "Signed in my own words.");
        Answer read = new Wire(port).signIn("Gareth Lloyd").get("/en/raised/" + item);
        assertThat(read.page().select(".app-quote__from").text())
                .contains(mair.name(), "expert by experience")
                .doesNotContain("service user");
    }

    @Test
    void whatIChoseToBeCalledInWordsThatLookLikeAKeyIsOnlyWords() {
        words(mair.name(), "people.capacity.NONSENSE", "", "", "NOBODY");
        String item = Raisings.named(me, "", "ANSWERERS", "Signed with a key.");
        assertThat(me.get("/en/raised/" + item).page().text()).contains("people.capacity.NONSENSE");
    }

    @Test
    void whatISayOfMyselfIsReadByThoseIChooseAndByNobodyAgainWhenIChooseSo() throws SQLException {
        String said = "select about from people.description where person_id = '" + mair.id() + "'";
        words(mair.name(), "", "they", "First, chapel on Sundays.", "NOBODY");
        assertThat(people.sql(marged, said)).doesNotContain("First, chapel on Sundays.");
        words(mair.name(), "", "they", "Then, chapel.", "ARRANGERS");
        assertThat(people.sql(marged, said)).contains("Then, chapel.").doesNotContain("First, chapel on Sundays.");
        assertThat(people.sql(bethan, said)).isEmpty();
        assertThat(needsPage("Marged").page().text()).contains("Then, chapel.");
        words(mair.name(), "", "they", "Then, chapel.", "NOBODY");
        assertThat(people.sql(marged, said)).doesNotContain("Then, chapel.");
        assertThat(needsPage("Marged").page().text()).doesNotContain("Then, chapel.");
    }

    @Test
    void theNewestNeedsCountAndTheCoordinatorAloneReadsThemToo() throws SQLException {
        needs("EASY_READ", "", "Old need");
        needs("INTERPRETER", "Somali", "A chair by the door");
        assertThat(needsPage("Marged").page().text())
                .contains("Somali", "A chair by the door")
                .doesNotContain("Old need");
        assertThat(needsPage("Bethan").status()).isEqualTo(404);
        assertThat(needsPage("Anwen").status()).isEqualTo(404);
        String said = "select other from people.need_list where person_id = '" + mair.id() + "'";
        assertThat(people.sql(marged, said)).contains("A chair by the door").doesNotContain("Old need");
        assertThat(people.sql(bethan, said)).isEmpty();
        assertThat(asMarged(() -> needs.forPerson(mair.id())).orElseThrow().needs())
                .containsExactly(Need.INTERPRETER);
        Someone saidNothing = people.add(CapacityKind.STAFF);
        assertThat(asMarged(() -> needs.forPeople(List.of(mair.id(), saidNothing.id()))))
                .containsOnlyKeys(mair.id());
    }

    @Test
    void nobodyReplacesWhatAnotherSaid() throws SQLException {
        needs("EASY_READ", "", "Still counts");
        String row = people.sql(mair, "select id from people.need_list").getFirst();
        String replace =
                "insert into people.replaced (row_id, person_id, organisation_id) values ('%s', '%s', platform.organisation())";
        assertThat(people.refusal(bethan, replace.formatted(row, mair.id()))).isEqualTo(NOT_PERMITTED);
        rows.jdbc()
                .sql(
                        "insert into people.replaced (row_id, person_id, organisation_id) select id, :other, organisation_id"
                                + " from people.need_list where id = :row")
                .param("other", bethan.id())
                .param("row", UUID.fromString(row))
                .update();
        assertThat(needsPage("Marged").page().text()).contains("Still counts");
    }

    @Test
    void aSupporterIsSeenByTheirPersonAloneUnlessTheCoordinatorMayKnow() throws SQLException {
        supporter("Aunt Olwen", "");
        supporter("Cousin Ifan", "yes");
        String names = "select name from people.supporter where person_id = '" + mair.id() + "'";
        assertThat(people.sql(marged, names)).contains("Cousin Ifan").doesNotContain("Aunt Olwen");
        assertThat(people.sql(bethan, names)).isEmpty();
        assertThat(needsPage("Marged").page().text()).contains("Cousin Ifan").doesNotContain("Aunt Olwen");
        assertThat(me.get("/en/me/supporters").page().text()).contains("Aunt Olwen", "Cousin Ifan");
    }

    @Test
    void aSupporterIsEndedWithOnePressAndNobodyIsTold() throws SQLException {
        String ifan = supporter("Ifan of old", "yes");
        Map<String, String> before = rows.digests();
        assertThat(new Wire(port)
                        .signIn("Anwen")
                        .post("/en/me/supporters/" + ifan + "/endings", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(me.post("/en/me/supporters/" + ifan + "/endings", Map.of()).location())
                .isEqualTo("/en/me/supporters?ended");
        assertThat(me.post("/en/me/supporters/" + ifan + "/endings", Map.of()).status())
                .isEqualTo(303);
        Map<String, String> after = rows.digests();
        TreeSet<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(table ->
                java.util.Objects.equals(after.get(table), before.get(table)) || table.startsWith("platform.spring"));
        assertThat(changed).containsExactly("people.supporter_end");
        assertThat(people.sql(marged, "select name from people.supporter")).doesNotContain("Ifan of old");
    }

    @Test
    void notesForTakingPartAreForTheirPersonAlone() throws SQLException {
        me.post("/en/me/preparation", form(Map.of("before", "Tea first", "during", "By the door", "after", "A walk")));
        assertThat(me.get("/en/me/supporters").page().text()).contains("Tea first", "By the door", "A walk");
        String notes = "select before from people.preparation where person_id = '" + mair.id() + "'";
        assertThat(people.sql(marged, notes)).isEmpty();
        assertThat(people.sql(mair, notes)).containsExactly("Tea first");
    }

    @Test
    void onlyAYesThatStillStandsIsReadAndSilenceIsNo() throws SQLException {
        assertThat(asMarged(() -> topics.saidYes(Topic.RESEARCH))).doesNotContain(mair.id());
        topic("RESEARCH", "YES");
        assertThat(asMarged(() -> topics.saidYes(Topic.RESEARCH))).contains(mair.id());
        assertThat(people.sql(bethan, "select person_id from people.topic_choice"))
                .doesNotContain(mair.id().toString());
        topic("RESEARCH", "NO");
        topic("TRAINING", "NOT_NOW");
        assertThat(asMarged(() -> topics.saidYes(Topic.RESEARCH))).doesNotContain(mair.id());
        String mine = "select choice from people.topic_choice where person_id = '" + mair.id() + "'";
        assertThat(people.sql(marged, mine)).isEmpty();
        assertThat(people.sql(mair, mine)).containsExactlyInAnyOrder("YES", "NO", "NOT_NOW");
        assertThat(me.get("/en/me/topics").page().text()).contains("You have said nothing. That means no.");
    }

    @Test
    void iAmAskedAgainOnlyFromTheDayThatINamedAndOnlyOnMyOwnPage() {
        topic("GROUPS", "ASK_LATER", LocalDate.now(ZoneId.of("Europe/London")).plusDays(1));
        assertThat(me.get("/en/me").page().text()).doesNotContain("You asked us to ask you again");
        clock.moveTo(LocalDate.now(ZoneId.of("Europe/London")).plusDays(1));
        assertThat(me.get("/en/me").page().select(".app-card--asks").text()).contains("ask you again", "Groups");
        assertThat(me.get("/en").page().text()).doesNotContain("ask you again");
        topic("GROUPS", "NO");
        assertThat(me.get("/en/me").page().text()).doesNotContain("ask you again");
    }

    @ParameterizedTest
    @CsvSource({
        "words, name, LONG, 60 characters or fewer",
        "words, name, NUL, nobody can see",
        "words, name, RTL, nobody can see",
        "words, name, EMPTY, Write the name you go by",
        "words, words, LONG, 60 characters or fewer",
        "words, pronouns, RTL, nobody can see",
        "words, about, NUL, cannot be kept",
        "words, about, HUGE, 20,000 characters or fewer",
        "words, seenBy, FORGED, Choose one answer",
        "needs, need, FORGED, Choose from the list",
        "needs, language, Somali, or leave this empty",
        "needs, other, NUL, cannot be kept",
        "needs, day, FORGED, Write a date like",
        "supporters, name, EMPTY, Write their name",
        "supporters, name, RTL, nobody can see",
        "supporters, reached, HUGE, 200 characters or fewer",
        "supporters, may, FORGED, Choose what they may do",
        "supporters, untilday, 1, Write a date like",
        "preparation, after, HUGE, 20,000 characters or fewer",
        "topics, choice, FORGED, Choose one answer",
        "topics, choice, ASK_LATER, Write the day from which"
    })
    void badInputIsToldOfBesideTheFieldAndWhatWasTypedIsStillThere(
            String page, String field, String value, String says) {
        Map<String, String> fields = form(Map.of(
                "name", "Mair", "words", "", "about", "Typed about me", "seenBy", "NOBODY", "other", "Typed other"));
        fields.putAll(Map.of("may", "COME", "reached", "Typed reached", "before", "Typed before", "topic", "GROUPS"));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        if (page.equals("supporters")) {
            fields.putAll(Map.of("day", "1", "month", "1", "year", String.valueOf(today.getYear())));
        }
        fields.put(field, bad(value));
        Answer again = me.post("/en/me/" + page, fields);
        assertThat(again.status()).as(again.body()).isEqualTo(422);
        assertThat(again.page().select(".nhsuk-error-summary").text()).contains(says);
        assertThat(again.page().select(".nhsuk-error-message").text()).contains(says);
        String kept = switch (page) {
            case "words" -> field.equals("about") ? "" : "Typed about me";
            case "needs" -> field.equals("other") ? "" : "Typed other";
            case "supporters" -> field.equals("reached") ? "" : "Typed reached";
            case "preparation" -> "Typed before";
            default -> "";
        };
        assertThat(again.body()).contains(kept);
        assertThat(me.post("/cy/me/" + page, fields).page().select("html").attr("lang"))
                .isEqualTo("cy");
    }

    @Test
    void aForgedTopicIsNotThere() {
        assertThat(me.get("/en/me/topics/new?topic=FORGED").status()).isEqualTo(404);
        assertThat(me.post("/en/me/topics", form(Map.of("topic", "FORGED", "choice", "YES")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormSentTwiceCountsOnce() throws SQLException {
        Map<String, String> twice = form(Map.of("need", "WELSH"));
        me.post("/en/me/needs", twice);
        assertThat(me.post("/en/me/needs", twice).location()).isEqualTo("/en/me/needs?kept");
        Map<String, String> named = form(Map.of("name", "Olwen", "may", "COME"));
        named.putAll(Map.of("day", "1", "month", "1", "year", "2026"));
        me.post("/en/me/supporters", named);
        me.post("/en/me/supporters", named);
        Map<String, String> words = form(Map.of("name", "Mair twice", "seenBy", "NOBODY", "about", "Twice"));
        me.post("/en/me/words", words);
        me.post("/en/me/words", words);
        for (String table : List.of("need_list", "supporter", "name_taken", "description")) {
            assertThat(people.sql(mair, "select id from people." + table))
                    .as(table)
                    .hasSize(1);
        }
        assertThat(needsPage("Marged").page().text()).contains("Welsh");
    }

    @Test
    void rowsAboutMeAreAddedAndNeverChanged() {
        needs("WELSH", "", "");
        for (String table : List.of("name_taken", "description", "need_list", "supporter", "topic_choice", "staying")) {
            assertThat(people.refusal(mair, "delete from people." + table))
                    .as(table)
                    .isEqualTo(NOT_PERMITTED);
            assertThat(people.refusal(mair, "update people." + table + " set on_date = on_date"))
                    .as(table)
                    .isEqualTo(NOT_PERMITTED);
        }
    }

    private Answer words(String name, String words, String pronouns, String about, String seenBy) {
        return me.post(
                "/en/me/words",
                form(Map.of("name", name, "words", words, "pronouns", pronouns, "about", about, "seenBy", seenBy)));
    }

    private void needs(String need, String language, String other) {
        Answer kept = me.post("/en/me/needs", form(Map.of("need", need, "language", language, "other", other)));
        assertThat(kept.location()).isEqualTo("/en/me/needs?kept");
    }

    private String supporter(String name, String known) {
        Map<String, String> fields = form(Map.of("name", name, "may", "COME", "coordinatorMayKnow", known));
        fields.putAll(Map.of("day", "1", "month", "1", "year", "2026"));
        assertThat(me.post("/en/me/supporters", fields).location()).isEqualTo("/en/me/supporters?kept");
        return fields.getOrDefault("form", "");
    }

    private void topic(String topic, String choice) {
        assertThat(me.post("/en/me/topics", form(Map.of("topic", topic, "choice", choice)))
                        .location())
                .isEqualTo("/en/me/topics?kept");
    }

    private void topic(String topic, String choice, LocalDate day) {
        Map<String, String> fields = form(Map.of("topic", topic, "choice", choice));
        fields.putAll(
                Map.of("day", "" + day.getDayOfMonth(), "month", "" + day.getMonthValue(), "year", "" + day.getYear()));
        assertThat(me.post("/en/me/topics", fields).location()).isEqualTo("/en/me/topics?kept");
    }

    private Answer needsPage(String reader) {
        return new Wire(port).signIn(reader).get("/en/people/" + mair.id() + "/needs");
    }

    private static Map<String, String> form(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("form", UUID.randomUUID().toString());
        return all;
    }

    private static String bad(String value) {
        return switch (value) {
            case "LONG" -> "a".repeat(61);
            case "HUGE" -> "a".repeat(20_001);
            case "NUL" -> "before\0after";
            case "RTL" -> "gnp\u202e.exe";
            case "EMPTY" -> " ";
            default -> value;
        };
    }

    private <T> T asMarged(java.util.function.Supplier<T> work) {
        return Acting.as(
                actor(marged),
                () -> java.util.Objects.requireNonNull(
                        new TransactionTemplate(transactions).execute(status -> work.get())));
    }

    private Actor actor(Someone someone) {
        UUID organisation = rows.jdbc()
                .sql("select organisation_id from people.person where id = :id")
                .param("id", someone.id())
                .query(UUID.class)
                .single();
        return new Actor(organisation, someone.id(), someone.capacity());
    }
}
