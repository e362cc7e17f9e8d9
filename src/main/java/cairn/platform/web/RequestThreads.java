package cairn.platform.web;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Requests are answered by threads of the operating system, which wait for the database at less cost and more fairly; what
 * comes beside {@link #MOST} of them, such as a crowd whose wrong tries wait, gets virtual threads. So nobody ever waits for a
 * thread ({@code docs/performance.md}).
 */
@Component
class RequestThreads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final int MOST = 200;

    private static final int KEPT_SECONDS = 60;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(executor()));
    }

    static Executor executor() {
        return new ThreadPoolExecutor(
                0,
                MOST,
                KEPT_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("request-", 1).factory(),
                (request, full) -> Thread.ofVirtual().name("request").start(request));
    }
}
