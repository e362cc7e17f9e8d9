package cairn.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the database says about itself. */
final class ServerLog {

    private static final int LINES = 12;

    private ServerLog() {}

    /** The last lines; they hold no words of users, see {@link Cluster}. */
    static String tail(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(no log at " + log + ")";
        }
    }
}
