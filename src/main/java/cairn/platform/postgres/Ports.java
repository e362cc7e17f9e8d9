package cairn.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds the server a port of this computer. */
final class Ports {

    /** Below the range outgoing connections take from: one of them could sit on the port when the server comes back. */
    private static final int LOWEST = 20_000;

    private static final int ABOVE_HIGHEST = 32_000;

    private Ports() {}

    /** The wanted port if it is free, else any; 0 wants none. */
    static int free(int wanted) {
        int port = wanted;
        while (port == 0 || !isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
