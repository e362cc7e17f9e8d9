package cairn.platform.page;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which addresses open a page. Those that a form is sent to often take only what is sent. */
@Component
class Opens {

    private static final String FORM = "/new";

    private final Supplier<List<PathPattern>> patterns;

    Opens(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.patterns = SingletonSupplier.of(() -> mapping.getObject().getHandlerMethods().keySet().stream()
                .filter(Opens::reads)
                .flatMap(info -> info.getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList());
    }

    /** This address without its language, or else the one at which the form stands that is sent to it, or what is above it. */
    String nearest(String language, String address) {
        for (String at = address; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String form = at + FORM;
            if (matches(language, at, "")) {
                return at;
            }
            if (matches(language, form, FORM)) {
                return form;
            }
        }
        return "";
    }

    private boolean matches(String language, String address, String end) {
        PathContainer path = PathContainer.parsePath("/" + language + address);
        return patterns.get().stream()
                .anyMatch(pattern -> pattern.getPatternString().endsWith(end) && pattern.matches(path));
    }

    private static boolean reads(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
