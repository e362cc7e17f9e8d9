package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Beside a running server: the one that this test has started on the same data. */
@CairnTest
class ImportCommandTest {

    private final ImportDatabase database;
    private final String service = "Service " + UUID.randomUUID();

    @TempDir
    private Path folder;

    ImportCommandTest(@Autowired DataSource dataSource) {
        database = new ImportDatabase(dataSource);
    }

    @Test
    void listsUnknownUnitsAndEndsWithTheNumbers() throws IOException {
        database.organisation(service);
        String rows = IntStream.range(0, 23).mapToObj(i -> "words,Unit " + i).collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("past.csv"), "Comment,Where\n,x\nmore,unit 0\n" + rows);
        Ran ran = run(file, "words=Comment,unit=Where", "--service", service);
        assertThat(ran.out())
                .startsWith(
                        "These units are not known yet and will be kept as imported names:\n  unit 0: 2\n  Unit 1: 1\n")
                .contains("\n  and 3 more\ntaken 24, refused 1, already there 0\n")
                .endsWith("What was refused, and why: " + folder.resolve("past-refused.csv") + "\n");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(run(file, "words=Comment,unit=Where", "--service=" + service.toUpperCase(Locale.ROOT) + " CY")
                        .out())
                .contains("taken 0, refused 1, already there 24\n");
    }

    @Test
    void anUnknownOrMissingServiceNameListsTheNames() throws IOException {
        database.organisation(service);
        database.organisation(service + " two");
        Path file = Files.writeString(folder.resolve("past.csv"), "Comment\na\n");
        assertRefused(
                run(file, "words=Comment", "--service", "Nowhere"),
                "There is no service “Nowhere”. The services are: ");
        Ran ran = run(file, "words=Comment");
        assertRefused(ran, "There is more than one service: say which with --service. The services are: ");
        assertThat(ran.err()).contains(service).contains(service + " two");
    }

    @Test
    void aRefusedFileIsOneSentenceAndExitCodeOne() {
        database.organisation(service);
        assertRefused(
                run(folder.resolve("gone.csv"), "words=Comment", "--service", service), "There is no file gone.csv.");
    }

    @Test
    void wrongArgumentsSayHowItIsUsed() {
        for (String[] wrong : new String[][] {
            {},
            {"a.csv"},
            {"--map", "words=a"},
            {"a.csv", "b.csv", "--map", "words=a"},
            {"a.csv", "--map"},
            {"--what", "x"}
        }) {
            assertRefused(run(wrong), "Use it like this: bin/import FILE --map words=COLUMN");
        }
        for (String map : List.of("", "words", "words=", "date=a", "words=a,words=b", "text=a")) {
            assertRefused(run("a.csv", "--map", map), "Name the columns like this: words=COLUMN");
        }
        assertRefused(
                run(
                        "a.csv",
                        "--map",
                        "words=a",
                        "--data",
                        folder.resolve("none").toString()),
                "There is no Cairn in ");
    }

    private static void assertRefused(Ran ran, String beginning) {
        assertThat(ran.err()).startsWith(beginning).hasLineCount(1);
        assertThat(ran.code()).isOne();
        assertThat(ran.out()).isEmpty();
    }

    private record Ran(int code, String out, String err) {}

    private Ran run(Path file, String map, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(file.toString(), "--data", Rows.data().toString(), "--map", map));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ImportCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
