package cairn.platform.start;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code bin/start} in a {@link Checkout} whose path has a space, from another folder. */
@Timeout(120)
@Tag("apart")
class StartTest {

    @TempDir
    Path root;

    final List<Process> started = new ArrayList<>();
    Checkout checkout;
    Path data;
    int port;

    @BeforeEach
    void freshCheckout() throws IOException {
        checkout = Checkout.make(root.resolve("my checkout"));
        data = root.resolve("my data");
        port = freePort();
    }

    @AfterEach
    void leaveNothing() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        assertThat(goesDown()).isTrue();
    }

    @Test
    void startsServesIsKilledStartsAgainAndStops() throws Exception {
        Process killed = start(port);
        assertThat(lastLineWhenReady(killed)).isEqualTo("Cairn is ready at http://localhost:" + port);
        assertThat(status()).isBetween(200, 499);
        aSecondStartOnTheSameDataSaysWhereTheFirstOneIs();
        killed.destroyForcibly().waitFor();
        assertThat(goesDown()).as("no orphan after kill -9").isTrue();

        Process stopped = start(port);
        assertThat(lastLineWhenReady(stopped)).isEqualTo("Cairn is ready at http://localhost:" + port);
        assertThat(status()).isBetween(200, 499);
        stop(stopped);
        assertThat(goesDown()).as("nothing after a clean stop").isTrue();
        withoutTheSampleOnDataThatHoldsItIsRefusedInOneSentence();
    }

    private void aSecondStartOnTheSameDataSaysWhereTheFirstOneIs() throws Exception {
        Process second = start(freePort());
        assertThat(everything(second))
                .isEqualTo("Cairn is already running on this data, at http://localhost:" + port + "\n");
        assertThat(second.waitFor()).isEqualTo(1);
    }

    /** Without the cache of a start: of its absence nothing is said. */
    private void withoutTheSampleOnDataThatHoldsItIsRefusedInOneSentence() throws Exception {
        Files.delete(checkout.root().resolve("target/cairn/cairn.aot"));
        Process refused = run("--empty", "--port", Integer.toString(port), "--data", data.toString());
        assertThat(everything(refused))
                .isEqualTo("This data holds the invented sample service."
                        + " To begin with nothing, choose another folder with --data, or leave --empty away.\n");
        assertThat(refused.waitFor()).isEqualTo(1);
    }

    @Test
    void withoutTheSampleALinkToSetItUpFollowsTheReadyLine() throws Exception {
        Process empty = run("--empty", "--port", Integer.toString(port), "--data", data.toString());
        BufferedReader lines = lines(empty);
        assertThat(lines.readLine()).isEqualTo("Cairn is ready at http://localhost:" + port);
        String link = lines.readLine();
        assertThat(link).matches("Set it up at http://localhost:" + port + "/en/set-up/[A-Za-z0-9_-]{32}");
        assertThat(status()).isEqualTo(503);
        assertThat(status(link.replaceFirst(".*localhost:\\d+", ""))).isEqualTo(200);
        // The handle, not the process: whose end would shut what it said.
        empty.toHandle().destroy();
        assertThat(lines.readLine()).as("nothing else was said").isNull();
        assertThat(empty.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(filesThatHold(link.substring(link.lastIndexOf('/') + 1))).isEmpty();

        aTakenPortIsNamedWithTheOptionThatHelps();
        // What was begun is gone on with: the sample stays away, with or without the option.
        Process again = start(port);
        assertThat(lastLineWhenReady(again)).isEqualTo("Cairn is ready at http://localhost:" + port);
        assertThat(status("/en/units")).isEqualTo(503);
        assertThat(status(link.replaceFirst(".*localhost:\\d+", ""))).isEqualTo(200);
    }

    private void aTakenPortIsNamedWithTheOptionThatHelps() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            Process refused =
                    run("--empty", "--port", Integer.toString(taken.getLocalPort()), "--data", data.toString());
            assertThat(everything(refused))
                    .contains("Port %d is taken".formatted(port), "--port")
                    .doesNotContain("\tat ", "Exception");
            assertThat(refused.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void anUnknownOptionShowsTheOptions() throws Exception {
        Process refused = run("--prot", "80");
        assertThat(everything(refused)).contains("Unknown option --prot", "--port N", "--data DIR", "--empty");
        assertThat(refused.waitFor()).isEqualTo(1);
    }

    private Process start(int port) throws IOException {
        return run("--port", Integer.toString(port), "--data", data.toString());
    }

    private Process run(String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(checkout.root().resolve("bin/start").toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return process;
    }

    /** The line that says so, or the last one of a program that ended instead. */
    private static String lastLineWhenReady(Process process) throws IOException {
        BufferedReader lines = lines(process);
        String last = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last = line;
            if (line.startsWith("Cairn is ready")) {
                return line;
            }
        }
        return last;
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Which files of the data folder hold these letters anywhere. */
    private List<Path> filesThatHold(String letters) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, letters))
                    .toList();
        }
    }

    private static boolean holds(Path file, String letters) {
        try {
            return Files.readString(file, ISO_8859_1).contains(letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String everything(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private int status() throws IOException {
        return status("");
    }

    private int status(String path) throws IOException {
        HttpURLConnection page = (HttpURLConnection)
                URI.create("http://localhost:" + port + path).toURL().openConnection();
        page.setInstanceFollowRedirects(false);
        // Asked so, Spring Security keeps no session for a visitor whom it turns away.
        page.setRequestProperty("X-Requested-With", "XMLHttpRequest");
        return page.getResponseCode();
    }

    private boolean goesDown() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (serverRuns()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private boolean serverRuns() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .anyMatch(line -> line.contains("/bin/postgres") && line.contains(data.toString()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
