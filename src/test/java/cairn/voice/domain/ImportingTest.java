package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cairn.CairnTest;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.voice.ImportDatabase;
import cairn.voice.ImportDatabase.Organisation;
import cairn.voice.domain.Importing.Checked;
import cairn.voice.domain.Importing.Outcome;
import cairn.voice.domain.Importing.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
@Tag("repository")
class ImportingTest {

    private static final String ALL = "words=Comment,date=When,unit=Where,kind=Sort,theme=About";

    private final ImportDatabase database;
    private Organisation organisation;

    @TempDir
    private Path folder;

    ImportingTest(@Autowired DataSource dataSource) {
        database = new ImportDatabase(dataSource);
    }

    @BeforeEach
    void anOrganisation() {
        organisation = database.organisation("Rehabilitation");
    }

    @Test
    void takesEveryMappedValueAndKeepsTheDateByMonth() throws IOException {
        Outcome outcome = bringIn(file("""
                Id,Comment,When,Where,Sort,About
                1,The garden helps,2015-04-12,Rowan Ward,best,Garden & air
                2,More to do,3 Ebrill 2016,ward  CRIAFOL,improve,
                3,Nothing,,,other,Food
                """), ALL);
        assertThat(outcome)
                .extracting(Outcome::taken, Outcome::refused, Outcome::alreadyThere)
                .containsExactly(3L, 0L, 0L);
        assertThat(outcome.refusals()).isEmpty();
        assertThat(rows("""
                select w.body, r.said_on::text as said, r.kind, r.imported_kind as word, t.name as theme, r.unit_id
                from voice.raised r join voice.words w on w.raised_id = r.id
                left join voice.imported_theme t on t.id = r.imported_theme_id order by w.body desc
                """))
                .extracting("body", "said", "kind", "word", "theme", "unit_id")
                .containsExactly(
                        tuple(
                                "The garden helps",
                                "2015-04-01",
                                "COMPLIMENT",
                                "best",
                                "Garden & air",
                                organisation.unit()),
                        tuple("Nothing", null, null, "other", "Food", null),
                        tuple("More to do", "2016-04-01", "SUGGESTION", "improve", null, organisation.unit()));
    }

    @Test
    void importedCommentsHaveNoAuthorAndOweNoAnswer() throws IOException {
        bringIn(file("Comment\nI was not asked\n"), "words=Comment");
        assertThat(rows("select author_id, author_name, signing, language from voice.raised"))
                .extracting("author_id", "author_name", "signing", "language")
                .containsExactly(tuple(null, null, "IMPORTED", null));
        Actor coordinator = database.person(organisation, "COORDINATOR");
        assertThat(database.as(coordinator, () -> count("answers.subject") + count("answers.owed")))
                .isZero();
        assertThat(database.as(coordinator, () -> count("voice.raised"))).isOne();
    }

    @Test
    void theSameFileTwiceAddsNothing() throws IOException {
        Path file = file("Comment,When\nOne,2019-01-01\nTwo,2019-01-01\n");
        assertThat(bringIn(file, "words=Comment,date=When").taken()).isEqualTo(2);
        Outcome again = bringIn(file, "words=Comment,date=When");
        assertThat(again).extracting(Outcome::taken, Outcome::alreadyThere).containsExactly(0L, 2L);
        assertThat(rows("select id from voice.import")).hasSize(1);
    }

    @Test
    void repeatsWithinOneFileAreAllKept() throws IOException {
        Path file = file("Comment,When\nNothing,2019-01-01\nNothing,2019-01-02\nNothing,2019-01-01\n");
        assertThat(bringIn(file, "words=Comment,date=When").taken()).isEqualTo(3);
        assertThat(bringIn(file, "words=Comment,date=When").alreadyThere()).isEqualTo(3);
        assertThat(rows("select id from voice.raised")).hasSize(3);
    }

    @Test
    void aLaterExportWithTheSameRowsAddsOnlyTheNewOnes() throws IOException {
        bringIn(file("Comment\nOne\nTwo\n"), "words=Comment");
        Outcome later = bringIn(file("later.csv", "Comment\nZero\nTwo\nOne\nTwo\n"), "words=Comment");
        assertThat(later).extracting(Outcome::taken, Outcome::alreadyThere).containsExactly(2L, 2L);
    }

    @Test
    void twoOrganisationsWithTheSameFileEachHaveTheirOwn() throws IOException {
        Path file = file("Comment\nOne\n");
        bringIn(file, "words=Comment");
        organisation = database.organisation("Another");
        assertThat(bringIn(file, "words=Comment").taken()).isOne();
        assertThat(rows("select id from voice.raised")).hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsListedWithItsLineAndTheReason() throws IOException {
        Path file = file("dirty.csv", """
                Comment,When,Where
                "Two
                lines",2019-01-01,
                ,2019-01-01,
                "   ",2019-01-01,
                No such day,31/02/2019,
                To come,2027-01-01,
                Long ago,1899-12-31,
                NA,NA,
                =cmd(),yesterday,
                Spare,2019-01-01,,too much
                N\0L,2019-01-01,
                Unit,2019-01-01,Row\0n
                %s,2019-01-01,
                %s,2019-01-01,
                NA,,
                """.formatted("a".repeat(20_001), "😀".repeat(20_000)));
        Outcome outcome = bringIn(file, "words=Comment,date=When,unit=Where");
        assertThat(outcome).extracting(Outcome::taken, Outcome::refused).containsExactly(3L, 11L);
        Path list = outcome.refusals().orElseThrow();
        assertThat(list).isEqualTo(folder.resolve("dirty-refused.csv"));
        assertThat(Files.readString(list).lines().map(line -> line.length() > 120 ? line.substring(0, 62) : line))
                .containsExactly(
                        "\"line\",\"reason\",\"words\"",
                        "\"4\",\"there are no words\",\"\"",
                        "\"5\",\"there are no words\",\"   \"",
                        "\"6\",\"the date “31/02/2019” cannot be read, or is not between 1900 and today\",\"No such day\"",
                        "\"7\",\"the date “2027-01-01” cannot be read, or is not between 1900 and today\",\"To come\"",
                        "\"8\",\"the date “1899-12-31” cannot be read, or is not between 1900 and today\",\"Long ago\"",
                        "\"9\",\"the date “NA” cannot be read, or is not between 1900 and today\",\"NA\"",
                        "\"10\",\"the date “yesterday” cannot be read, or is not between 1900 and today\",\"'=cmd()\"",
                        "\"11\",\"it has more fields than the first line has columns\",\"Spare\"",
                        "\"12\",\"the words hold a character that cannot be kept (NUL)\",\"N\0L\"",
                        "\"13\",\"the unit holds a character that cannot be kept (NUL), or is longer than 500 characters\",\"Unit\"",
                        "\"14\",\"the words are longer than 20,000 characters\",\"aaaaaaaaaa");
    }

    @Test
    void theListOfTheRefusedGoesElsewhereWhenTheFolderCannotBeWritten() throws IOException {
        Path file = file("Comment,b\n,1\n");
        Checked checked = check(file, "words=Comment");
        Outcome outcome = Acting.as(
                founder(), () -> importing().run(checked, List.of(folder.resolve("not there"), folder), Progress.NONE));
        assertThat(outcome.refusals()).contains(folder.resolve("past-refused.csv"));
    }

    @Test
    void unknownUnitsAreCountedAndKeptAsImportedNames() throws IOException {
        Path file = file("Comment,Where\na,Elm House\nb,elm  house\nc,ROWAN WARD\nd,Tŷ Cam-i-lawr\ne,Ash\n");
        assertThat(check(file, "words=Comment,unit=Where").unknownUnits())
                .containsExactly(Map.entry("Elm House", 2), Map.entry("Ash", 1));
        assertThat(rows("select id from voice.imported_unit")).isEmpty();
        bringIn(file, "words=Comment,unit=Where");
        bringIn(file("later.csv", "Comment,Where\nf,ELM house\n"), "words=Comment,unit=Where");
        assertThat(rows("select name from voice.imported_unit order by name"))
                .extracting("name")
                .containsExactly("Ash", "Elm House");
        assertThat(
                        rows(
                                "select u.name, count(*) as n from voice.raised r"
                                        + " left join voice.imported_unit u on u.id = r.imported_unit_id group by u.name order by u.name"))
                .extracting("name", "n")
                .containsExactly(tuple("Ash", 1L), tuple("Elm House", 3L), tuple(null, 2L));
    }

    @Test
    void wordsAreKeptToTheByte() throws IOException {
        String words =
                "  Diolch 🙏🏽 – שלום عليكم‏ e\u0301 é\r\n\ttab \"quote\" '; drop table -- \\ {a,b} \uFEFF\u2028 end ";
        bringIn(file("\uFEFFComment\n\"" + words.replace("\"", "\"\"") + "\"\n"), "words=Comment");
        assertThat(rows("select body from voice.words")).extracting("body").containsExactly(words);
    }

    @Test
    void afterABreakInTheMiddleTheSameFileBringsInTheRest() throws IOException {
        Path file = file("Comment\n" + lines(2_500));
        Checked checked = check(file, "words=Comment");
        assertThatThrownBy(() -> Acting.as(
                        founder(),
                        () -> importing().run(checked, List.of(folder), (step, rows, part) -> {
                            throw new IllegalStateException("the power is gone");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows("select id from voice.raised")).hasSize(1_000);
        Outcome rest = bringIn(file, "words=Comment");
        assertThat(rest).extracting(Outcome::taken, Outcome::alreadyThere).containsExactly(1_500L, 1_000L);
        assertThat(rows("select id from voice.import")).hasSize(1);
    }

    @Test
    void whoeverWatchesCanStopIt() throws IOException {
        Path file = file("Comment\n" + lines(2_500));
        Checked checked = check(file, "words=Comment");
        Outcome stopped = Acting.as(
                founder(), () -> importing().run(checked, List.of(folder), (step, rows, part) -> rows < 2_000));
        assertThat(stopped).extracting(Outcome::taken, Outcome::finished).containsExactly(2_000L, false);
    }

    private static String lines(int many) {
        return IntStream.range(0, many).mapToObj(i -> "Comment " + i).collect(Collectors.joining("\n"));
    }

    private Path file(String content) throws IOException {
        return file("past.csv", content);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private Outcome bringIn(Path file, String map) {
        Checked checked = check(file, map);
        return Acting.as(founder(), () -> importing().run(checked, List.of(folder), Progress.NONE));
    }

    private Checked check(Path file, String map) {
        Source source = new Source(file, MappedColumns.of(map), organisation.service());
        return Acting.as(founder(), () -> importing().check(source, Progress.NONE));
    }

    private Importing importing() {
        return database.importing(Importing.BYTES_AT_MOST);
    }

    private Actor founder() {
        return Actor.founder(organisation.id());
    }

    private List<Map<String, Object>> rows(String sql) {
        return database.as(
                database.person(organisation, "COORDINATOR"),
                () -> database.jdbc().sql(sql).query().listOfRows());
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
