package cairn.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Cairn in a process of its own, started with {@code bin/start} as anybody starts it, on a data folder of its own. */
record Running(Process process, int port, Path data) implements AutoCloseable {

    private static final long POLL_NANOS = 5_000_000;

    /** Starts it with nothing in it. Pictures and pages in {@code also} are served as assets too. */
    static Running start(Path data, Path also) throws IOException {
        return start(
                data,
                List.of("--empty"),
                Map.of("SPRING_WEB_RESOURCES_STATIC_LOCATIONS", "classpath:/static/,file:" + also + "/"));
    }

    /** Starts it with the sample. */
    static Running sample(Path data, Map<String, String> settings) throws IOException {
        return start(data, List.of(), settings);
    }

    private static Running start(Path data, List<String> more, Map<String, String> settings) throws IOException {
        return start(freePort(), data, more, settings);
    }

    /** Starts it with the sample, at this port. */
    static Running withSample(Path data, int port) throws IOException {
        return start(port, data, List.of(), Map.of());
    }

    private static Running start(int port, Path data, List<String> more, Map<String, String> settings)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bin/start", "--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(more);
        ProcessBuilder start = new ProcessBuilder(command);
        start.environment().putAll(settings);
        Path said = said(data);
        Process process = start.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(said.toFile()))
                .start();
        while (process.isAlive()) {
            if (Files.readString(said).contains("Cairn is ready")) {
                return new Running(process, port, data);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new IOException("Cairn did not start\n" + Files.readString(said));
    }

    private static Path said(Path data) {
        return data.resolveSibling(data.getFileName() + ".said");
    }

    /** All that it said since it was last started. */
    Path said() {
        return said(data);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Into its database, past every policy: to lay down rows, never to measure. */
    Connection superuser() throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:"
                + properties("running.properties").getProperty("port") + "/cairn";
        return DriverManager.getConnection(
                url, "cairn_super", properties("secrets.properties").getProperty("cairn_super"));
    }

    long java() {
        return process.pid();
    }

    long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    private Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
