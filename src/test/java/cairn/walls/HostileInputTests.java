package cairn.walls;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.AttackedProgram;
import cairn.Joinings;
import cairn.Routes;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.people.QuickHashing;
import cairn.walls.Attacked.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is sent in whatever part of whatever route (walls, B1): no failure of ours, nothing told about the program, and
 * nothing that was sent runs or shows as more than letters. Made from the program's own routes.
 */
@AttackedProgram
class HostileInputTests {

    private static final List<String> INPUTS = Hostile.inputs();
    private static final int ALONE = 5;
    private static final int FEWEST_INPUTS = 200;
    private static final int WHOLE = 5;

    /** Where a wrong try waits: many try at once there, so that the waiting is done together. */
    private static final Pattern WAITS = Pattern.compile(".*/(sign-in|sign-in/start|sign-in/passphrase|supporters)");

    /** What ends a session when it is taken, or makes it somebody else's. */
    private static final Pattern CHANGES_WHO = Pattern.compile(".*(sign-.*|/taking-part)");

    /** What speaks of the program, and what the sums among the inputs come to if something works them out. */
    private static final List<String> TOLD = List.of(
            "Exception",
            " at java.",
            "\tat java.",
            " at cairn.",
            "\tat cairn.",
            " at org.",
            "\tat org.",
            "springframework",
            "postgres",
            "SQLSTATE",
            "omcat",
            ".jte",
            "8646289");

    private static final Pattern WRITTEN_HEADER =
            Pattern.compile("(?:x-zqx|set-cookie: zqx|location: *(?:https?:)?//zqx).*", Pattern.CASE_INSENSITIVE);

    /** What stands in a page as it was sent only when something was let through; looking for it is quicker than parsing. */
    private static final List<String> RAW = List.of(
            "<script>zqx",
            "<img src=x",
            "<svg onload",
            "\" onmouseover=\"zqx",
            "' onfocus='zqx",
            "<iframe src",
            "<base href",
            "http-equiv=refresh",
            "<style>@import",
            "<a href=javascript",
            "<form action=//",
            "<math>",
            "=\"javascript:",
            "=\"//zqx",
            "=\"https://zqx",
            "=\"data:");

    private static final String CUT = "cut off in the middle";

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, Wire> people = new ConcurrentHashMap<>();
    private final Set<String> failures = new ConcurrentSkipListSet<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    @Test
    @SuppressWarnings("SystemOut") // the counts stand in every build's output
    void nothingThatIsSentBreaksAnything() throws Exception {
        Attacked attacked = new Attacked(new Routes(requestMappingHandlerMapping));
        for (String person : List.of(
                "nobody", "Marged", "Bethan Rees", "Idris Khan", "Nia Prosser", "Gareth Lloyd", "Anwen", "Tomos")) {
            attacked.meet(person, wire(person));
        }
        List<Route> routes = List.copyOf(attacked.routes());
        long known = routes.stream().filter(Route::known).count();
        QuickHashing.quick(true);
        try (ExecutorService kinds = Executors.newFixedThreadPool(2)) {
            Future<?> waiting = kinds.submit(
                    () -> work(routes.stream().filter(HostileInputTests::waits).toList(), 24));
            Future<?> others = kinds.submit(
                    () -> work(routes.stream().filter(route -> !waits(route)).toList(), 3));
            others.get();
            waiting.get();
        } finally {
            QuickHashing.quick(false);
        }
        int parameters = routes.stream()
                .mapToInt(route -> route.parameters().size() + route.variables())
                .sum();
        System.out.printf(
                "Hostile inputs: %d, routes: %d (%d with a page that leads there), parameters: %d, requests: %d,"
                        + " inputs sent: %d, statuses: %s, 5xx: %d%n",
                INPUTS.size(),
                routes.size(),
                known,
                parameters,
                requests.get(),
                sent.get(),
                new TreeMap<>(statuses),
                failed.get());
        assertThat(failures).as("%s", String.join("\n", failures)).isEmpty();
        assertThat(INPUTS).hasSizeGreaterThanOrEqualTo(FEWEST_INPUTS);
        assertThat(sent.get()).isGreaterThan(parameters * FEWEST_INPUTS);
        assertThat(new Wire(port).get("/en").status()).isEqualTo(200);
        assertThat(new Wire(port).signIn("Anwen").get("/cy/raised").status()).isEqualTo(200);
    }

    private static boolean waits(Route route) {
        return route.method() == RequestMethod.POST
                && WAITS.matcher(route.pattern()).matches();
    }

    /** Each route is one piece of work, so that a person's form is sent by one at a time. */
    private Void work(List<Route> routes, int atOnce) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> all = new ArrayList<>();
            ConcurrentLinkedQueue<Runnable> pieces = new ConcurrentLinkedQueue<>();
            routes.forEach(route -> pieces.addAll(pieces(route)));
            for (Runnable piece : pieces) {
                all.add(threads.submit(piece));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return null;
    }

    private List<Runnable> pieces(Route route) {
        List<Runnable> pieces = new ArrayList<>();
        int few = waits(route) ? 5 : INPUTS.size();
        for (int from = 0; from < INPUTS.size(); from += few) {
            int begin = from;
            int end = Math.min(INPUTS.size(), from + few);
            pieces.add(() -> attack(route, begin, end));
        }
        return pieces;
    }

    private void attack(Route route, int from, int end) {
        Wire wire = signedIn(route.person());
        List<String> names = List.copyOf(route.parameters());
        for (int i = from; i < end; i++) {
            if (route.variables() > 0) {
                List<String> inputs = List.of(INPUTS.get(i), INPUTS.get((i + 71) % INPUTS.size()));
                wire = send(wire, route, route.with(inputs), values(route), route.variables());
            }
            if (!names.isEmpty()) {
                Map<String, String> all = values(route);
                for (int n = 0; n < names.size(); n++) {
                    all.put(names.get(n), INPUTS.get((i + 37 * n) % INPUTS.size()));
                }
                wire = send(wire, route, route.path(), all, names.size());
            }
        }
        for (int n = 0; from == 0 && n < names.size(); n++) {
            for (int i = 0; i < ALONE; i++) {
                Map<String, String> one = values(route);
                one.put(names.get(n), INPUTS.get((n * 53 + i * 31) % INPUTS.size()));
                wire = send(wire, route, route.path(), one, 1);
            }
        }
        if (from == 0) {
            wholeRequests(wire, route);
        }
    }

    /** What is wrong with a request as a whole, and not with one part of it. */
    private void wholeRequests(Wire wire, Route route) {
        Map<String, String> values = values(route);
        String form = body(values) + "&_csrf=" + wire.token();
        String path = route.path();
        String method = route.method().name();
        Map<String, String> own = Map.of("Sec-Fetch-Site", "same-origin");
        List<Map<String, String>> headers = List.of(
                Map.of("X-HTTP-Method-Override", "DELETE"),
                Map.of("Content-Type", "application/x-www-form-urlencoded; charset=nonsense"),
                Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-7"),
                Map.of("Content-Type", "application/json"),
                Map.of("Content-Type", "text/xml"),
                Map.of("Content-Type", "multipart/form-data; boundary=b"),
                Map.of("Content-Type", "multipart/form-data"),
                Map.of("Content-Type", "nonsense"),
                Map.of("Accept", "nonsense"),
                Map.of("Accept", "application/json"),
                Map.of("Accept-Language", "\"'<script>zqx()</script>,cy;q=nonsense"),
                Map.of("HX-Request", "true"),
                Map.of("Range", "bytes=5-1,0-"),
                Map.of("If-None-Match", "\"zqx\"", "If-Modified-Since", "nonsense"),
                Map.of("Referer", "javascript:zqx()", "Origin", "null"),
                Map.of("X-Forwarded-For", "' or 1=1", "X-Forwarded-Host", "zqx.example", "Forwarded", "host=zqx"),
                Map.of("Cookie", "cairn=zqx%00; reading=<script>; language=\"; seen=" + "a".repeat(3_000)),
                Map.of("Host", "zqx.example"));
        int turn = turns.getAndIncrement();
        for (int i = 0; i < WHOLE; i++) {
            Map<String, String> header = headers.get((turn * WHOLE + i) % headers.size());
            Map<String, String> all = new LinkedHashMap<>(own);
            all.putAll(header);
            check(
                    route,
                    path,
                    header.toString(),
                    wire.send(method, path, all, route.method() == RequestMethod.GET ? "" : form));
        }
        String name = route.parameters().isEmpty()
                ? "a"
                : route.parameters().iterator().next();
        check(route, path, "again and again", wire.send(method, path + "?" + (name + "=x&").repeat(50), own, form));
        if (route.method() != RequestMethod.POST) {
            return;
        }
        String large = name + "=" + "a".repeat(300_000) + "&" + form;
        switch (turn % 3) {
            case 0 -> check(route, path, "many", wire.send("POST", path, own, "a=b&".repeat(10_000) + form));
            case 1 ->
                check(route, path, "huge", wire.send("POST", path, own, "b=" + "a".repeat(1_100_000) + "&" + form));
            default -> check(route, path, "large", wire.send("POST", path, own, large));
        }
        Map<String, String> longer = Map.of("Content-Length", String.valueOf(form.length() + 50));
        Map<String, String> json = Map.of("Content-Type", "application/json");
        switch (turn % 3) {
            case 0 -> check(route, path, CUT, wire.send("POST", path, longer, form));
            case 1 -> check(route, path, "deep", wire.send("POST", path, json, "[".repeat(50_000)));
            default -> check(route, path, "override", wire.send("POST", path, own, "_method=DELETE&" + form));
        }
    }

    private Wire send(Wire wire, Route route, String path, Map<String, String> values, int inputs) {
        sent.addAndGet(inputs);
        String session = session(wire);
        boolean posts = route.method() == RequestMethod.POST;
        String all = body(values);
        Answer answer = posts
                ? wire.send("POST", path, Map.of("Sec-Fetch-Site", "same-origin"), all + "&_csrf=" + wire.token())
                : wire.get(values.isEmpty() ? path : path + "?" + all);
        check(route, path, all, answer);
        if (waits(route) && route.person().equals("nobody")) {
            return new Wire(port);
        }
        // What was sent may have signed them out, or changed who they are.
        boolean gone = answer.location().endsWith("/sign-in")
                || (posts && answer.status() == 403)
                || !session(wire).equals(session)
                || (posts
                        && answer.status() < 400
                        && CHANGES_WHO.matcher(route.pattern()).matches());
        return gone && !route.person().equals("nobody") ? signedIn(route.person()) : wire;
    }

    private static String session(Wire wire) {
        return wire.cookies().getOrDefault("cairn", "");
    }

    private void check(Route route, String path, String what, Answer answer) {
        requests.incrementAndGet();
        statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
        // All that is looked for is ASCII, and one byte a letter is looked through more quickly.
        String body = new String(answer.bytes(), StandardCharsets.ISO_8859_1);
        String problem = null;
        if (answer.status() == 0 && !what.equals(CUT)) {
            problem = "hung up";
        } else if (answer.status() >= 500) {
            failed.incrementAndGet();
            problem = "answered " + answer.status();
        } else if (TOLD.stream().anyMatch(body::contains)) {
            problem = "told about the program";
        } else if (answer.headers().stream()
                .anyMatch(header -> WRITTEN_HEADER.matcher(header).matches())) {
            problem = "wrote a header";
        } else if (body.contains(Hostile.MARK)
                && answer.header("Content-Type").startsWith("text/html")
                && (requests.get() % 8 == 0 || RAW.stream().anyMatch(body::contains))
                && runs(answer.page())) {
            problem = "let it run";
        }
        if (problem != null) {
            failures.add("%s %s by %s %s: %s <- %s"
                    .formatted(
                            route.method(),
                            route.pattern(),
                            route.person(),
                            problem,
                            path.equals(route.path()) ? "" : path.substring(0, Math.min(100, path.length())),
                            what.substring(0, Math.min(600, what.length()))));
        }
    }

    /** Whether anything of ours is more than letters on this page. */
    private static boolean runs(Document page) {
        boolean element = !page.select(
                        "script:containsData(zqx), [src*=zqx], iframe, base, style, meta[http-equiv=refresh], form[action*=zqx],"
                                + " img[src=x], svg[onload], math, input[name=zqx], a[href^=javascript], a[href^=data],"
                                + " a[href^=//zqx], a[href^=https://zqx], object, embed")
                .isEmpty();
        return element
                || page.getAllElements().stream()
                        .flatMap(found -> found.attributes().asList().stream())
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")
                                && attribute.getValue().contains(Hostile.MARK));
    }

    /** What the form would send, with ids of its own. */
    private static Map<String, String> values(Route route) {
        Map<String, String> values = new LinkedHashMap<>();
        route.fields()
                .forEach((name, value) -> values.put(
                        name,
                        Set.of("form", "act").contains(name) && value.length() == 36
                                ? UUID.randomUUID().toString()
                                : Hostile.encoded(value)));
        return values;
    }

    private static String body(Map<String, String> encoded) {
        List<String> pairs = new ArrayList<>();
        encoded.forEach((name, value) -> pairs.add(Hostile.encoded(name) + "=" + value));
        return String.join("&", pairs);
    }

    private Wire wire(String person) {
        return people.computeIfAbsent(person, this::signedIn);
    }

    private Wire signedIn(String person) {
        Wire wire = new Wire(port);
        return person.equals("nobody") ? wire : wire.signInAs(Joinings.sample("capacity " + person));
    }
}
