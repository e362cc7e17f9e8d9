package cairn.platform.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cairn.platform.postgres.ForeignServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts with {@code CAIRN_DATABASE_URL}, against a PostgreSQL of the lowest version that works. */
@Timeout(300)
@Tag("apart")
class ExistingServerTest {

    private static final String SETS_UP = "sets_up";
    private static final String PASSWORD = "p@ss/word";

    static ForeignServer server;

    @TempDir
    static Path root;

    static Checkout checkout;

    final List<Process> started = new ArrayList<>();
    Path data;
    int port;

    @BeforeAll
    static void aServerWithSomebodyWhoMaySetUp() throws Exception {
        server = ForeignServer.start(15);
        server.run("postgres", "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'".formatted(SETS_UP, PASSWORD));
        checkout = Checkout.make(root.resolve("checkout"));
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @BeforeEach
    void freshData() throws IOException {
        data = Files.createTempDirectory(root, "data");
        port = freePort();
    }

    @AfterEach
    void leaveNothing() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void isSetUpServesAndStartsAgainWithThePasswordsItKeptAlwaysWithoutTheSample() throws Exception {
        server.run("postgres", "CREATE DATABASE hill OWNER " + SETS_UP);
        Process first = started(address("hill"), programThatAsksForTheSample());
        String link = linkWhenReady(first);
        assertThat(status("")).isEqualTo(503);
        assertThat(status(link.replaceFirst(".*localhost:\\d+", ""))).isEqualTo(200);
        assertThat(server.rows("hill", "select name from people.person")).isEmpty();
        assertThat(server.rows("hill", "select distinct tableowner from pg_tables where schemaname = 'voice'"))
                .containsExactly("cairn_owner_hill");
        assertThat(data.resolve("postgres")).as("no server of its own").doesNotExist();
        String passwords = Files.readString(data.resolve("secrets.properties"));
        first.destroyForcibly().waitFor();

        Process again = started(address("hill"), script("bin/start", "--port", Integer.toString(port)));
        linkWhenReady(again);
        assertThat(data.resolve("secrets.properties")).hasContent(passwords);

        Path file = Files.writeString(root.resolve("past.csv"), "Comment\nA word\n");
        refused(
                started(address("hill"), script("bin/import", file.toString(), "--map", "words=Comment")),
                "There is no service yet. Start Cairn once, then import.\n");
    }

    @Test
    void aSuperuserIsRefused() throws Exception {
        refused(
                started(server.addressOfTheDba("postgres"), script("bin/start", "--port", Integer.toString(port))),
                "The user in CAIRN_DATABASE_URL must not be a superuser, pass row-level security or own tables."
                        + " Make one for Cairn alone: docs/operations.md says how.\n");
        assertThat(server.rows("postgres", "select rolname from pg_roles where rolname like 'cairn%postgres'"))
                .isEmpty();
    }

    @Test
    void theSqlForADbaIsPrintedAndNothingElse() throws Exception {
        server.run("postgres", "CREATE DATABASE meadow");
        server.run("meadow", everything(started(address("meadow"), script("bin/db", "roles"))));
        assertThat(server.rows("meadow", "select rolname from pg_roles where rolname like 'cairn%meadow' order by 1"))
                .containsExactly(
                        "cairn_app_meadow",
                        "cairn_batch_meadow",
                        "cairn_erase_meadow",
                        "cairn_owner_meadow",
                        "cairn_suggest_meadow");
        refused(
                started(address("meadow"), script("bin/db", "rolls")),
                "Use it like this: CAIRN_DATABASE_URL=postgresql://USER:PASSWORD@HOST/DATABASE bin/db roles [--data DIR]\n");
    }

    private List<String> script(String name, String... options) {
        List<String> command =
                new ArrayList<>(List.of(checkout.root().resolve(name).toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("--data", data.toString()));
        return command;
    }

    private List<String> programThatAsksForTheSample() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                checkout.root().resolve("target/cairn.jar").toString(),
                "--cairn.data=" + data,
                "--cairn.sample=true",
                "--server.port=" + port);
    }

    private static String address(String database) {
        return server.address(SETS_UP, "p%40ss%2Fword", database);
    }

    private Process started(String address, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CAIRN_DATABASE_URL", address);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static void refused(Process process, String sentence) throws Exception {
        assertThat(everything(process)).isEqualTo(sentence);
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private String linkWhenReady(Process process) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        assertThat(lines.readLine()).isEqualTo("Cairn is ready at http://localhost:" + port);
        String link = lines.readLine();
        assertThat(link).startsWith("Set it up at http://localhost:" + port);
        return link;
    }

    private static String everything(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private int status(String path) throws IOException {
        HttpURLConnection page = (HttpURLConnection)
                URI.create("http://localhost:" + port + path).toURL().openConnection();
        page.setInstanceFollowRedirects(false);
        return page.getResponseCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
