package cairn.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What these tests do with a server from outside: ask it, count its processes, and run it in a program of its own. */
final class Server {

    private Server() {}

    static Connection connect(Path data, Role role) throws SQLException, IOException {
        RunningFile running = Objects.requireNonNull(RunningFile.find(data.resolve("running.properties")));
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            passwords.load(reader);
        }
        return DriverManager.getConnection(
                Access.url(running.port(), Names.DATABASE),
                Names.OWN.of(role),
                passwords.getProperty(Names.OWN.of(role)));
    }

    static String ask(Path data, Role role, String sql) throws SQLException, IOException {
        try (Connection connection = connect(data, role)) {
            return ask(connection, sql);
        }
    }

    /** The first column of the first row; empty where the statement gives no rows. */
    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    static void asOwner(Path data, String... statements) throws SQLException, IOException {
        try (Connection connection = connect(data, Role.MIGRATE)) {
            ask(connection, "SET ROLE " + Names.OWN.owner());
            for (String statement : statements) {
                ask(connection, statement);
            }
        }
    }

    static boolean answers(Path data) {
        try {
            return ask(data, Role.APP, "SELECT 1").equals("1");
        } catch (SQLException | IOException notYet) {
            return false;
        }
    }

    static long pid(Path cluster) throws IOException {
        return PostmasterNote.read(cluster.resolve("postmaster.pid")).pid();
    }

    static boolean runsOn(Path cluster) {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (isServer(process.resolve("cmdline"), cluster)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean goesDown(Path cluster) {
        return Waiting.until(Duration.ofSeconds(10), () -> !runsOn(cluster));
    }

    /** Starts a program that owns a server until it is killed; returns when the server can be entered. */
    static Process inAProgram(List<String> command) throws IOException {
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo(Program.READY);
        return program;
    }

    static List<String> program(Path data) {
        return program(data, System.getProperty("java.class.path"));
    }

    static List<String> program(Path data, String classPath) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, Program.class.getName(), data.toString());
    }

    private static boolean isServer(Path commandLine, Path cluster) {
        try {
            String line = Files.readString(commandLine);
            return line.contains("/bin/postgres\0") && line.contains("\0" + cluster + "\0");
        } catch (IOException gone) {
            return false;
        }
    }
}
