package cairn.platform.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again and again, because a process of another program tells nobody when it is ready. */
final class Waiting {

    private static final Duration STEP = Duration.ofMillis(10);

    private Waiting() {}

    /** False when it did not come true in time, or the thread was interrupted. */
    static boolean until(Duration patience, BooleanSupplier truth) {
        long end = System.nanoTime() + patience.toNanos();
        while (!truth.getAsBoolean()) {
            if (System.nanoTime() > end || !pause(STEP)) {
                return false;
            }
        }
        return true;
    }

    /** False when interrupted. */
    static boolean pause(Duration length) {
        try {
            Thread.sleep(length);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
