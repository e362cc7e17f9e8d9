package cairn;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The program's own routes, as it knows them while it runs. */
public final class Routes {

    /** How a route says that it is there in two languages. */
    public static final String LANGUAGE = "/{language:en|cy}";

    private final RequestMappingHandlerMapping mapping;

    public Routes(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** Each pattern with its methods, and two addresses that are none. */
    public Map<String, TreeSet<RequestMethod>> withNone() {
        Map<String, TreeSet<RequestMethod>> routes = new TreeMap<>();
        handlers().forEach((pattern, handlers) -> routes.put(pattern, new TreeSet<>(handlers.keySet())));
        for (String none : List.of("/nothing-here", LANGUAGE + "/nothing-here")) {
            routes.put(none, new TreeSet<>(List.of(RequestMethod.GET, RequestMethod.POST)));
        }
        return routes;
    }

    /** Each pattern with what handles its methods. */
    public Map<String, Map<RequestMethod, List<HandlerMethod>>> handlers() {
        Map<String, Map<RequestMethod, List<HandlerMethod>>> routes = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var named = info.getMethodsCondition().getMethods();
            var methods = named.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : named;
            Objects.requireNonNull(info.getPathPatternsCondition())
                    .getPatternValues()
                    .forEach(pattern -> methods.forEach(method -> routes.computeIfAbsent(pattern, p -> new TreeMap<>())
                            .computeIfAbsent(method, m -> new java.util.ArrayList<>())
                            .add(handler)));
        });
        return routes;
    }
}
