package cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Sample people can be signed in as from this computer alone, called by its own name: never through another address. */
final class SampleDoor {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private SampleDoor() {}

    static boolean open(HttpServletRequest request) {
        try {
            return OWN_NAMES.contains(request.getServerName())
                    && request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
