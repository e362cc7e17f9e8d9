package cairn.platform.web;

import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the server cannot read as a request, or refuses before any of our own code has seen it, ends in plain words in both
 * languages, with the headers of every other answer. Which language was meant may be just what could not be read.
 */
@Component
class UnreadRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String page;

    UnreadRequests(Texts texts) {
        this.page = Stream.of(Language.values())
                .map(language -> inOneLanguage(texts, language))
                .collect(Collectors.joining("", "<!doctype html><meta charset=\"utf-8\"><title>Cairn</title>", ""));
    }

    private static String inOneLanguage(Texts texts, Language language) {
        return "<div lang=\"%s\"><h1>%s</h1><p>%s</p></div>"
                .formatted(
                        language.code(),
                        texts.text(language, "platform.problem.malformed.title"),
                        texts.text(language, "platform.problem.malformed.next"));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Plain(page)));
    }

    /** Writes the page. It stands nearer to the request than Tomcat's own report, which then finds it written. */
    private static final class Plain extends ErrorReportValve {

        private final String page;

        private Plain(String page) {
            this.page = page;
        }

        @Override
        protected void report(Request request, Response response, Throwable throwable) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                SecurityHeaders.ALL.forEach(response::setHeader);
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                response.setHeader("Content-Language", "en, cy");
                Writer writer = Objects.requireNonNull(response.getReporter());
                writer.write(page);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // Whoever asked is not there any more, or has an answer already.
            }
        }
    }
}
