package cairn.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server that outlived a killed Cairn, or the note it left behind. Only whoever holds the data's lock may ask. */
final class Orphan {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphan() {}

    /** Asks a server of ours on this cluster to stop, and waits for it. */
    static void stop(Folder folder) throws IOException {
        Path note = folder.cluster().resolve("postmaster.pid");
        long pid = PostmasterNote.read(note).pid();
        if (ProcessHandle.of(pid).isEmpty()) {
            return;
        }
        if (!ours(pid, folder)) {
            // The number was given to another program since; PostgreSQL would take that one for itself and refuse.
            Files.deleteIfExists(note);
            return;
        }
        if (!endsAfter("INT", pid, folder) && !endsAfter("QUIT", pid, folder)) {
            throw new CannotStart(
                    "An earlier database (process %d) does not stop. Stop it, then start Cairn again.".formatted(pid));
        }
    }

    /** False also for a process that has ended and waits for its parent to notice: its command line is empty. */
    private static boolean ours(long pid, Folder folder) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            List<String> words = List.of(new String(line, StandardCharsets.UTF_8).split("\0"));
            return words.getFirst().endsWith("/bin/postgres")
                    && words.contains(folder.cluster().toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean endsAfter(String signal, long pid, Folder folder) {
        Programs.signal(signal, pid);
        return Waiting.until(PATIENCE, () -> !ours(pid, folder));
    }
}
