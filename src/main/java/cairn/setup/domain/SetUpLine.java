package cairn.setup.domain;

import cairn.platform.start.BeforePages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the program, and nobody else, where to set it up. It stands in no log. */
@Component
@Order(2)
class SetUpLine implements BeforePages {

    private final SetUp setUp;
    private @Nullable String link;

    SetUpLine(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public void prepare() {
        link = setUp.needed() ? setUp.link() : null;
    }

    /** After the line that says that Cairn is ready. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @SuppressWarnings("SystemOut") // the person who started the program reads it there
    void ready(ApplicationReadyEvent event) {
        if (link != null && event.getApplicationContext() instanceof WebServerApplicationContext web) {
            WebServer server = web.getWebServer();
            if (server != null) {
                System.out.println("Set it up at http://localhost:" + server.getPort() + "/en/set-up/" + link);
            }
        }
    }
}
