package cairn.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code postmaster.pid}, which PostgreSQL keeps beside its data: first line its process id, eighth line its state.
 *
 * @param pid 0 where there is no note, or not yet a whole one
 */
record PostmasterNote(long pid, boolean ready) {

    private static final int STATE_LINE = 7;

    static PostmasterNote read(Path note) throws IOException {
        try {
            return of(Files.readAllLines(note));
        } catch (NoSuchFileException notRunning) {
            return new PostmasterNote(0, false);
        }
    }

    private static PostmasterNote of(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[1-9]\\d{0,9}")) {
            return new PostmasterNote(0, false);
        }
        boolean ready =
                lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
        return new PostmasterNote(Long.parseLong(lines.getFirst().strip()), ready);
    }
}
