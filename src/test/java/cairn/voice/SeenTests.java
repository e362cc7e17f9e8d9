package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.page.Front;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person sees who opened what is theirs, and nobody else does (refusal rule i). */
@CairnTest
class SeenTests {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    JdbcClient app;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Front.Door door;

    @Autowired
    BoxOpening box;

    @Autowired
    MovableClock clock;

    private JdbcClient jdbc;
    private Wire anwen;

    @BeforeEach
    void begin() throws IOException {
        jdbc = new Rows(postgres).jdbc();
        anwen = new Wire(port).signIn("Anwen");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void anAuthorSeesWhoOpenedItOnceForEachDayAndTheReaderIsTold() {
        String item = Raisings.named(anwen, "", "ANSWERERS", "Who will read this?");
        assertThat(seen(anwen, item)).contains("Nobody has opened it yet.");
        Wire marged = new Wire(port).signIn("Marged");
        for (int i = 0; i < 3; i++) {
            assertThat(marged.get("/en/raised/" + item).page().text())
                    .contains("The person who wrote this can see that you opened it.");
        }
        anwen.get("/en/raised/" + item);
        assertThat(anwen.get("/en/raised/" + item)
                        .page()
                        .select("a[href$=/seen]")
                        .text())
                .isEqualTo("Who has seen this");
        assertThat(rows(anwen, item)).containsExactly("Marged, service user and carer coordinator " + day(0));
        clock.moveTo(LocalDate.now(clock).plusDays(1));
        marged.get("/cy/raised/" + item);
        assertThat(rows(anwen, item))
                .containsExactly(
                        "Marged, service user and carer coordinator " + day(0),
                        "Marged, service user and carer coordinator " + day(-1));
    }

    @Test
    void nobodyButTheAuthorReadsTheList() {
        String item = Raisings.named(anwen, "", "ANSWERERS", "For my eyes alone.");
        Wire marged = new Wire(port).signIn("Marged");
        marged.get("/en/raised/" + item);
        for (String name : List.of("Marged", "Gareth Lloyd", "Tomos", "Bethan Rees")) {
            assertThat(new Wire(port)
                            .signIn(name)
                            .get("/en/raised/" + item + "/seen")
                            .status())
                    .as(name)
                    .isEqualTo(404);
        }
        UUID owner = sample("Anwen");
        assertThat(seenAs(owner, item)).isEqualTo(1);
        assertThat(seenAs(sample("Marged"), item)).as("their own row").isEqualTo(1);
        assertThat(seenAs(sample("Gareth Lloyd"), item)).isZero();
        assertThat(seenAs(sample("Nia Prosser"), item)).isZero();
    }

    @Test
    void whoWasSignedInAndShowedNoNameSeesItOnTheirOwnPageAlone() {
        String form = Raisings.notShown(anwen, "", "TODAY", "Signed in, without my name.");
        box.open();
        Wire marged = new Wire(port).signIn("Marged");
        String item = item("Signed in, without my name.");
        Answer read = marged.get("/en/raised/" + item);
        assertThat(read.page().text())
                .contains("If the person who wrote this was signed in, they can see that you opened it.");
        assertThat(anwen.get("/en/own/" + form + "/seen").page().text()).contains("Marged, service user and carer");
        assertThat(new Wire(port)
                        .signIn("Tomos")
                        .get("/en/own/" + form + "/seen")
                        .status())
                .isEqualTo(404);
        assertThat(marged.get("/en/own/" + form + "/seen").status()).isEqualTo(404);
        assertThat(seenAs(sample("Anwen"), item))
                .as("no row tells the author’s own role whose it was")
                .isZero();
    }

    @Test
    void aReaderIsToldTheSameOfTheUnsignedBoxAndNobodyReadsThatList() {
        String words = "In the box without signing in, " + UUID.randomUUID();
        Raisings.unsignedAndOpened(new Wire(port), box, "", words);
        Wire marged = new Wire(port).signIn("Marged");
        String item = item(words);
        assertThat(marged.get("/en/raised/" + item).page().text())
                .contains("If the person who wrote this was signed in, they can see that you opened it.");
        assertThat(jdbc.sql("select count(*) from voice.seen where raised_id = ?::uuid")
                        .param(item)
                        .query(Integer.class)
                        .single())
                .as("the same row, so that it does not tell the two apart")
                .isEqualTo(1);
    }

    @Test
    void aPersonSeesWhoOpenedWhatTheyNeed() {
        UUID person = sample("Cerys");
        Wire marged = new Wire(port).signIn("Marged");
        Wire tomos = new Wire(port).signIn("Tomos");
        List<String> before = tomos.get("/en/me/seen").page().select(".app-row").eachText();
        marged.get("/en/people/" + person + "/needs");
        Answer again = marged.get("/en/people/" + person + "/needs");
        assertThat(again.page().text()).contains("This person can see that you opened it.");
        Wire cerys = new Wire(port).signIn("Cerys");
        assertThat(cerys.get("/en/me/seen").page().select(".app-row").eachText())
                .containsOnlyOnce("Marged, service user and carer coordinator " + day(0));
        assertThat(cerys.get("/en/me/everything").page().text()).contains("Who has seen this", "Marged");
        assertThat(tomos.get("/en/me/seen").page().select(".app-row").eachText())
                .isEqualTo(before);
        assertThat(marged.get("/en/me/everything").page().text()).contains("What I opened of others");
    }

    @Test
    void nobodyWritesDownThatSomebodyElseOpenedItNorWithAnotherNameOrPart() {
        String item = Raisings.named(anwen, "", "ANSWERERS", "Who writes the list?");
        String insert = """
                insert into voice.seen (raised_id, reader_id, on_date, organisation_id, reader_name, taking_part_as)
                values ('%s', '%s', platform.today(), platform.organisation(), '%s', '%s')
                """;
        UUID marged = sample("Marged");
        UUID gareth = sample("Gareth Lloyd");
        assertThat(refused(marged, insert.formatted(item, gareth, "Gareth Lloyd", "MANAGER")))
                .isTrue();
        assertThat(refused(marged, insert.formatted(item, marged, "Somebody", "COORDINATOR")))
                .isTrue();
        assertThat(refused(marged, insert.formatted(item, marged, "Marged", "STAFF")))
                .isTrue();
        assertThat(refused(sample("Anwen"), insert.formatted(item, sample("Anwen"), "Anwen", "SERVICE_USER")))
                .as("the author’s own look")
                .isTrue();
        assertThat(refused(sample("Tomos"), insert.formatted(item, sample("Tomos"), "Tomos", "SERVICE_USER")))
                .as("what they may not read")
                .isTrue();
        assertThat(refused(marged, insert.formatted(item, marged, "Marged", "COORDINATOR")))
                .isFalse();
    }

    private String item(String words) {
        return jdbc.sql("select raised_id::text from voice.words where body = ?")
                .param(words)
                .query(String.class)
                .single();
    }

    private boolean refused(UUID person, String sql) {
        try {
            as(person, () -> app.sql(sql).update());
            return false;
        } catch (org.springframework.dao.DataAccessException refused) {
            return true;
        }
    }

    private int seenAs(UUID person, String item) {
        return as(
                person,
                () -> app.sql("select count(*) from voice.seen where raised_id = ?::uuid")
                        .param(item)
                        .query(Integer.class)
                        .single());
    }

    private <T> T as(UUID person, java.util.function.Supplier<T> work) {
        UUID capacity = jdbc.sql("select id from people.capacity where person_id = ? and until is null limit 1")
                .param(person)
                .query(UUID.class)
                .single();
        Actor actor = new Actor(door.at("localhost").orElseThrow().organisation(), person, capacity);
        return Acting.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static String seen(Wire author, String item) {
        return author.get("/en/raised/" + item + "/seen").page().text();
    }

    private static List<String> rows(Wire author, String item) {
        return author.get("/en/raised/" + item + "/seen")
                .page()
                .select(".app-row")
                .eachText();
    }

    private String day(int days) {
        return java.time.format.DateTimeFormatter.ofPattern("d MMMM y", java.util.Locale.UK)
                .format(LocalDate.now(clock).plusDays(days));
    }

    private UUID sample(String name) {
        return jdbc.sql(
                        "select p.id from people.person p join people.sample_person s on s.person_id = p.id where p.name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }
}
