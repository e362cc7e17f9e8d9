package cairn.platform.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Prints why Cairn did not start, as a sentence; Spring Boot's own report is turned off in application.yaml. */
final class PlainFailures implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis failure) {
        System.err.println(failure.getDescription());
        if (StringUtils.hasText(failure.getAction())) {
            System.err.println(failure.getAction());
        }
    }
}
