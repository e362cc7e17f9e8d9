package cairn.platform.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code bin/bench} on next to nothing: whoever wants to measure finds that it still works. */
@Timeout(420)
@Tag("apart")
class BenchTest {

    @TempDir
    Path root;

    @Test
    void everyFigureIsPrintedWithItsUnitAndAlsoAtTenTimesTheData() throws Exception {
        Checkout checkout = Checkout.make(root.resolve("my checkout"));
        checkout.add("bin/bench", "src/test/java/cairn/bench", "src/test/resources/bench");
        Process bench = new ProcessBuilder(
                        checkout.root().resolve("bin/bench").toString(),
                        "--small",
                        "start",
                        "board",
                        "import",
                        "search",
                        "guards",
                        "anonymity")
                .redirectError(root.resolve("progress").toFile())
                .start();
        String printed = new String(bench.getInputStream().readAllBytes(), UTF_8);
        assertThat(bench.waitFor())
                .as(Files.readString(root.resolve("progress")))
                .isZero();
        assertThat(printed.lines()).allMatch(line -> line.matches("[a-z0-9_.]+: [0-9.]+ [A-Za-z/]+"));
        assertThat(printed)
                .contains(
                        "start.second: ",
                        "board.cpu: ",
                        "board.cpu.java: ",
                        "board.cpu.postgres: ",
                        "board.p50: ",
                        "board.p99: ",
                        "board.p99_to_p50: ",
                        "board.policies: ",
                        "board.rate_to_static: ",
                        "memory.java: ",
                        "import.rate: ",
                        "search.garden.p50: ",
                        "search.garden.cpu.growth: ",
                        "start.second.growth: ",
                        "board.cpu.growth: ",
                        "memory.java.growth: ",
                        "import.rate.growth: ",
                        "guards.policy_opened: 1.00 guards",
                        "guards.survivors: 0.00 guards",
                        "anonymity.staff: 0.00 items",
                        "anonymity.logs: 0.00 lines");
    }

    /** The short form of {@code bin/bench crash} (walls, R1 and R2). */
    @Test
    void whatPeopleWereToldIsKeptIsFoundAgainAfterEachKill() throws Exception {
        Checkout checkout = Checkout.make(root.resolve("my checkout"));
        checkout.add("bin/bench", "src/test/java/cairn/bench", "src/test/resources/bench");
        Process bench = new ProcessBuilder(checkout.root().resolve("bin/bench").toString(), "--small", "crash")
                .redirectError(root.resolve("progress").toFile())
                .start();
        String printed = new String(bench.getInputStream().readAllBytes(), UTF_8);
        System.out.print(printed);
        assertThat(bench.waitFor())
                .as(Files.readString(root.resolve("progress")))
                .isZero();
        assertThat(printed.lines()).contains("crash.kills: 10.00 times", "crash.failures: 0.00 answers");
        assertThat(printed.lines().toList().getLast()).matches("acknowledged [1-9]\\d*, lost 0, doubled 0");
    }
}
