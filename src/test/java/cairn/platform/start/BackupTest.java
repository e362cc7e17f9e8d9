package cairn.platform.start;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cairn.Raisings;
import cairn.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/backup} and {@code bin/restore}, as whoever looks after Cairn runs them (walls, R7). */
@Timeout(600)
@Tag("apart")
class BackupTest {

    private static final String WORDS = "The swing in the garden squeaks, ŵ.";

    @TempDir
    Path root;

    private final List<Process> started = new ArrayList<>();
    private Checkout checkout;
    private Path data;
    private Path key;
    private Path backup;

    @BeforeEach
    void freshCheckout() throws IOException {
        checkout = Checkout.make(root.resolve("my checkout"));
        checkout.add("bin/backup", "bin/restore");
        data = root.resolve("data");
        key = root.resolve("key");
        backup = root.resolve("of today");
    }

    @AfterEach
    void leaveNothing() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void whatIsBackedUpWhileCairnRunsIsThereAgainAndWhatIsDamagedIsRefused() throws Exception {
        Wire anwen = new Wire(start(data)).signIn("Anwen");
        String item = Raisings.named(anwen, Raisings.unit(anwen, "Tŷ Onnen"), "ANSWERERS", WORDS);
        theKeyIsMadeOnceAndKeptApart();
        assertThat(backup(backup)).contains("rows are in " + backup, "pepper");
        assertThat(Files.readString(backup, ISO_8859_1)).doesNotContain("garden", "Anwen");
        whatRowLevelSecurityWouldHideIsNoBackup();
        ofAnotherVersionOrOtherTables();
        damagedInAnyWay();

        Path again = folder("again");
        assertThat(restore(again, backup)).contains("rows are back");
        assertThat(restore(again, backup)).contains("is not empty");
        Wire back = new Wire(start(again)).signIn("Anwen");
        assertThat(back.get("/en/raised/" + item).page().text()).contains(WORDS);
        assertThat(Raisings.named(back, Raisings.unit(back, "Tŷ Onnen"), "ANSWERERS", "And it goes on."))
                .satisfies(
                        id -> assertThat(back.get("/en/raised/" + id).status()).isEqualTo(200));
    }

    private void theKeyIsMadeOnceAndKeptApart() throws Exception {
        assertThat(run(
                        "backup",
                        "--data",
                        data.toString(),
                        "--new-key",
                        data.resolve("key").toString()))
                .contains("Keep the key away from the data");
        assertThat(run("backup", "--data", data.toString(), "--new-key", key.toString()))
                .contains("The key is in");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(run("backup", "--new-key", key.toString())).contains("is there already");
    }

    private void whatRowLevelSecurityWouldHideIsNoBackup() throws Exception {
        superuser("alter role cairn_backup nobypassrls");
        Path emptied = root.resolve("emptied");
        assertThat(backup(emptied)).contains("There is no backup");
        assertThat(emptied).doesNotExist();
        superuser("alter role cairn_backup bypassrls");
    }

    private void ofAnotherVersionOrOtherTables() throws Exception {
        Path other = root.resolve("other");
        superuser("create table places.more (id int)");
        backup(other);
        assertThat(restore(folder("tables"), other)).contains("does not hold the tables of this Cairn");
        superuser("drop table places.more");
        Files.delete(other);
        superuser("update flyway.flyway_schema_history_voice set checksum = 1 where version = '1'");
        backup(other);
        assertThat(restore(folder("version"), other)).contains("of another version of Cairn");
    }

    private void damagedInAnyWay() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        for (byte[] damaged : List.of(changed, Arrays.copyOf(whole, whole.length - 10), Arrays.copyOf(whole, 40))) {
            assertThat(restore(folder("damaged"), Files.write(root.resolve("damaged.file"), damaged)))
                    .contains("was changed or cut off, or the key is another one");
            try (Stream<Path> left = Files.list(root.resolve("damaged"))) {
                assertThat(left)
                        .extracting(file -> file.getFileName().toString())
                        .containsExactly("pepper");
            }
            Files.delete(root.resolve("damaged/pepper"));
        }
        Path wrong = Files.write(root.resolve("wrong key"), new byte[32]);
        Files.setPosixFilePermissions(wrong, PosixFilePermissions.fromString("rw-------"));
        assertThat(run("restore", "--data", folder("damaged").toString(), "--key", wrong.toString(), backup.toString()))
                .contains("the key is another one");
        Files.writeString(root.resolve("damaged/pepper"), "another");
        assertThat(restore(root.resolve("damaged"), backup)).contains("not the one that belongs to this backup");
        Files.delete(root.resolve("damaged/pepper"));
        assertThat(restore(root.resolve("damaged"), backup)).contains("Put the pepper that you kept");
    }

    /** A new folder with the pepper in it. */
    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.copy(data.resolve("pepper"), folder.resolve("pepper"));
        return folder;
    }

    private String backup(Path to) throws Exception {
        return run("backup", "--data", data.toString(), "--key", key.toString(), to.toString());
    }

    private String restore(Path into, Path from) throws Exception {
        return run("restore", "--data", into.toString(), "--key", key.toString(), from.toString());
    }

    private String run(String command, String... options) throws Exception {
        List<String> all = new ArrayList<>(
                List.of(checkout.root().resolve("bin/" + command).toString()));
        all.addAll(List.of(options));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        assertThat(said.lines()).as("one sentence: " + said).hasSize(1);
        return said;
    }

    private int start(Path folder) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        checkout.root().resolve("bin/start").toString(), "--port", "" + port, "--data", "" + folder)
                .redirectErrorStream(true)
                .start();
        started.add(process);
        BufferedReader said = process.inputReader(UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith("Cairn is ready")) {
            line = said.readLine();
        }
        assertThat(line).isNotNull();
        return port;
    }

    private void superuser(String sql) throws Exception {
        Properties properties = new Properties();
        for (String file : List.of("running.properties", "secrets.properties")) {
            try (var reader = Files.newBufferedReader(data.resolve(file))) {
                properties.load(reader);
            }
        }
        String url = "jdbc:postgresql://127.0.0.1:" + properties.getProperty("port") + "/cairn";
        try (Connection connection =
                        DriverManager.getConnection(url, "cairn_super", properties.getProperty("cairn_super"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
