package cairn.platform.start;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says that pages can be opened, and where; scripts wait for this line. */
@Component
class ReadyLine {

    /** Late, so that whatever else is said at the start stands above it; only where to set it up stands below. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            WebServer server = web.getWebServer();
            if (server != null) {
                System.out.println("Cairn is ready at http://localhost:" + server.getPort());
            }
        }
    }
}
