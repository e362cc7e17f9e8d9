package cairn.platform.start;

import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has everything made ready, and only then lets anybody in. */
@Component
class Preparing implements SmartLifecycle {

    private final List<BeforePages> all;
    private boolean done;

    Preparing(List<BeforePages> all) {
        this.all = all;
    }

    @Override
    public void start() {
        all.forEach(BeforePages::prepare);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** What was made ready stays so while the program rests: its door stays open, and nothing is to be made ready behind it. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
