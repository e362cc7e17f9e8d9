package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.voice.ImportDatabase;
import cairn.voice.ImportDatabase.Organisation;
import cairn.voice.domain.ImportFile.Stage;
import cairn.voice.domain.ImportReports.Fate;
import cairn.voice.domain.ImportReports.Stretch;
import cairn.voice.domain.ImportReports.Sums;
import cairn.voice.domain.Importing.Checked;
import cairn.voice.domain.Importing.Outcome;
import cairn.voice.domain.Importing.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** What stands behind the pages on which past comments are brought in, and what only a coordinator may do there. */
@CairnTest
class ImportFilesTest {

    private final ImportDatabase database;
    private final ImportFiles files;
    private final ImportReports reports;
    private final ImportShuts shuts;
    private final Imports imports;
    private Organisation organisation;
    private Actor coordinator;

    @TempDir
    private Path folder;

    ImportFilesTest(@Autowired DataSource dataSource, @Autowired ImportFiles files) {
        this.database = new ImportDatabase(dataSource);
        this.files = files;
        this.reports = new ImportReports(database.jdbc());
        this.shuts = new ImportShuts(database.jdbc());
        this.imports = new Imports(database.jdbc());
    }

    @BeforeEach
    void anOrganisation() {
        organisation = database.organisation("Rehabilitation");
        coordinator = database.person(organisation, "COORDINATOR");
    }

    @Test
    void aFileIsKeptToTheByteForTheCoordinatorsOfOneOrganisation() throws IOException {
        byte[] bytes = ("Comment\n" + "Tŷ 🙏🏽\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        UUID id = bring(coordinator, bytes);
        ImportFile file = find(coordinator, id);
        assertThat(file).extracting(ImportFile::stage, ImportFile::whole).containsExactly(Stage.CHOSEN, true);
        byte[] kept = database.as(coordinator, () -> read(file));
        assertThat(kept).isEqualTo(bytes);

        Actor colleague = database.person(organisation, "COORDINATOR");
        assertThat(find(colleague, id).byName()).isEqualTo("Marged");
        Actor elsewhere = database.person(database.organisation("Other"), "COORDINATOR");
        for (Actor other : List.of(elsewhere, person("STAFF"), person("MANAGER"), Actor.anyone(organisation.id()))) {
            assertThat(database.as(other, () -> files.find(id))).isEmpty();
            assertThat(database.as(other, files::open)).isEmpty();
            assertThat(database.as(other, () -> read(file))).isEmpty();
            assertRefused(other, () -> files.start(file, "Not theirs"));
        }
        assertThatThrownBy(() -> bring(person("STAFF"), bytes)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void itsBytesGoWhenItHasEndedAndNotBefore() throws IOException {
        UUID id = bring(coordinator, "Comment\na\n".getBytes(StandardCharsets.UTF_8));
        database.as(coordinator, () -> {
            files.forget(id);
            return true;
        });
        assertThat(find(coordinator, id).whole()).isTrue();
        database.as(coordinator, () -> files.drop(find(coordinator, id), "Marged"));
        assertThat(find(coordinator, id))
                .extracting(ImportFile::stage, ImportFile::whole)
                .containsExactly(Stage.DROPPED, false);
        assertRefused(coordinator, () -> files.start(find(coordinator, id), "Marged"));
    }

    @Test
    void ofTwoWhoStartAtOnceOneDoes() throws IOException {
        UUID id = started(source("at once.csv", "Comment,When\na,\n")).id();
        database.as(coordinator, () -> files.stop(find(coordinator, id), "Marged"));
        ImportFile seenByBoth = find(coordinator, id);
        Actor colleague = database.person(organisation, "COORDINATOR");
        assertThat(database.as(coordinator, () -> files.start(seenByBoth, "One")))
                .isTrue();
        assertThat(database.as(colleague, () -> files.start(seenByBoth, "Two"))).isFalse();
        assertThat(find(coordinator, id).turnedBy()).isEqualTo("One");
    }

    @Test
    void theReportTellsOfEveryRowAndStays() throws IOException {
        bringIn("first.csv", "Comment,When\nOne,\nTwo,\n");
        Outcome outcome = bringIn("second.csv", "Comment,When\n\"Two\nlines\",\nOne,\n,\nThree,no day\n");
        assertThat(outcome).extracting(Outcome::taken, Outcome::refused).containsExactly(1L, 2L);
        UUID file = newest("second.csv");
        assertThat(database.as(coordinator, () -> reports.sums(file))).isEqualTo(new Sums(1, 1, 2));
        assertThat(report(file))
                .containsExactly(
                        new Fate(2, null, null),
                        new Fate(4, "first.csv", null),
                        new Fate(5, null, new RefusedRow(5, RefusedRow.Why.NO_WORDS, null, "")),
                        new Fate(6, null, new RefusedRow(6, RefusedRow.Why.DATE, "no day", "Three")));
        Actor staff = person("STAFF");
        assertThat(database.as(staff, () -> reports.sums(file).rows())).isZero();
        assertThat(database.as(staff, () -> reports.after(file, Stretch.BEGINNING)))
                .isEmpty();
    }

    @Test
    void afterABreakTheWorkGoesOnBehindTheLastStepAndCountsEachRowOnce() throws IOException {
        String rows = IntStream.range(0, 2_500)
                .mapToObj(i -> i % 500 == 0 ? "," : "The same words,")
                .collect(Collectors.joining("\n"));
        Source source = source("long.csv", "Comment,When\n" + rows + "\n");
        ImportFile file = started(source);
        Importing importing = database.importing(Importing.BYTES_AT_MOST);
        Checked checked = asImporter(() -> importing.check(source, Progress.NONE));
        ImportRun.Read first = asImporter(() -> importing.carry(
                file, checked.digest(), source, List.of(), row -> {}, (step, read, part) -> read < 1_000));
        assertThat(first.finished()).isFalse();
        ImportRun.Read rest =
                asImporter(() -> importing.carry(file, checked.digest(), source, List.of(), row -> {}, Progress.NONE));
        assertThat(rest.finished()).isTrue();
        assertThat(database.as(coordinator, () -> reports.sums(file.id()))).isEqualTo(new Sums(2_495, 0, 5));
        assertThat(report(file.id())).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void whenAnotherProcessHasTakenTheWorkTheFirstLeavesOffAndWritesNothingMore() throws IOException {
        String rows = IntStream.range(0, 2_500).mapToObj(i -> "Row " + i + ",").collect(Collectors.joining("\n"));
        Source source = source("taken.csv", "Comment,When\n" + rows + "\n");
        ImportFile file = started(source);
        Importing importing = database.importing(Importing.BYTES_AT_MOST);
        byte[] digest = asImporter(() -> importing.check(source, Progress.NONE)).digest();
        ImportSteps steps = new ImportSteps(database.jdbc());
        Progress another = (step, read, part) -> database.as(importer(), () -> {
            steps.tell(file.id(), 2, file.turn(), null, read, part);
            return true;
        });
        assertThatThrownBy(() -> asImporter(() -> importing.carry(file, digest, source, List.of(), row -> {}, another)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(database.as(coordinator, () -> count("voice.raised"))).isEqualTo(1_000);
    }

    @Test
    void aCommentHeldBackIsReadByCoordinatorsAloneAlsoAfterOpening() throws IOException {
        bringIn("names.csv", "Comment,When\nNurse Eleri shouted,\nThe garden helps,\n");
        UUID id = only("names.csv");
        ImportShuts.Looked found =
                database.as(coordinator, () -> shuts.nameLike(id, 50, 0)).getFirst();
        assertThat(found.body()).isEqualTo("Nurse Eleri shouted");
        assertThat(database.as(coordinator, () -> shuts.counts(id))).isEqualTo(new ImportShuts.Counts(1, 0));
        say(coordinator, id, found.id(), true);
        database.as(coordinator, () -> {
            imports.open(id, "Marged");
            return true;
        });
        Actor user = person("SERVICE_USER");
        assertThat(words(user, id)).containsExactly("The garden helps");
        assertThat(database.as(user, () -> imports.find(id).orElseThrow()))
                .extracting(Imports.Import::taken, Imports.Import::held)
                .containsExactly(1L, 1);
        assertThat(database.as(user, () -> count("voice.words where body like 'Nurse Eleri%'")))
                .isZero();
        assertThat(database.as(user, () -> count("voice.import_shut_why"))).isZero();
        assertThat(words(coordinator, id)).hasSize(2);

        ImportShuts.Looked garden = database.as(coordinator, () -> shuts.all(id, 50, 0)).stream()
                .filter(each -> !each.heldBack())
                .findFirst()
                .orElseThrow();
        say(coordinator, id, garden.id(), true);
        assertThat(words(user, id)).isEmpty();
        say(coordinator, id, garden.id(), false);
        assertThat(words(user, id)).containsExactly("The garden helps");
        assertRefused(user, () -> {
            shuts.say(id, found.id(), false, "I want to read it", "User");
            return true;
        });
    }

    @Test
    void whatIsWithdrawnNobodyReadsAndItComesBackAsItWas() throws IOException {
        bringIn("whole.csv", "Comment,When\nOne,\nTwo,\n");
        UUID id = only("whole.csv");
        database.as(coordinator, () -> {
            imports.open(id, "Marged");
            return true;
        });
        Actor staff = person("STAFF");
        assertThat(words(staff, id)).hasSize(2);
        assertRefused(staff, () -> {
            shuts.say(id, null, true, "Not mine to say", "Staff");
            return true;
        });
        say(coordinator, id, null, true);
        assertThat(database.as(staff, imports::all)).isEmpty();
        assertThat(database.as(staff, () -> imports.find(id))).isEmpty();
        assertThat(database.as(staff, () -> count("voice.import_opening"))).isZero();
        for (Actor reader : List.of(staff, coordinator)) {
            assertThat(words(reader, id)).isEmpty();
            assertThat(database.as(reader, () -> count("voice.raised") + count("voice.words")))
                    .isZero();
        }
        assertThat(database.as(coordinator, () -> imports.find(id).orElseThrow().withdrawn()))
                .isTrue();
        assertThat(database.as(
                        coordinator, () -> shuts.withdrawal(id).orElseThrow().reason()))
                .isEqualTo("Because.");
        say(coordinator, id, null, false);
        assertThat(words(staff, id)).hasSize(2);
    }

    @Test
    void whatIsWithdrawnCanComeInAgainAndIsNeverThereTwice() throws IOException {
        bringIn("a.csv", "Comment,When\nOne,\nTwo,\n");
        UUID before = only("a.csv");
        say(coordinator, before, null, true);
        assertThat(bringIn("corrected.csv", "Comment,When\nOne,\nTwo,\nThree,\n"))
                .extracting(Outcome::taken, Outcome::alreadyThere)
                .containsExactly(3L, 0L);
        UUID again = only("corrected.csv");
        assertThat(words(coordinator, again)).containsExactlyInAnyOrder("One", "Two", "Three");
        assertThat(bringIn("corrected.csv", "Comment,When\nOne,\nTwo,\nThree,\n")
                        .alreadyThere())
                .isEqualTo(3);

        assertThat(database.as(coordinator, () -> shuts.cameAgain(before))).contains("corrected.csv");
        assertRefused(coordinator, () -> {
            shuts.say(before, null, false, "Both", "Marged");
            return true;
        });
        say(coordinator, again, null, true);
        say(coordinator, before, null, false);
        assertThat(words(coordinator, before)).containsExactlyInAnyOrder("One", "Two");
        assertThat(bringIn("a.csv", "Comment,When\nOne,\nTwo,\n").alreadyThere())
                .isEqualTo(2);
    }

    @Test
    void theSameFileComesInAgainAsAnImportOfItsOwnWhenItWasWithdrawn() throws IOException {
        String file = "Comment,When\nOne,\nOne,\n";
        bringIn("same.csv", file);
        say(coordinator, only("same.csv"), null, true);
        assertThat(bringIn("same.csv", file).taken()).isEqualTo(2);
        assertThat(database.as(coordinator, imports::all))
                .extracting(Imports.Import::withdrawn, Imports.Import::taken)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(true, 0L), org.assertj.core.groups.Tuple.tuple(false, 2L));
    }

    @Test
    void theImporterWritesPastCommentsAndNothingElse() {
        Actor importer = importer();
        assertRefused(
                importer,
                () -> database.jdbc()
                        .sql(
                                "insert into people.person (id, organisation_id, name) values (gen_random_uuid(), :o, 'No')")
                        .param("o", organisation.id())
                        .update());
        assertRefused(
                importer,
                () -> database.jdbc()
                        .sql("insert into voice.import_opening (import_id, organisation_id, by_id, by_name, on_date)"
                                + " values (gen_random_uuid(), :o, platform.actor(), 'No', platform.today())")
                        .param("o", organisation.id())
                        .update());
        assertRefused(
                importer,
                () -> database.jdbc()
                        .sql("insert into voice.import_file (id, organisation_id, name, bytes, by_id, by_name, on_date)"
                                + " values (gen_random_uuid(), :o, 'a', 1, platform.actor(), 'No', platform.today())")
                        .param("o", organisation.id())
                        .update());
    }

    private UUID bring(Actor actor, byte[] bytes) throws IOException {
        return database.as(actor, () -> {
            try {
                return files.bring("past.csv", bytes.length, new ByteArrayInputStream(bytes), "Marged");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private byte[] read(ImportFile file) {
        try {
            return files.bytes(file).open().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ImportFile find(Actor actor, UUID id) {
        return database.as(actor, () -> files.find(id).orElseThrow());
    }

    private Source source(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        return new Source(file, MappedColumns.of("words=Comment,date=When"), organisation.service());
    }

    private Outcome bringIn(String name, String content) throws IOException {
        Source source = source(name, content);
        Importing importing = database.importing(Importing.BYTES_AT_MOST);
        return Acting.as(
                Actor.founder(organisation.id()),
                () -> importing.run(importing.check(source, Progress.NONE), List.of(folder), Progress.NONE));
    }

    /** A file whose bytes lie elsewhere, so that the program's own work leaves it alone. */
    private ImportFile started(Source source) {
        return database.as(Actor.founder(organisation.id()), () -> {
            UUID id = files.bringName(source.file().name(), 1, "Marged");
            files.read(files.find(id).orElseThrow(), source.service(), source.columns(), "Marged");
            files.start(files.find(id).orElseThrow(), "Marged");
            return files.find(id).orElseThrow();
        });
    }

    private <T> T asImporter(java.util.function.Supplier<T> work) {
        return Acting.as(importer(), work::get);
    }

    private Actor importer() {
        return Actor.importer(organisation.id());
    }

    private UUID newest(String name) {
        return database.as(
                coordinator,
                () -> database.jdbc()
                        .sql("select id from voice.import_file where name = :name order by recorded_at desc limit 1")
                        .param("name", name)
                        .query(UUID.class)
                        .single());
    }

    private UUID only(String name) {
        return database.as(coordinator, imports::all).stream()
                .filter(each -> each.fileName().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Fate> report(UUID file) {
        List<Fate> rows = new ArrayList<>();
        Optional<Stretch> stretch = Optional.of(Stretch.BEGINNING);
        while (stretch.isPresent()) {
            rows.addAll(stretch.get().rows());
            Stretch last = stretch.get();
            stretch = database.as(coordinator, () -> reports.after(file, last));
        }
        return rows;
    }

    private void say(Actor actor, UUID id, @org.jspecify.annotations.Nullable UUID comment, boolean shut) {
        database.as(actor, () -> {
            shuts.say(id, comment, shut, "Because.", "Marged");
            return true;
        });
    }

    private List<String> words(Actor reader, UUID id) {
        return database.as(reader, () -> imports.comments(id, 50, 0)).stream()
                .map(Imports.Comment::body)
                .toList();
    }

    private long count(String from) {
        return database.jdbc()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    private void assertRefused(Actor actor, java.util.function.Supplier<?> work) {
        assertThatThrownBy(() -> database.as(actor, work::get)).isInstanceOf(DataAccessException.class);
    }

    private Actor person(String kind) {
        return database.person(organisation, kind);
    }
}
