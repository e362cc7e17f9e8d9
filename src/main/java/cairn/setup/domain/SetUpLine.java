package cairn.setup.domain;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the program, and nobody else, where to set it up. It stands in no log. */
@Component
class SetUpLine {

    private final SetUp setUp;

    SetUpLine(SetUp setUp) {
        this.setUp = setUp;
    }

    /** After the line that says that Cairn is ready. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @SuppressWarnings("SystemOut") // the person who started the program reads it there
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && setUp.needed()) {
            WebServer server = web.getWebServer();
            if (server != null) {
                System.out.println("Set it up at http://localhost:" + server.getPort() + "/en/set-up/" + setUp.link());
            }
        }
    }
}
