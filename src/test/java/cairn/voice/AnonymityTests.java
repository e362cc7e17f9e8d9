package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tries to find out who wrote what came through the box: people are busy on their own pages, one of them drops something
 * in for staff to see today, and the box opens at once with that alone in it, which is the worst case. The figures stand in
 * {@code docs/privacy/what-anonymous-means.md}.
 */
@CairnTest
class AnonymityTests {

    private static final List<String> PEOPLE =
            List.of("Anwen", "Tomos", "Cerys", "Bethan Rees", "Idris Khan", "Gareth Lloyd", "Nia Prosser", "Marged");
    private static final int ITEMS = 80;
    private static final int WEEKS = 10;
    private static final long SEED = 20261121;

    @LocalServerPort
    int port;

    @Autowired
    BoxOpening boxOpening;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    MovableClock clock;

    private Rows rows;
    private final Random random = new Random(SEED);
    private final List<Wire> signedIn = new ArrayList<>();
    private final List<String> sessions = new ArrayList<>();

    @BeforeEach
    void everyoneSignsIn() throws IOException {
        rows = new Rows(postgres);
        for (String name : PEOPLE) {
            signedIn.add(new Wire(port).signIn(name));
            sessions.add(newestSession());
        }
    }

    @Test
    @SuppressWarnings("SystemOut") // the figures stand in every build's output
    void staffScreensNameNobodyAndTheLiveDatabaseTellsMoreThanChance() {
        int named = 0;
        int live = 0;
        List<Integer> authors = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            int author = random.nextInt(PEOPLE.size());
            authors.add(author);
            String words = "Anonymity " + i + ". The path is wet.";
            signedIn.get(author).get("/en");
            Raisings.unsigned(new Wire(port), Map.copyOf(Raisings.fields("", "", "", "ANSWERERS", "TODAY", words)));
            others(author).limit(random.nextInt(3)).forEach(other -> other.get("/en"));
            live += lastBusy() == author ? 1 : 0;
            boxOpening.open();
            named += whatStaffSee(words).contains(PEOPLE.get(author)) ? 1 : 0;
        }
        int dump = fromTheDump(authors);
        System.out.printf(
                "Anonymity: of %d, chance %d; staff screens name the author %d times; live database %d; dump %d%n",
                ITEMS, ITEMS / PEOPLE.size(), named, live, dump);
        assertThat(named).as("a staff screen shows its author").isZero();
        assertThat(dump).as("from a copy made later").isLessThan(ITEMS / 3);
    }

    /**
     * Everyone drops one thing in during the week, one after another at one tablet, and somebody knows in which order they
     * sat there. On Monday it comes out mixed: does the order in which it lies in the database, or stands on the page, tell?
     */
    @Test
    @SuppressWarnings("SystemOut") // the figures stand in every build's output
    void whatComesOutOnMondayTellsNothingByItsOrder() {
        Wire dylan = new Wire(port).signIn("Dylan Price");
        int rowsTell = 0;
        int pageTells = 0;
        for (int week = 0; week < WEEKS; week++) {
            clock.moveTo(LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.TUESDAY)));
            String unit = Raisings.unit(dylan, "Tan-y-bryn");
            List<String> sent = new ArrayList<>();
            for (String person : PEOPLE) {
                sent.add("Monday " + week + ", said by the one called " + person.charAt(0) + ". The path is dry.");
                Raisings.unsigned(
                        new Wire(port),
                        Map.copyOf(Raisings.fields("", "", unit, "ANSWERERS", "MONDAY", sent.getLast())));
            }
            clock.moveTo(LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            boxOpening.open();
            rowsTell += inPlace(sent, inTheDatabase(week));
            pageTells += inPlace(sent, onThePage(dylan, unit, week));
        }
        System.out.printf(
                "Anonymity, Monday: of %d, chance %d; order in the database %d; order on the page %d%n",
                WEEKS * PEOPLE.size(), WEEKS, rowsTell, pageTells);
        assertThat(rowsTell).as("order in the database").isLessThan(WEEKS * PEOPLE.size() / 3);
        assertThat(pageTells).as("order on the page").isLessThan(WEEKS * PEOPLE.size() / 3);
    }

    private List<String> inTheDatabase(int week) {
        return rows.jdbc()
                .sql("select body from voice.words where body like :week order by xmin::text::bigint, ctid")
                .param("week", "Monday " + week + ",%")
                .query(String.class)
                .list();
    }

    private static List<String> onThePage(Wire holder, String unit, int week) {
        return holder.get("/en/units/" + unit).page().select("a[href^=/en/raised/]").stream()
                .map(Element::text)
                .filter(text -> text.startsWith("Monday " + week + ","))
                .toList();
    }

    private static int inPlace(List<String> sent, List<String> found) {
        assertThat(found).hasSameSizeAs(sent);
        int right = 0;
        for (int i = 0; i < sent.size(); i++) {
            right += sent.get(i).startsWith(found.get(i).replace("…", "").strip()) ? 1 : 0;
        }
        return right;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private Stream<Wire> others(int author) {
        return random.ints(0, PEOPLE.size()).filter(p -> p != author).mapToObj(signedIn::get);
    }

    /** Everything that Marged, who answers, can open about it, without what names herself as the one who answers. */
    private String whatStaffSee(String words) {
        Wire marged = signedIn.getLast();
        String item = marged.get("/en").page().select("a[href^=/en/raised/]").stream()
                .filter(link -> link.text().startsWith(words))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        String seen = marged.get(item).page().select("main").text();
        // Answered, so that what Marged owes stays a list short enough to show the next one.
        Raisings.answer(marged, item.substring(item.lastIndexOf('/') + 1), "ACTED_ON");
        return seen.replaceAll("Who answers: [^,]+,", "").replaceAll("Gareth Lloyd|Marged", "");
    }

    /** Who was busy last, for somebody who reads the sessions in the minute in which it falls in. */
    private int lastBusy() {
        String session = rows.jdbc()
                .sql("select primary_id from platform.spring_session order by last_access_time desc limit 1")
                .query(String.class)
                .single()
                .strip();
        return sessions.indexOf(session);
    }

    /** For each item, the session whose row was last written just before it: all that a later copy still tells of order. */
    private int fromTheDump(List<Integer> authors) {
        int right = 0;
        for (int i = 0; i < authors.size(); i++) {
            List<String> before = rows.jdbc()
                    .sql("""
                            select s.primary_id from platform.spring_session s
                            where s.xmin::text::bigint < (select w.xmin::text::bigint from voice.words w
                                                          where w.body = :body order by 1 limit 1)
                            order by s.xmin::text::bigint desc limit 1
                            """)
                    .param("body", "Anonymity " + i + ". The path is wet.")
                    .query(String.class)
                    .list();
            right += !before.isEmpty() && sessions.indexOf(before.getFirst().strip()) == authors.get(i) ? 1 : 0;
        }
        return right;
    }

    private String newestSession() {
        return rows.jdbc()
                .sql("select primary_id from platform.spring_session order by creation_time desc, primary_id limit 1")
                .query(String.class)
                .single()
                .strip();
    }
}
