package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cairn.CairnTest;
import cairn.Wire;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.SafeNumber;
import cairn.voice.ImportDatabase.Organisation;
import cairn.voice.domain.Importing;
import cairn.voice.domain.Importing.Source;
import cairn.voice.domain.MappedColumns;
import cairn.voice.domain.Numbers;
import cairn.voice.domain.Numbers.Counted;
import cairn.voice.domain.Numbers.Year;
import cairn.voice.domain.Numbers.Years;
import cairn.voice.domain.Progress;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can be told of how much was said, without pointing at anybody. */
@CairnTest
class NumbersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** A number as a page tells it: between which bounds it lies for whoever reads it. */
    private record Told(long least, long most) {}

    private final ImportDatabase database;

    @LocalServerPort
    private int port;

    @Autowired
    private Numbers numbers;

    @TempDir
    private Path folder;

    NumbersTests(@Autowired DataSource dataSource) {
        database = new ImportDatabase(dataSource);
    }

    @Test
    void noSmallNumberOfAGeneratedFileCanBeWorkedOutBySubtraction() throws IOException {
        Path file = Files.writeString(folder.resolve("past.csv"), generated());
        attack(file, "words=words,date=date,unit=team,theme=category");
    }

    @Test
    void noSmallNumberOfTheRealFileCanBeWorkedOutBySubtraction() throws IOException {
        Path file = ImportRealFilesTest.shared()
                .resolve("data/01-patient-experience/notts_mh_forensic_2010-2019_comments.csv");
        assumeTrue(Files.isReadable(file), "Skipped: the shared folder with the real file is not here.");
        attack(file, "words=comment_txt,date=date,unit=team_n,theme=category");
    }

    @Test
    void aFileThatIsNotOpenIsNotCountedAndAQuarterOnlyWhenItIsOver() throws IOException {
        Organisation here = database.organisation("Rehabilitation");
        String rows = "The garden,2026-07-03\n".repeat(9) + "Tea,2026-11-03\n".repeat(20);
        bringIn(Files.writeString(folder.resolve("new.csv"), "words,date\n" + rows), "words=words,date=date", here);
        Actor someone = database.person(here, "STAFF");
        assertThat(count(someone, Counted.ALL).years()).isEmpty();
        open(here);
        Years counted = count(someone, Counted.ALL);
        assertThat(counted.years())
                .containsExactly(new Year(
                        2026, List.of(new SafeNumber(0), new SafeNumber(0), new SafeNumber(8)), new SafeNumber(8)));
        assertThat(counted.all()).isEqualTo(new SafeNumber(8));
        assertThat(count(database.person(database.organisation("Elsewhere"), "STAFF"), Counted.ALL)
                        .years())
                .isEmpty();
    }

    @Test
    void thePageAndTheFileTellTheSameNumbersAndNoOthers() {
        Wire marged = new Wire(port).signIn("Marged");
        List<String> asked = new ArrayList<>(List.of(""));
        marged.get("/en/numbers").page().select("#of option").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .map(value -> "?of=" + value)
                .forEach(asked::add);
        assertThat(asked).hasSizeGreaterThan(5);
        for (String of : asked) {
            Document page = marged.get("/en/numbers" + of).page();
            List<String> cells = page.select("tbody .app-table__number").eachText();
            List<String> file =
                    CsvReader.builder()
                            .ofCsvRecord(
                                    marged.get("/en/numbers.csv" + of).body().substring(1))
                            .stream()
                            .skip(1)
                            .flatMap(row -> row.getFields().stream().skip(1))
                            .filter(cell -> !cell.isEmpty())
                            .toList();
            assertThat(file.subList(0, file.size() - 1)).isEqualTo(cells);
            assertThat(page.select("main").text()).contains("In all: " + file.getLast());
            assertThat(file).allMatch(NumbersTests::safe, "a multiple of 8, or fewer than 8");
        }
        assertThat(marged.get("/en/numbers?of=" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static boolean safe(String cell) {
        return List.of("fewer than 8", "not over yet").contains(cell) || Long.parseLong(cell.replace(",", "")) % 8 == 0;
    }

    /**
     * By the rule nothing is found. The same attack on numbers as they are, small ones hidden, finds much: so it is the rule
     * that keeps them, and not a weak attack.
     */
    private void attack(Path file, String map) throws IOException {
        Organisation here = database.organisation("Rehabilitation");
        bringIn(file, map, here);
        open(here);
        Actor reader = database.person(here, "STAFF");
        Truth truth = truth(reader);
        assertThat(truth.small()).as("small numbers there are").isGreaterThan(100);
        truth.counted().forEach((counted, quarters) -> assertTold(count(reader, counted), quarters));

        assertThat(recovered(truth, n -> bounds(SafeNumber.of(n)))).isEmpty();
        LongFunction<Told> hidden = n -> n >= 1 && n <= 7 ? new Told(1, 7) : new Told(n, n);
        assertThat(recovered(truth, hidden)).as("with the rule switched off").isNotEmpty();
        LongFunction<Told> noneToldApart =
                n -> n == 0 ? new Told(0, 0) : n < 8 ? new Told(1, 7) : bounds(SafeNumber.of(n));
        System.out.printf(
                "%s: %d small numbers; worked out by the rule 0, with true totals %d, were none told apart from few %d%n",
                file.getFileName(),
                truth.small(),
                recovered(truth, hidden).size(),
                recovered(truth, noneToldApart).size());
    }

    private static Told bounds(SafeNumber told) {
        return new Told(told.atLeast(), told.atLeast() + 7);
    }

    /** How many there truly are, by what is counted and by quarter. */
    private record Truth(Map<Counted, Map<LocalDate, Long>> counted) {

        long small() {
            return counted.values().stream()
                    .flatMap(quarters -> quarters.values().stream())
                    .filter(n -> n >= 1 && n <= 7)
                    .count();
        }
    }

    private record Cell(UUID id, LocalDate quarter, long many) {}

    private Truth truth(Actor reader) {
        Map<Counted, Map<LocalDate, Long>> counted = new HashMap<>();
        for (String column : List.of("coalesce(unit_id, imported_unit_id)", "imported_theme_id", "null::uuid")) {
            List<Cell> cells = database.as(
                    reader,
                    () -> database.jdbc()
                            .sql("select " + column
                                    + " as id, date_trunc('quarter', said_on)::date as quarter, count(*) as many"
                                    + " from voice.raised where said_on < '2026-10-01' group by 1, 2")
                            .query(Cell.class)
                            .list());
            for (Cell cell : cells) {
                Counted what = column.startsWith("null")
                        ? Counted.ALL
                        : column.startsWith("imported") ? new Counted(null, cell.id()) : new Counted(cell.id(), null);
                if (cell.id() != null || column.startsWith("null")) {
                    counted.computeIfAbsent(what, w -> new HashMap<>()).put(cell.quarter(), cell.many());
                }
            }
        }
        return new Truth(counted);
    }

    private static void assertTold(Years told, Map<LocalDate, Long> truth) {
        long all = 0;
        for (Year year : told.years()) {
            long whole = 0;
            for (int i = 0; i < year.quarters().size(); i++) {
                long many = truth.getOrDefault(LocalDate.of(year.year(), 3 * i + 1, 1), 0L);
                assertThat(year.quarters().get(i)).isEqualTo(new SafeNumber(many / 8 * 8));
                whole += many;
            }
            assertThat(year.all()).isEqualTo(new SafeNumber(whole / 8 * 8));
            all += whole;
        }
        assertThat(told.all()).isEqualTo(new SafeNumber(all / 8 * 8));
    }

    /** All that every page and every file tells, with the sums that must hold between them. */
    private static List<String> recovered(Truth truth, LongFunction<Told> rule) {
        Subtraction attack = new Subtraction();
        Map<String, Long> cells = new HashMap<>();
        List<LocalDate> quarters = truth.counted().getOrDefault(Counted.ALL, Map.of()).keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .flatMap(year -> List.of(1, 4, 7, 10).stream().map(month -> LocalDate.of(year, month, 1)))
                .toList();
        truth.counted().forEach((counted, own) -> {
            Map<Integer, List<String>> years = new HashMap<>();
            for (LocalDate quarter : quarters) {
                String cell = counted + " " + quarter;
                tell(attack, cells, cell, own.getOrDefault(quarter, 0L), rule);
                years.computeIfAbsent(quarter.getYear(), y -> new ArrayList<>()).add(cell);
            }
            List<String> names = new ArrayList<>();
            years.forEach((year, parts) -> {
                String name = counted + " in " + year;
                tell(attack, cells, name, sum(parts, cells), rule);
                attack.sum(name, parts);
                names.add(name);
            });
            tell(attack, cells, counted + " ever", sum(names, cells), rule);
            attack.sum(counted + " ever", names);
        });
        across(attack, cells, truth, quarters, true);
        across(attack, cells, truth, quarters, false);
        return attack.recovered(cells);
    }

    /** All units, or all themes, make up everything of a quarter, with what has none. */
    private static void across(
            Subtraction attack, Map<String, Long> cells, Truth truth, List<LocalDate> quarters, boolean units) {
        for (LocalDate quarter : quarters) {
            List<String> parts = new ArrayList<>(truth.counted().keySet().stream()
                    .filter(counted -> (units ? counted.unit() : counted.theme()) != null)
                    .map(counted -> counted + " " + quarter)
                    .toList());
            String without = (units ? "no unit " : "no theme ") + quarter;
            long rest = cells.getOrDefault(Counted.ALL + " " + quarter, 0L) - sum(parts, cells);
            attack.told(without, 0, rest == 0 ? 0 : Integer.MAX_VALUE);
            parts.add(without);
            attack.sum(Counted.ALL + " " + quarter, parts);
        }
    }

    private static void tell(
            Subtraction attack, Map<String, Long> cells, String name, long many, LongFunction<Told> rule) {
        Told told = rule.apply(many);
        cells.put(name, many);
        attack.told(name, told.least(), told.most());
    }

    private static long sum(List<String> names, Map<String, Long> cells) {
        return names.stream().mapToLong(name -> cells.getOrDefault(name, 0L)).sum();
    }

    private Years count(Actor reader, Counted counted) {
        return Acting.as(reader, () -> numbers.count(counted, TODAY));
    }

    private void open(Organisation here) {
        Actor coordinator = database.person(here, "COORDINATOR");
        database.as(
                coordinator,
                () -> database.jdbc().sql("""
                        insert into voice.import_opening (import_id, organisation_id, by_id, by_name, on_date)
                        select id, organisation_id, :by, 'Someone', platform.today() from voice.import
                        """).param("by", coordinator.person()).update());
    }

    private void bringIn(Path file, String map, Organisation here) {
        Importing importing = database.importing(Importing.BYTES_AT_MOST);
        Source source = new Source(file, MappedColumns.of(map), here.service());
        Acting.as(
                Actor.founder(here.id()),
                () -> importing.run(importing.check(source, Progress.NONE), List.of(folder), Progress.NONE));
    }

    /** A past of ten years, of the shape of a real one: many teams with few words, a few with many. */
    private static String generated() {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder("words,date,team,category\n");
        for (int i = 0; i < 3_000; i++) {
            int team = (int) (60 * Math.pow(random.nextDouble(), 3));
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3_600));
            rows.append("Comment ")
                    .append(i)
                    .append(',')
                    .append(day)
                    .append(",Team ")
                    .append(team);
            rows.append(",Theme ").append(random.nextInt(20)).append('\n');
        }
        return rows.toString();
    }
}
