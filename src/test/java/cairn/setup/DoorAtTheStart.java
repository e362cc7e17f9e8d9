package cairn.setup;

import cairn.platform.start.BeforePages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
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
        // It is known from the moment on at which it listens; and again where the program rested between two tests.
        String port = program.getProperty("local.server.port");
        shut = port == null || !letsIn(Integer.parseInt(port));
    }

    private static boolean letsIn(int port) {
        try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return open.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    boolean wasShut() {
        return shut;
    }
}
