package cairn.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Looks at a page for what keeps people out (WCAG 2.2 AA). */
public final class Axe {

    private static final String PATH = "/assets/axe.js";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String FETCH = """
            path => 'axe' in window || new Promise((there, refused) => {
                const script = document.createElement('script');
                script.src = path;
                script.onload = () => { script.remove(); there(true); };
                script.onerror = () => refused(new Error(path));
                document.head.append(script);
            })
            """;

    private static final String RUN = """
            tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], iframes: false})
                .then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html)))
            """;

    private Axe() {}

    /** Each rule that is broken, with the elements that break it. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(FETCH, PATH);
        return (List<String>) page.evaluate(RUN, WCAG);
    }

    /** Axe among the assets of the program: as a file of the page's own, a browser reads it once and not for every page. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class AmongTheAssets {

        @Bean
        SimpleUrlHandlerMapping axe() {
            ClassPathResource axe = new ClassPathResource("axe.min.js", AxeBuilder.class.getClassLoader());
            HttpRequestHandler handler = (request, response) -> {
                response.setContentType("text/javascript");
                response.setCharacterEncoding("UTF-8");
                response.setHeader("Cache-Control", "max-age=3600, public");
                axe.getInputStream().transferTo(response.getOutputStream());
            };
            return new SimpleUrlHandlerMapping(Map.of(PATH, handler), Ordered.HIGHEST_PRECEDENCE);
        }
    }
}
