package cairn.voice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.voice.ImportDatabase;
import cairn.voice.ImportDatabase.Organisation;
import cairn.voice.domain.Importing.Source;
import cairn.voice.domain.Imports.Comment;
import cairn.voice.domain.Imports.Import;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@CairnTest
@Tag("repository")
class ImportsTest {

    private final ImportDatabase database;
    private final Imports imports;
    private Organisation organisation;
    private Actor coordinator;
    private UUID id;

    @TempDir
    private Path folder;

    ImportsTest(@Autowired DataSource dataSource) {
        database = new ImportDatabase(dataSource);
        imports = new Imports(database.jdbc());
    }

    @BeforeEach
    void anImport() throws IOException {
        organisation = database.organisation("Rehabilitation");
        coordinator = database.person(organisation, "COORDINATOR");
        Path file = Files.writeString(folder.resolve("past.csv"), """
                Comment,When,Where,About
                older,2015-04-12,Elm House,Food
                newest,2016-04-12,rowan ward,
                undated,,,
                """);
        Source source = new Source(
                file, MappedColumns.of("words=Comment,date=When,unit=Where,theme=About"), organisation.service());
        Importing importing = database.importing(Importing.BYTES_AT_MOST);
        Acting.as(
                Actor.founder(organisation.id()),
                () -> importing.run(importing.check(source, Progress.NONE), List.of(folder), Progress.NONE));
        id = database.as(coordinator, imports::all).getFirst().id();
    }

    @Test
    void theCoordinatorReadsTheNewestMonthFirst() {
        assertThat(database.as(coordinator, () -> imports.comments(id, 50, 0)))
                .containsExactly(
                        new Comment("newest", LocalDate.of(2016, 4, 1), "Rowan Ward", "Ward Criafol", null),
                        new Comment("older", LocalDate.of(2015, 4, 1), "Elm House", "Elm House", "Food"),
                        new Comment("undated", null, null, null, null));
        assertThat(database.as(coordinator, () -> imports.comments(id, 1, 2)))
                .extracting(Comment::body)
                .containsExactly("undated");
    }

    @Test
    void nobodyElseSeesAnImportThatIsNotOpen() {
        Actor elsewhere = database.person(database.organisation("Other"), "COORDINATOR");
        for (Actor other : List.of(
                person("SERVICE_USER"),
                person("STAFF"),
                person("MANAGER"),
                Actor.anyone(organisation.id()),
                elsewhere)) {
            assertSeesNothing(other);
        }
    }

    @Test
    void onceOpenedWhoeverSignsInToTheOrganisationReadsIt() {
        database.as(coordinator, () -> {
            imports.open(id, "Coordinator");
            imports.open(id, "Coordinator, pressing twice");
            return true;
        });
        Actor user = person("SERVICE_USER");
        assertThat(database.as(user, () -> imports.find(id)))
                .contains(new Import(
                        id,
                        "past.csv",
                        LocalDate.of(2026, 11, 20),
                        "Coordinator",
                        LocalDate.of(2026, 11, 20),
                        0,
                        false,
                        3));
        assertThat(database.as(user, () -> imports.comments(id, 50, 0))).hasSize(3);
        assertSeesNothing(Actor.anyone(organisation.id()));
        assertSeesNothing(database.person(database.organisation("Other"), "COORDINATOR"));
    }

    @Test
    void onlyTheCoordinatorOpensIt() {
        Actor staff = person("STAFF");
        assertThat(database.as(staff, imports::mayOpen)).isFalse();
        assertThatThrownBy(() -> database.as(staff, () -> {
                    imports.open(id, "Staff");
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(database.as(coordinator, () -> imports.find(id).orElseThrow().open()))
                .isFalse();
    }

    private void assertSeesNothing(Actor other) {
        assertThat(database.as(other, imports::all)).isEmpty();
        assertThat(database.as(other, () -> imports.find(id))).isEmpty();
        assertThat(database.as(other, () -> imports.comments(id, 50, 0))).isEmpty();
    }

    private Actor person(String kind) {
        return database.person(organisation, kind);
    }
}
