package cairn.platform.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the person who starts Cairn read the reason instead of a stack trace. */
final class CannotBeginAnalyzer extends AbstractFailureAnalyzer<CannotBegin> {

    @Override
    protected FailureAnalysis analyze(Throwable root, CannotBegin cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
