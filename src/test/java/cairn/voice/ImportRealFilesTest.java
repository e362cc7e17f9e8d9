package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cairn.CairnTest;
import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.voice.ImportDatabase.Organisation;
import cairn.voice.domain.Importing;
import cairn.voice.domain.Importing.Outcome;
import cairn.voice.domain.Importing.Source;
import cairn.voice.domain.MappedColumns;
import cairn.voice.domain.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Real people's comments, read where they lie and never copied. Elsewhere than on the maintainers' machines it is skipped. */
@CairnTest
class ImportRealFilesTest {

    private final ImportDatabase database;

    @TempDir
    private Path folder;

    ImportRealFilesTest(@Autowired DataSource dataSource) {
        database = new ImportDatabase(dataSource);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "notts_mh_forensic_2010-2019_comments.csv;"
                        + "words=comment_txt,date=date,unit=team_n,kind=comment_type,theme=category;28353;11",
                "fft_phase1_label_criticality.csv;words=feedback,unit=organization,theme=label;5032;0"
            })
    void realFilesComeInWhole(String name, String map, long taken, long refused) {
        Path file = shared().resolve("data/01-patient-experience").resolve(name);
        assumeTrue(Files.isReadable(file), "Skipped: the shared folder with " + name + " is not here.");
        Organisation organisation = database.organisation("Rehabilitation");
        assertThat(bringIn(file, map, organisation))
                .extracting(Outcome::taken, Outcome::refused, Outcome::alreadyThere)
                .containsExactly(taken, refused, 0L);
        assertThat(bringIn(file, map, organisation))
                .extracting(Outcome::taken, Outcome::refused, Outcome::alreadyThere)
                .containsExactly(0L, refused, taken);
    }

    private Outcome bringIn(Path file, String map, Organisation organisation) {
        Importing importing = database.importing(Importing.BYTES_AT_MOST);
        Source source = new Source(file, MappedColumns.of(map), organisation.service());
        return Acting.as(
                Actor.founder(organisation.id()),
                () -> importing.run(importing.check(source, Progress.NONE), List.of(folder), Progress.NONE));
    }

    static Path shared() {
        return Stream.of(System.getProperty("cairn.shared"), System.getenv("CAIRN_SHARED"))
                .flatMap(where -> Optional.ofNullable(where).stream())
                .findFirst()
                .map(Path::of)
                .orElse(Path.of("..", "shared"));
    }
}
