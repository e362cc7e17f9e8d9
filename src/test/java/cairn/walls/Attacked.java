package cairn.walls;

import cairn.Routes;
import cairn.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Each route with somebody who may use it, an address at which they do, and what its form sends: found by opening the pages
 * and looking at the forms on them, and by asking the handlers for their parameters.
 */
final class Attacked {

    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}");

    private final Map<String, Map<RequestMethod, List<HandlerMethod>>> handlers;
    private final List<PathPattern> patterns;
    private final Map<String, Route> met = new TreeMap<>();

    Attacked(Routes routes) {
        this.handlers = routes.handlers();
        this.patterns = handlers.keySet().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .toList();
    }

    /**
     * A route to attack.
     *
     * @param person who may use it
     * @param path an address at which they do
     * @param fields what the form on the page would send
     * @param parameters the names of everything that can be sent
     * @param variables how many parts of the address are variable
     * @param known whether a page leads there
     */
    record Route(
            RequestMethod method,
            String pattern,
            String person,
            String path,
            Map<String, String> fields,
            Set<String> parameters,
            int variables,
            boolean known) {

        /** The address with this in the place of each variable part. */
        String with(List<String> inputs) {
            Matcher variable = VARIABLE.matcher(pattern.replace(Routes.LANGUAGE, "/en"));
            int[] at = {0};
            return variable.replaceAll(match -> Matcher.quoteReplacement(inputs.get(at[0]++ % inputs.size())));
        }
    }

    /** What this person can open and send. */
    void meet(String person, Wire wire) {
        new Crawl(wire, Set.of(), 1).read(Set.of("/en"), (path, answer) -> {
            if (path.startsWith("/cy")) {
                return;
            }
            if (answer.status() == 200) {
                note(RequestMethod.GET, person, path, Map.of());
            }
            if (answer.header("Content-Type").startsWith("text/html")) {
                answer.page()
                        .select("form[method=post]")
                        .forEach(form -> note(
                                RequestMethod.POST,
                                person,
                                form.attr("action").isEmpty() ? path : form.attr("action"),
                                typed(form)));
            }
        });
    }

    /** All routes; one to which no page leads is tried with nobody's id, by the coordinator. */
    Collection<Route> routes() {
        handlers.forEach((pattern, methods) -> methods.keySet()
                .forEach(method -> met.computeIfAbsent(
                        method + " " + pattern,
                        key -> route(
                                method,
                                pattern,
                                "Marged",
                                VARIABLE.matcher(pattern.replace(Routes.LANGUAGE, "/en"))
                                        .replaceAll(match -> UUID.randomUUID().toString()),
                                Map.of(),
                                false))));
        return met.values();
    }

    private void note(RequestMethod method, String person, String address, Map<String, String> fields) {
        String[] parts = address.split("\\?", 2);
        patterns.stream()
                .filter(pattern -> pattern.matches(PathContainer.parsePath(parts[0])))
                .map(PathPattern::getPatternString)
                .filter(pattern -> Objects.requireNonNull(handlers.get(pattern)).containsKey(method))
                .findFirst()
                .ifPresent(pattern -> {
                    Map<String, String> all = new LinkedHashMap<>(fields);
                    if (parts.length > 1) {
                        query(parts[1]).forEach(all::putIfAbsent);
                    }
                    Route before = met.get(method + " " + pattern);
                    if (before == null || before.fields().size() < all.size()) {
                        met.put(method + " " + pattern, route(method, pattern, person, parts[0], all, true));
                    }
                });
    }

    private Route route(
            RequestMethod method,
            String pattern,
            String person,
            String path,
            Map<String, String> fields,
            boolean known) {
        Set<String> parameters = new LinkedHashSet<>(fields.keySet());
        Objects.requireNonNull(Objects.requireNonNull(handlers.get(pattern)).get(method))
                .forEach(handler -> {
                    for (MethodParameter parameter : handler.getMethodParameters()) {
                        RequestParam sent = parameter.getParameterAnnotation(RequestParam.class);
                        if (sent != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                            parameters.add(sent.name().isEmpty() ? parameter.getParameterName() : sent.name());
                        }
                    }
                });
        parameters.remove("_csrf");
        int variables = (int) VARIABLE.matcher(pattern.replace(Routes.LANGUAGE, "/en"))
                .results()
                .count();
        return new Route(method, pattern, person, path, fields, parameters, variables, known);
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : text.split("&", -1)) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return query;
    }

    /** What a form sends when each question is answered with the first answer that it offers. */
    private static Map<String, String> typed(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name], button[name]")) {
            String name = field.attr("name");
            String value = switch (field.tagName()) {
                case "textarea" -> "Some words.";
                case "select" -> field.select("option[value~=.+]").attr("value");
                default ->
                    field.attr("value").isEmpty() && field.attr("type").equals("text")
                            ? "Some words."
                            : field.attr("value");
            };
            fields.putIfAbsent(name, value);
        }
        fields.remove("_csrf");
        return fields;
    }

    /** The names of the patterns for which no page was found. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        routes().stream()
                .filter(route -> !route.known())
                .forEach(route -> unknown.add(route.method() + " " + route.pattern()));
        return unknown;
    }
}
