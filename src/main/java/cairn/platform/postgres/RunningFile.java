package cairn.platform.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What another program reads to find a running database: its port, the process id of the Cairn that owns it, and the
 * port of Cairn's pages. Between runs only the database's port stays, so that it can be the same next time.
 *
 * @param port 0 before the first start, and where the database is elsewhere
 * @param pid null while nothing runs
 * @param web null until pages can be served
 */
record RunningFile(int port, @Nullable Long pid, @Nullable Integer web) {

    static RunningFile nobody(int port) {
        return new RunningFile(port, null, null);
    }

    static RunningFile mine(int port, @Nullable Integer web) {
        return new RunningFile(port, ProcessHandle.current().pid(), web);
    }

    /** Null where there is none, or none that can be understood. */
    static @Nullable RunningFile find(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return of(properties.getProperty("port"), properties.getProperty("pid"), properties.getProperty("web"));
        } catch (IOException | NumberFormatException nothing) {
            return null;
        }
    }

    /** Says where this Cairn's pages are. */
    static void announce(Folder folder, int port, int web) {
        try {
            mine(port, web).write(folder.running());
        } catch (IOException failure) {
            throw CannotStart.because("Cannot say where Cairn runs", failure);
        }
    }

    void write(Path file) throws IOException {
        String text = "port=%d\n".formatted(port)
                + (pid == null ? "" : "pid=%d\n".formatted(pid))
                + (web == null ? "" : "web=%d\n".formatted(web));
        PrivateFiles.write(file, text);
    }

    private static RunningFile of(@Nullable String port, @Nullable String pid, @Nullable String web) {
        return new RunningFile(
                port == null ? 0 : Integer.parseInt(port),
                pid == null ? null : Long.valueOf(pid),
                web == null ? null : Integer.valueOf(web));
    }
}
