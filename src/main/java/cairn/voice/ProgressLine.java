package cairn.voice;

import cairn.voice.domain.Progress;
import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Shows how far an import has come: one line written over about once a second, or without a terminal now and then one. */
final class ProgressLine implements Progress {

    private static final long SECOND = 1_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private @Nullable Step step;
    private long began;
    private long shown;
    private boolean standing;

    ProgressLine(PrintStream out) {
        this.out = out;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    @Override
    public boolean goOn(Step step, long rows, double part) {
        long now = System.nanoTime();
        if (step != this.step) {
            this.step = step;
            began = now;
            shown = now;
        } else if (now - shown >= (terminal ? SECOND : 3 * SECOND)) {
            shown = now;
            show(rows, part, (double) (now - began) / SECOND);
        }
        return true;
    }

    private void show(long rows, double part, double seconds) {
        String line = "%s: %,d rows, %d%%, %,.0f rows a second"
                .formatted(step == Step.CHECKING ? "Checking" : "Importing", rows, (int) (100 * part), rows / seconds);
        out.print(terminal ? "\r" + line + "   " : line + System.lineSeparator());
        out.flush();
        standing = terminal;
    }

    /** Leaves the line that stands, so that what follows has a line of its own. */
    void end() {
        if (standing) {
            out.println();
            standing = false;
        }
    }

    /** A name from a file, without what could steer a terminal. */
    static String plain(String name) {
        String harmless = name.replaceAll("\\p{C}", " ");
        return harmless.length() > 80 ? harmless.substring(0, 80) + "…" : harmless;
    }
}
