package cairn.setup;

import cairn.platform.start.BeforePages;
import org.springframework.core.env.Environment;

/** Remembers whether anybody could have come in while the program was made ready. */
class DoorAtTheStart implements BeforePages {

    private final Environment program;
    private boolean shut;

    DoorAtTheStart(Environment program) {
        this.program = program;
    }

    @Override
    public void prepare() {
        // It is known from the moment on at which it listens.
        shut = program.getProperty("local.server.port") == null;
    }

    boolean wasShut() {
        return shut;
    }
}
