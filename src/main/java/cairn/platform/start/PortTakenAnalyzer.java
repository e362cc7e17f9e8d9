package cairn.platform.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Ordered before Spring Boot's own, whose advice is for developers. */
@Order(0)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        int port = cause.getPort();
        String message = "Port %d is taken by another program: choose another one, for example with --port %d."
                .formatted(port, port + 1);
        return new FailureAnalysis(message, null, cause);
    }
}
