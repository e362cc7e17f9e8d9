package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.NewPeople;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.WritingsDown;
import cairn.answers.Wish;
import cairn.people.Writing;
import cairn.people.Writings;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.platform.postgres.Role;
import cairn.platform.text.Language;
import cairn.voice.domain.Audience;
import cairn.voice.domain.Choices;
import cairn.voice.domain.Kind;
import cairn.voice.domain.Opens;
import cairn.voice.domain.WrittenDownItems;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What one person says and another writes down stays the first one's, and the second gains nothing by it. */
@CairnTest
class WrittenDownTests {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Writings writings;

    @Autowired
    WrittenDownItems writtenDown;

    @Autowired
    Front.Door door;

    @Autowired
    PlatformTransactionManager transactions;

    private Rows rows;
    private Wire bethan;
    private Wire anwen;
    private String consent;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        bethan = new Wire(port).signIn("Bethan Rees");
        anwen = new Wire(port).signIn("Anwen");
        consent = WritingsDown.yes(bethan, "Anwen");
    }

    @AfterEach
    void end() {
        bethan.post("/en/writing-for/" + consent + "/stops", Map.of());
    }

    @Test
    void itStandsInTheAuthorsNameWithWhoWroteItAndWhy() {
        String words = unique("The stairs are dark.");
        String form = sent(words);
        assertThat(author(form)).isEqualTo("Anwen");
        String mine = anwen.get("/en/raised/" + form).page().text();
        assertThat(mine)
                .contains(words, "By Anwen, taking part as: service user.")
                .contains("Written down for Anwen by Bethan Rees, because writing is hard for them now.")
                .contains("Is it what you said?");
        assertThat(anwen.get("/en").page().text()).contains("This was written down for you.");
        // Marged answers for the whole service.
        assertThat(new Wire(port)
                        .signIn("Marged")
                        .get("/cy/raised/" + form)
                        .page()
                        .text())
                .contains(words, "Bethan Rees ysgrifennodd hyn ar ran Anwen.");
    }

    @Test
    void theWriterCannotOpenItAfterwardsNorAnythingElseOfTheirs() {
        String other = Raisings.named(anwen, "", "ANSWERERS", unique("Of my own."));
        String form = sent(unique("Written down."));
        for (String id : List.of(form, other)) {
            assertThat(bethan.get("/en/raised/" + id).status()).isEqualTo(404);
            assertThat(act(bethan, id, "VERSION", "Better words.").status()).isEqualTo(404);
            assertThat(act(bethan, id, "WITHDRAW", "").status()).isEqualTo(404);
            assertThat(bethan.post("/en/raised/" + id + "/confirmations", Map.of())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(bethan.get("/en/raised").body()).doesNotContain(form, other);
        assertThat(bethan.get("/en/me/written-for-me").body()).doesNotContain(form);
    }

    @Test
    void itsAuthorAloneSaysYesChangesItAndTakesItBack() {
        String form = sent(unique("First words."));
        assertThat(anwen.post("/en/raised/" + form + "/confirmations", Map.of()).status())
                .isEqualTo(303);
        anwen.post("/en/raised/" + form + "/confirmations", Map.of());
        String said = anwen.get("/en/raised/" + form).page().text();
        assertThat(said).contains("Anwen has said: “Yes, this is what I said.”").doesNotContain("Is it what you said?");

        String mine = unique("My own words.");
        act(anwen, form, "VERSION", mine);
        assertThat(anwen.get("/en/raised/" + form).page().text())
                .contains(mine, "1 earlier version", "The first version was written down for Anwen by Bethan Rees");
        act(anwen, form, "WITHDRAW", "");
        assertThat(new Wire(port).signIn("Marged").get("/en/raised/" + form).body())
                .doesNotContain(mine);
    }

    @Test
    void aStopInTheVeryMomentOfSendingComesAfterIt() throws Exception {
        NewPeople.Someone writer = new NewPeople(postgres).sample("Bethan Rees");
        Actor acting = new Actor(door.at("localhost").orElseThrow().organisation(), writer.id(), writer.capacity());
        String words = unique("Just being sent.");
        Choices choices = new Choices(Kind.ISSUE, null, Audience.ANSWERERS, Opens.TODAY, Wish.NONE, Language.EN);
        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            Future<Answer> stop = Acting.as(
                    acting,
                    () -> new TransactionTemplate(transactions).execute(status -> {
                        Writing held = writings.held().orElseThrow();
                        Future<Answer> pressed =
                                another.submit(() -> anwen.post("/en/writing-for/" + consent + "/stops", Map.of()));
                        waitUntilSomebodyWaits();
                        writtenDown.raise(UUID.randomUUID(), held, choices, words);
                        return pressed;
                    }));
            assertThat(stop.get().status()).isEqualTo(303);
        }
        assertThat(stored(words)).isEqualTo(1);
        Answer late = WritingsDown.send(bethan, consent, UUID.randomUUID().toString(), unique("Too late."));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Too late.");
    }

    /** The stop is being pressed: it waits for a lock, or it is through. */
    private void waitUntilSomebodyWaits() {
        for (int i = 0; i < 200; i++) {
            int stopped = rows.jdbc()
                    .sql("select (select count(*) from pg_locks where locktype = 'advisory' and not granted)"
                            + " + (select count(*) from people.writing_stop where writing_id = cast(:id as uuid))")
                    .param("id", consent)
                    .query(Integer.class)
                    .single();
            if (stopped > 0) {
                return;
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new IllegalStateException("nobody stopped it");
    }

    @Test
    void aFormSentTwiceIsRaisedOnceAndASomebodyElsesIdRaisesNothing() {
        String words = unique("Sent twice.");
        String form = sent(words);
        assertThat(WritingsDown.send(bethan, consent, form, words).location())
                .isEqualTo("/en/writing-for/" + consent + "?sent");
        assertThat(stored(words)).isEqualTo(1);

        String theirs = Raisings.named(new Wire(port).signIn("Tomos"), "", "ANSWERERS", unique("Tomos’s own."));
        String stolen = unique("With a stolen id.");
        assertThat(WritingsDown.send(bethan, consent, theirs, stolen).status()).isEqualTo(303);
        assertThat(stored(stolen)).isZero();
        assertThat(author(theirs)).isEqualTo("Tomos");
    }

    @Test
    void after31MinutesItIsRefusedAndTheWordsAreKeptUntilThePersonSaysYesAgain() {
        String words = unique("Slowly said.");
        String form = UUID.randomUUID().toString();
        longAgo(consent, 31);
        assertThat(bethan.get("/en").page().text()).doesNotContain("You are writing for");
        Answer late = WritingsDown.send(bethan, consent, form, words);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().text()).contains("The time to write is over", words, "may Bethan Rees write this down");
        assertThat(stored(words)).isZero();

        Map<String, String> again = new LinkedHashMap<>();
        late.page()
                .select("form[action$=/raised/new] input[type=hidden], form[action$=/raised/new] textarea")
                .forEach(field -> again.put(field.attr("name"), field.val()));
        again.put("answer", "yes");
        Answer goesOn = bethan.post("/en/writing-for/" + consent + "/raised/new", again);
        assertThat(goesOn.page().text()).contains("Anwen, is this what you said?", words);
        consent = again.getOrDefault("again", "");
        assertThat(WritingsDown.send(bethan, consent, form, words).status()).isEqualTo(303);
        assertThat(author(form)).isEqualTo("Anwen");
    }

    @Test
    void after29MinutesItStillHolds() {
        longAgo(consent, 29);
        assertThat(author(sent(unique("Just in time.")))).isEqualTo("Anwen");
    }

    @Test
    void eitherOfTheTwoStopsIt() {
        assertThat(bethan.get("/en/about").page().text()).contains("You are writing for Anwen, until");
        assertThat(anwen.get("/en/me/written-for-me").page().text()).contains("You said yes in front of Bethan Rees");
        Answer stopped = anwen.post("/en/writing-for/" + consent + "/stops", Map.of());
        assertThat(stopped.location()).isEqualTo("/en/me/written-for-me");
        String words = unique("Too late.");
        assertThat(WritingsDown.send(bethan, consent, UUID.randomUUID().toString(), words)
                        .status())
                .isEqualTo(422);
        assertThat(stored(words)).isZero();
        assertThat(bethan.get("/en/about").page().text()).doesNotContain("You are writing for");
        assertThat(new Wire(port)
                        .signIn("Tomos")
                        .post("/en/writing-for/" + consent + "/stops", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void notNowLeavesNoTraceToAnyoneButThePersonsOwnLog() {
        bethan.post("/en/writing-for/" + consent + "/stops", Map.of());
        String asked = UUID.randomUUID().toString();
        Map<String, String> notNow = WritingsDown.fields(bethan, asked, "Anwen", "no");
        assertThat(bethan.post("/en/writing-for", notNow).location()).isEqualTo("/en");
        notNow.put("answer", "yes");
        bethan.post("/en/writing-for", notNow);
        assertThat(bethan.get("/en/writing-for/" + asked).status()).isEqualTo(404);
        assertThat(WritingsDown.send(bethan, asked, UUID.randomUUID().toString(), unique("All the same."))
                        .status())
                .isEqualTo(404);
        assertThat(seenByApp("select count(*) from people.writing_for where id = '" + asked + "'", "Bethan Rees"))
                .isZero();
        assertThat(seenByApp("select count(*) from people.writing_for where id = '" + asked + "'", "Marged"))
                .isZero();
        assertThat(anwen.get("/en/me/written-for-me").page().text())
                .contains("Bethan Rees asked. The answer was: not now.");
    }

    @Test
    void whenThePersonNoLongerTakesPartNothingIsRaisedAndTheWordsAreKept() {
        String end =
                "update people.capacity set until = :until where person_id = (select id from people.person where name = 'Anwen')";
        String words = unique("Moved on.");
        rows.jdbc()
                .sql(end)
                .param("until", java.time.LocalDate.now(java.time.ZoneId.of("Europe/London")))
                .update();
        try {
            Answer refused =
                    WritingsDown.send(bethan, consent, UUID.randomUUID().toString(), words);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().text()).contains(words, "You can no longer write for this person: Anwen.");
            assertThat(stored(words)).isZero();
        } finally {
            rows.jdbc().sql(end).param("until", null, java.sql.Types.DATE).update();
        }
    }

    @Test
    void theDatabaseRefusesWhatNoConsentCovers() {
        String raise = """
                insert into voice.raised (id, organisation_id, kind, signing, author_id, author_name, taking_part_as, audience, said_on,
                                          opens, open_on, language, writing_id, written_by, because)
                select gen_random_uuid(), platform.organisation(), 'ISSUE', 'NAMED', %s, '%s', 'people.capacity.SERVICE_USER', 'ANSWERERS',
                       platform.today(), 'TODAY', platform.today(), 'en', %s
                """;
        String id = "(select id from people.person where name = 'Anwen')";
        String given = "'" + consent + "', 'Bethan Rees', 'HARD_TO_WRITE'";
        assertThat(refusedAsApp(raise.formatted(id, "Anwen", "null, null, null")))
                .isTrue();
        assertThat(refusedAsApp(raise.formatted(id, "Anwen", "'" + consent + "', 'Idris Khan', 'HARD_TO_WRITE'")))
                .isTrue();
        assertThat(refusedAsApp(raise.formatted(id, "Anwen", "'" + consent + "', 'Bethan Rees', 'ASKED'")))
                .isTrue();
        assertThat(refusedAsApp(raise.formatted("platform.actor()", "Bethan Rees", given)))
                .isTrue();
        assertThat(refusedAsApp(raise.formatted(id, "Anwen", given))).isFalse();
        bethan.post("/en/writing-for/" + consent + "/stops", Map.of());
        assertThat(refusedAsApp(raise.formatted(id, "Anwen", given))).isTrue();
    }

    @Test
    void onceSentTheDatabaseGivesTheWriterNoMoreHoldOnItWhileTheConsentLasts() {
        String form = sent(unique("Sent and gone."));
        assertThat(seenByApp("select count(*) from voice.raised where id = '" + form + "'", "Bethan Rees"))
                .isZero();
        for (String sql : List.of(
                "insert into voice.words (id, organisation_id, raised_id, version, body) values (gen_random_uuid(), platform.organisation(), '%s', 2, 'x')",
                "insert into voice.addition (id, organisation_id, raised_id, body, said_on) values (gen_random_uuid(), platform.organisation(), '%s', 'x', platform.today())",
                "insert into answers.reader (subject_id, reader_id, organisation_id) values ('%s', platform.actor(), platform.organisation())",
                "insert into answers.taken_back (subject_id, organisation_id, on_date) values ('%s', platform.organisation(), platform.today())",
                "insert into voice.written_down_check (raised_id, organisation_id, on_date) values ('%s', platform.organisation(), platform.today())",
                "insert into answers.struck_out (subject_id, person_id, organisation_id) values ('%s', platform.actor(), platform.organisation())")) {
            assertThat(refusedAsApp(sql.formatted(form))).as(sql).isTrue();
        }
    }

    @Test
    void whoMayNotWriteForOthersIsToldThatThereIsNoSuchPage() {
        for (String name : List.of("Anwen", "Cerys")) {
            Wire person = new Wire(port).signIn(name);
            assertThat(person.get("/en/writing-for/new").status()).as(name).isEqualTo(404);
            assertThat(person.get("/en").body()).doesNotContain("/writing-for/new");
        }
        assertThat(names(bethan)).contains("Anwen", "Cerys").doesNotContain("Tomos", "Idris Khan", "Bethan Rees");
        assertThat(names(new Wire(port).signIn("Marged"))).contains("Anwen", "Tomos", "Nia Prosser");
        assertThat(names(new Wire(port).signIn("Nia"))).isEmpty();
    }

    @Test
    void whatIsNotOnTheListWasNotChosen() {
        Answer nobody = bethan.post("/cy/writing-for/new", Map.of("whom", "not-an-id", "because", "FUN"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.page().select(".nhsuk-error-summary").text()).contains("Dewiswch berson", "Dewiswch un ateb");
        Map<String, String> noAnswer =
                WritingsDown.fields(bethan, UUID.randomUUID().toString(), "Anwen", "maybe");
        assertThat(bethan.post("/en/writing-for", noAnswer).status()).isEqualTo(422);
        Map<String, String> noForm = WritingsDown.fields(bethan, "no id", "Anwen", "yes");
        assertThat(bethan.post("/en/writing-for", noForm).status()).isEqualTo(422);
        Answer empty = WritingsDown.send(bethan, consent, UUID.randomUUID().toString(), " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(WritingsDown.send(bethan, consent, "no id", "Words.").location())
                .isEqualTo("/en/writing-for/" + consent + "/raised/new");
    }

    @Test
    void sayingSomethingLeadsToTheOtherPersonsWordsWhileItLasts() {
        assertThat(bethan.get("/cy/raised/new").location()).isEqualTo("/cy/writing-for/" + consent + "/raised/new");
        Answer words = bethan.get("/en/writing-for/" + consent + "/raised/new");
        assertThat(words.page().text()).contains("What does Anwen want to say?", "Question 1 of 2");
    }

    private String sent(String words) {
        String form = UUID.randomUUID().toString();
        Answer answer = WritingsDown.send(bethan, consent, form, words);
        assertThat(answer.location()).isEqualTo("/en/writing-for/" + consent + "?sent");
        return form;
    }

    private static List<String> names(Wire writer) {
        return writer.get("/en/writing-for/new").page().select("#whom option").eachText().stream()
                .map(text -> text.split(",")[0])
                .toList();
    }

    private static Answer act(Wire person, String id, String verb, String body) {
        return person.post(
                "/en/raised/" + id + "/acts", Map.of("act", UUID.randomUUID().toString(), "verb", verb, "body", body));
    }

    private String author(String id) {
        return rows.jdbc()
                .sql("""
                        select p.name from voice.raised r join answers.author a on a.subject_id = r.id and a.author_id = r.author_id
                        join people.person p on p.id = r.author_id where r.id = :id
                        """)
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
    }

    private int stored(String words) {
        return rows.jdbc()
                .sql("select count(*) from voice.words where body = :words")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    /** Only whoever runs the computer can move a moment; the triggers refuse everyone else. */
    private void longAgo(String id, int minutes) {
        rows.jdbc().sql("""
                        set session_replication_role = replica;
                        update people.writing_for set recorded_at = recorded_at - interval '1 day' where id <> '%1$s';
                        update people.writing_for set recorded_at = clock_timestamp() - interval '%2$d minutes' where id = '%1$s'
                        """.formatted(id, minutes)).update();
    }

    private int seenByApp(String sql, String name) {
        Integer[] seen = new Integer[1];
        asApp(name, jdbc -> seen[0] = jdbc.queryForObject(sql, Integer.class));
        return seen[0];
    }

    /** Whether the database itself says no to Bethan, whatever the program asks. Nothing stays done. */
    private boolean refusedAsApp(String sql) {
        boolean[] refused = new boolean[1];
        asApp("Bethan Rees", jdbc -> {
            try {
                jdbc.update(sql);
            } catch (org.springframework.dao.DataAccessException e) {
                assertThat(e).hasStackTraceContaining("row-level security");
                refused[0] = true;
            }
        });
        return refused[0];
    }

    private void asApp(String name, java.util.function.Consumer<JdbcTemplate> work) {
        Map<String, Object> who =
                rows.jdbc().sql("""
                        select p.id::text as person, c.id::text as capacity, p.organisation_id::text as organisation
                        from people.person p join people.capacity c on c.person_id = p.id where p.name = :name
                        """).param("name", name).query().singleRow();
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                postgres.url(), postgres.login(Role.APP), postgres.password(Role.APP), true);
        try {
            source.setAutoCommit(false);
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.queryForList(
                    "select platform.begin(?, ?, ?, ?)",
                    who.get("person"),
                    who.get("capacity"),
                    who.get("organisation"),
                    java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                            .toString());
            work.accept(jdbc);
            jdbc.execute("rollback");
        } finally {
            source.destroy();
        }
    }

    private static String unique(String words) {
        return words + " " + UUID.randomUUID();
    }
}
