package cairn.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Cairn in a process of its own, started with {@code bin/start} as anybody starts it, on a data folder of its own. */
record Running(Process process, int port, Path data) implements AutoCloseable {

    /** Starts it with nothing in it. Pictures and pages in {@code also} are served as assets too. */
    static Running start(Path data, Path also) throws IOException {
        int port = freePort();
        ProcessBuilder start =
                new ProcessBuilder("bin/start", "--empty", "--port", String.valueOf(port), "--data", data.toString());
        start.environment().put("SPRING_WEB_RESOURCES_STATIC_LOCATIONS", "classpath:/static/,file:" + also + "/");
        return ready(start, port, data);
    }

    /** Starts it with the sample. */
    static Running withSample(Path data, int port) throws IOException {
        return ready(
                new ProcessBuilder("bin/start", "--port", String.valueOf(port), "--data", data.toString()), port, data);
    }

    private static Running ready(ProcessBuilder start, int port, Path data) throws IOException {
        Process process = start.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Cairn is ready")) {
                // Nobody may stop because nobody reads what it says.
                Thread.ofVirtual().start(() -> said.lines().forEach(Bench::say));
                return new Running(process, port, data);
            }
        }
        throw new IOException("Cairn did not start");
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
