package cairn.platform.health;

import cairn.platform.start.CannotBegin;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * {@code /live}: the program runs. {@code /ready}: it serves pages, and the database answers. {@code /database}: the database
 * answers. One word each, on 127.0.0.1 alone, when {@code CAIRN_HEALTH_PORT} says where.
 */
@Component
class HealthPort implements DisposableBean {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int AWAY = 503;

    private final Pulse pulse;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable HttpServer server;
    private volatile boolean serving;

    HealthPort(Pulse pulse, @Value("${cairn.health.port:}") String port) {
        this.pulse = pulse;
        this.server = port.isBlank() ? null : open(port);
    }

    @EventListener(ApplicationReadyEvent.class)
    void pagesAreServed() {
        serving = true;
    }

    @EventListener(ContextClosedEvent.class)
    void noMorePages() {
        serving = false;
    }

    /** Null when nobody asked for it. */
    @Nullable InetSocketAddress address() {
        return server == null ? null : server.getAddress();
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.stop(0);
        }
        threads.close();
    }

    private HttpServer open(String port) {
        try {
            HttpServer made = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
            made.setExecutor(threads);
            made.createContext("/", this::answer);
            made.start();
            return made;
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotBegin("CAIRN_HEALTH_PORT is " + port + ": choose a free port, or leave it away.");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = status(exchange);
            byte[] word = (status == OK ? "yes\n" : "no\n").getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, word.length);
            exchange.getResponseBody().write(word);
        }
    }

    private int status(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return NOT_ALLOWED;
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/live" -> OK;
            case "/ready" -> serving && pulse.beats() ? OK : AWAY;
            case "/database" -> pulse.beats() ? OK : AWAY;
            default -> NOT_FOUND;
        };
    }
}
