package cairn.platform.postgres;

import org.jspecify.annotations.Nullable;

/** Another Cairn holds this data; two programs on one database folder would destroy it. */
public final class AlreadyRunning extends CannotStart {

    AlreadyRunning(@Nullable Integer webPort) {
        super("Cairn is already running on this data" + (webPort == null ? "" : ", at http://localhost:" + webPort));
    }
}
