package cairn.platform.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** Runs small programs of the operating system to their end. */
final class Programs {

    private Programs() {}

    /** Whether the program exists and ends well. */
    static boolean works(List<String> command) {
        try {
            return run(command, Redirect.DISCARD) == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** The exit status; everything the program prints is added to the log. */
    static int run(List<String> command, Path log) throws IOException {
        return run(command, Redirect.appendTo(log.toFile()));
    }

    /** Sends a signal by name (INT, QUIT); Java itself only knows TERM and KILL. */
    static void signal(String name, long pid) {
        works(List.of("sh", "-c", "kill -%s %d".formatted(name, pid)));
    }

    private static int run(List<String> command, Redirect output) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), interrupted);
        }
    }
}
