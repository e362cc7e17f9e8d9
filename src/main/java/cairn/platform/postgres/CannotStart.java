package cairn.platform.postgres;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The database could not be started. The message is for the person who starts Cairn: what is wrong, and what to do. */
public class CannotStart extends RuntimeException {

    CannotStart(String message) {
        this(message, null);
    }

    CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static CannotStart because(String what, IOException cause) {
        return new CannotStart(
                "%s: %s. Check that the data folder may be written and the disk is not full."
                        .formatted(what, cause.getMessage()),
                cause);
    }
}
