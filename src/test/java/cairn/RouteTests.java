package cairn;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cairn.Wire.Answer;
import cairn.guide.Looks;
import cairn.setup.domain.SetUp;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route and method by every kind of person, made from the program's own routes. What each may do stands in {@code
 * routes.txt}: what is not listed there, is listed but gone, or comes out differently fails.
 */
@CairnTest
class RouteTests {

    private static final String LANGUAGE = "/{language:en|cy}";
    private static final String UUIDS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TO_NOWHERE = "nobody's id";

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    BoxOpening boxOpening;

    @Autowired
    Clock clock;

    @Autowired
    PastComments pastComments;

    @Autowired
    SetUp setUp;

    @TempDir
    Path folder;

    private final Map<String, Wire> people = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> objects = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    /** What each person gets for what is not there, by route: asked for once. */
    private final Map<String, String> notThere = new LinkedHashMap<>();

    @Test
    @SuppressWarnings("SystemOut") // the count stands in every build's output
    void everyRouteByEveryKindOfPerson() throws IOException {
        meet();
        raise();
        join();
        board();
        Map<String, String> found = new LinkedHashMap<>();
        routes().forEach((pattern, methods) -> reading(pattern, methods, found));
        routes().forEach((pattern, methods) -> writing(pattern, methods, found));
        // Nothing typed there means to say nothing any more: the sample's own line is put back.
        person("Marged")
                .post(
                        "/en/settings/help",
                        Map.of(
                                "english",
                                "At night: press the bell by the day room door.",
                                "welsh",
                                "Yn y nos: canwch y gloch wrth ddrws yr ystafell ddydd."));
        Files.writeString(Path.of("target/routes.txt"), table(found));
        Map<String, String> listed = listed();
        found.forEach((row, cells) -> {
            if (!Objects.equals(cells, listed.get(row))) {
                differences.add(
                        (listed.containsKey(row) ? "differs, should read: " : "not listed: ") + line(row, cells));
            }
        });
        listed.forEach((row, cells) -> {
            if (!found.containsKey(row)) {
                differences.add("listed but gone: " + line(row, cells));
            }
        });
        System.out.printf(
                "Routes: %d, lines: %d, cells: %d%n", routes().size(), found.size(), found.size() * people.size());
        assertThat(differences).as("%s", String.join("\n", differences)).isEmpty();
    }

    private void meet() {
        people.put("nobody", new Wire(port));
        for (String name : List.of(
                "Anwen", "Tomos", "Cerys", "Bethan Rees", "Idris Khan", "Gareth Lloyd", "Nia Prosser", "Marged")) {
            people.put(name.split(" ", 2)[0], signedIn(name));
        }
        people.put("other", signedIn(OtherOrganisation.STAFF));
    }

    private Wire signedIn(String name) {
        String host = name.equals(OtherOrganisation.STAFF) || name.equals(OtherOrganisation.SERVICE_USER)
                ? OtherOrganisation.HOST
                : "localhost";
        return new Wire(port, host).signIn(name);
    }

    /** What the routes are tried on. */
    private void raise() {
        Wire anwen = person("Anwen");
        Wire efa = signedIn(OtherOrganisation.SERVICE_USER);
        String open = Raisings.unit(anwen, "Tŷ Onnen");
        String locked = Raisings.unit(anwen, "Bryn Derw");
        String named = Raisings.named(anwen, open, "UNIT", "The matrix asks for a later evening.");
        Raisings.unsignedAndOpened(new Wire(port), boxOpening, locked, "The matrix asks why.");
        String unsigned = Raisings.atUnit(person("Idris"), locked, "The matrix asks why.");
        String other = Raisings.named(efa, OtherOrganisation.UNIT.id().toString(), "UNIT", "The matrix elsewhere.");
        put("raised", named, unsigned, other);
        put(
                "answers",
                Raisings.answer(person("Bethan"), named, "STILL_OPEN"),
                Raisings.answer(person("Idris"), unsigned, "STILL_OPEN"),
                Raisings.answer(person("other"), other, "STILL_OPEN"));
        put(
                "owed",
                Raisings.owed(person("Bethan"), named),
                Raisings.owed(person("Idris"), unsigned),
                Raisings.owed(person("other"), other));
        objects.put(
                "units",
                objects(
                        "Tŷ Onnen",
                        open,
                        "Bryn Derw",
                        locked,
                        "unit elsewhere",
                        OtherOrganisation.UNIT.id().toString()));
        objects.put(
                "developments",
                objects(
                        "Bethan's, Tŷ Onnen",
                        Boardings.proposed(person("Bethan"), open, "The matrix on the board"),
                        "elsewhere",
                        Boardings.proposed(
                                efa, OtherOrganisation.UNIT.id().toString(), "The matrix on another board")));
        Wire marged = person("Marged");
        objects.put("moments", objects("running, Tŷ Onnen", Looks.begun(marged, open, "G1.10")));
        objects.put("boxes", objects("by the stairs", Papers.box(marged, "By the stairs", open)));
        objects.put("posters", objects("at the gate", Papers.poster(marged, "At the gate", LocalDate.now(clock))));
        settings();
        pastComments.bringIn(folder, "matrix.csv", "words\nThe matrix was here before.\n", "words=words");
        objects.put("to-tell", objects("Anwen's", toTell("Marged"), "one elsewhere", toTell("other")));
        objects.put("imports", objects("not open to others", lastImport()));
        String brought = PastComments.bring(marged, "on its way.csv", "Comment\nThe matrix.\n")
                .location()
                .replaceFirst(".*/", "");
        objects.put("import-files", objects("to match", brought));
        objects.put("writing-for", objects("Idris's, for Tomos", WritingsDown.yes(person("Idris"), "Tomos")));
        objects.put(
                "supporters",
                objects(
                        "Anwen's supporter",
                        Raisings.supporter(anwen),
                        "supporter elsewhere",
                        Raisings.supporter(efa)));
        objects.put(
                "own",
                objects(
                        "Anwen's, not shown",
                        Raisings.notShown(anwen, open, "MONDAY", "The matrix, unnamed."),
                        "one elsewhere",
                        Raisings.notShown(efa, "", "MONDAY", "The matrix, unnamed elsewhere.")));
    }

    /** Whom the coordinator's pages are tried on. */
    private void join() {
        Wire marged = person("Marged");
        String someone = Joinings.add(marged, "Someone of the matrix", "CARER", "ALL");
        String leaving = Joinings.add(marged, "Someone who leaves the matrix", "CARER", "ALL");
        Joinings.end(
                marged, Joinings.capacity(marged, leaving), Joinings.today().plusDays(30), "");
        String elsewhere = "other organisation " + OtherOrganisation.SERVICE_USER;
        objects.put(
                "people",
                objects(
                        "Anwen, Tŷ Onnen",
                        Joinings.sample("person Anwen"),
                        "Tomos, Bryn Derw",
                        Joinings.sample("person Tomos"),
                        "someone new",
                        someone,
                        "elsewhere",
                        id(elsewhere)));
        objects.put(
                "capacities",
                objects(
                        "someone's",
                        Joinings.capacity(marged, someone),
                        "elsewhere",
                        id(elsewhere.replace("organisation ", "organisation capacity "))));
        objects.put("endings", objects("still to come", Joinings.ending(marged, leaving)));
        Joinings.ask(new Wire(port), "Somebody at the matrix", "");
        objects.put("join-requests", objects("waiting", Joinings.request(marged, "Somebody at the matrix")));
    }

    /** What is asked and offered beside what stands on the board. */
    private void board() {
        Wire anwen = person("Anwen");
        Map<String, String> known = Objects.requireNonNull(objects.get("developments"));
        String here = Boardings.proposed(anwen, Raisings.unit(anwen, "Tŷ Onnen"), "The matrix offers");
        String there = Boardings.proposed(anwen, Raisings.unit(anwen, "Bryn Derw"), "The matrix is offered");
        String elsewhere = new ArrayList<>(known.values()).get(1);
        objects.put("asks", objects("Anwen's", ask(anwen, here), "elsewhere", ask(person("other"), elsewhere)));
        String offer = id("the matrix offers");
        anwen.post(
                "/en/developments/" + here + "/togethers",
                Map.of("form", offer, "with", there, "kind", "OFFER", "body", "The matrix."));
        objects.put("togethers", objects("for Bryn Derw", offer));
        String open = Raisings.unit(anwen, "Tŷ Onnen");
        String other = OtherOrganisation.UNIT.id().toString();
        objects.put(
                "plan-steps",
                objects(
                        "Bethan's, Tŷ Onnen",
                        Plans.proposed(anwen, open, "The matrix goes on."),
                        "elsewhere",
                        Plans.proposed(person("other"), other, "The matrix goes on elsewhere.")));
        objects.put(
                "trials",
                objects(
                        "Anwen's, Tŷ Onnen",
                        Plans.tried(anwen, open, "The matrix tries."),
                        "elsewhere",
                        Plans.tried(person("other"), other, "The matrix tries elsewhere.")));
    }

    private static String ask(Wire wire, String development) {
        String form = UUID.randomUUID().toString();
        wire.post(
                "/en/developments/" + development + "/asks",
                Map.of("form", form, "body", "The matrix.", "ofWhom", "Nobody"));
        return form;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What the settings are tried on: a post of the matrix's own, so that the sample's stay as they are. */
    private void settings() {
        Wire marged = person("Marged");
        String settings = "/en/settings/";
        String house = Raisings.unit(marged, "Glan-y-nant");
        String post =
                uuid(marged.post(settings + "posts", Map.of("english", "matrix post", "unit", house, "holder", ""))
                        .location());
        String page = marged.get(settings + "posts/" + post).body();
        objects.put("posts", objects("matrix post", post, "elsewhere", OtherOrganisation.POST.toString()));
        objects.put("duties", objects("matrix post's", uuid(page.split("/settings/duties/", 2)[1])));
        String all = marged.get("/en/settings").body();
        String manager = all.split("service manager", 2)[0];
        String managers = uuid(manager.substring(manager.lastIndexOf("/settings/posts/")));
        String holders = marged.get(settings + "posts/" + managers).body();
        objects.put("holders", objects("Gareth", uuid(holders.split("/settings/holders/", 2)[1])));
        objects.put("tablets", objects("by the matrix", tablet(person("Gareth"))));
        objects.put("services", objects("the service", uuid(all.split("/settings/services/", 2)[1])));
        statement(uuid(all.split("/settings/services/", 2)[1]));
        Map<String, String> links = new LinkedHashMap<>(Map.of("a used link", setUp.link()));
        links.put(TO_NOWHERE, UUID.randomUUID().toString());
        objects.put("set-up", links);
    }

    /** A device that its manager made a ward tablet: it is no visitor of the matrix. */
    private String tablet(Wire manager) {
        Wire device = signedIn("Gareth Lloyd");
        device.post(
                "/en/settings/tablets",
                Map.of("name", "the tablet of the matrix", "unit", Raisings.unit(manager, "Tŷ Onnen")));
        return uuid(person("Marged").get("/en/settings/tablets").body().split("/settings/tablets/", 2)[1]);
    }

    /** A signed statement, so that it can be answered, and what people say of a unit. */
    private void statement(String service) {
        String after = person("Marged")
                .get("/en/services/" + service + "/statement/new")
                .page()
                .select("[name=after]")
                .attr("value");
        Map<String, String> signed = new LinkedHashMap<>(
                Map.of("form", UUID.randomUUID().toString(), "after", after, "wordsEn", "The matrix.", "wordsCy", "x"));
        signed.putAll(Map.of("signedBy", "The matrix", "day", "1", "month", "6", "year", "2026"));
        person("Marged").post("/en/services/" + service + "/statement", signed);
        objects.put(
                "accounts",
                objects(
                        "Anwen's",
                        account("Anwen", Raisings.unit(person("Anwen"), "Tŷ Onnen")),
                        "elsewhere",
                        account("other", OtherOrganisation.UNIT.id().toString())));
    }

    private String account(String name, String unit) {
        String form = UUID.randomUUID().toString();
        person(name)
                .post(
                        "/en/accounts",
                        Map.of(
                                "form",
                                form,
                                "unit",
                                unit,
                                "topic",
                                "STRENGTH",
                                "body",
                                "The matrix.",
                                "shown",
                                "NAME"));
        return form;
    }

    private static String uuid(String text) {
        return Pattern.compile(UUIDS)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private String lastImport() {
        return person("Marged").get("/en/imports").page().select("a[href^=/en/imports/]").stream()
                .filter(link -> link.text().equals("matrix.csv"))
                .map(link -> link.attr("href").substring("/en/imports/".length()))
                .findFirst()
                .orElseThrow();
    }

    /** What there is to tell since today, the last of the list. */
    private String toTell(String teller) {
        return person(teller)
                .get("/en/to-tell")
                .page()
                .select("a[href^=/en/to-tell/][href$=/tellings/new]")
                .last()
                .attr("href")
                .replaceAll(".*/to-tell/|/tellings/new", "");
    }

    private Wire person(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    private void put(String noun, String named, String unsigned, String other) {
        objects.put(
                noun, objects("Anwen's, about Tŷ Onnen", named, "unsigned, Bryn Derw", unsigned, "elsewhere", other));
    }

    private static Map<String, String> objects(String... namesAndIds) {
        Map<String, String> objects = new LinkedHashMap<>();
        for (int i = 0; i < namesAndIds.length; i += 2) {
            assertThat(namesAndIds[i + 1]).as(namesAndIds[i]).matches(UUIDS);
            objects.put(namesAndIds[i], namesAndIds[i + 1]);
        }
        objects.put(TO_NOWHERE, UUID.randomUUID().toString());
        return objects;
    }

    /** Each pattern with its methods, and two addresses that are none. */
    private Map<String, TreeSet<RequestMethod>> routes() {
        Map<String, TreeSet<RequestMethod>> routes = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            Objects.requireNonNull(mapping.getPathPatternsCondition())
                    .getPatternValues()
                    .forEach(pattern -> routes.computeIfAbsent(pattern, p -> new TreeSet<>())
                            .addAll(methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods));
        });
        for (String none : List.of("/nothing-here", LANGUAGE + "/nothing-here")) {
            routes.put(none, new TreeSet<>(List.of(RequestMethod.GET, RequestMethod.POST)));
        }
        return routes;
    }

    private void reading(String pattern, TreeSet<RequestMethod> methods, Map<String, String> found) {
        on(pattern).forEach((object, path) -> {
            if (methods.contains(RequestMethod.GET)) {
                row("GET HEAD", pattern, object, found, (name, wire) -> read(name, wire, pattern, object, path));
            }
        });
    }

    private String read(String name, Wire wire, String pattern, String object, String path) {
        Answer answer = wire.get(path);
        Answer head = wire.send("HEAD", path, Map.of(), "");
        assertThat(cell(head)).as("HEAD %s by %s", path, name).isEqualTo(cell(answer));
        assertThat(head.body()).isEmpty();
        sameAsNotThere(
                answer, () -> wire.get(on(pattern).getOrDefault(TO_NOWHERE, path)), "GET " + pattern, object, name);
        return cell(answer);
    }

    /** Not yours and not there: the same bytes. */
    private void sameAsNotThere(Answer answer, Supplier<Answer> nobodys, String route, String object, String name) {
        if (answer.status() != 404) {
            return;
        }
        String bytes = notThere.computeIfAbsent(route + " " + name, key -> sameBytes(nobodys.get()));
        if (!sameBytes(answer).equals(bytes)) {
            differences.add("not yours is not as not there: " + route + ", " + object + ", by " + name);
        }
    }

    /** Everything that came back but the time, this session's token, and the address that was asked for. */
    private static String sameBytes(Answer answer) {
        List<String> headers = answer.headers().stream()
                .filter(header -> !header.startsWith("Date:"))
                .toList();
        return headers
                + answer.body()
                        .replaceAll("(name=\"(?:_csrf|by)\" value=\")[^\"]*", "$1")
                        .replaceAll(UUIDS, "{id}");
    }

    private void writing(String pattern, TreeSet<RequestMethod> methods, Map<String, String> found) {
        Map<String, String> paths = on(pattern);
        if (methods.contains(RequestMethod.POST)) {
            paths.forEach((object, path) -> row("POST nothing typed", pattern, object, found, (name, wire) -> {
                Answer answer = write(name, wire, path);
                sameAsNotThere(
                        answer,
                        () -> write(name, wire, paths.getOrDefault(TO_NOWHERE, path)),
                        "POST " + pattern,
                        object,
                        name);
                return cell(answer);
            }));
        }
        String path = paths.values().iterator().next();
        String first = paths.keySet().iterator().next();
        if (methods.contains(RequestMethod.POST)) {
            row(
                    "POST without token",
                    pattern,
                    first,
                    found,
                    (name, wire) -> cell(wire.send("POST", path, Map.of(), "a=b")));
        } else {
            row("POST", pattern, first, found, (name, wire) -> cell(wire.post(path, Map.of())));
        }
        row(
                "PUT",
                pattern,
                first,
                found,
                (name, wire) -> cell(wire.send("PUT", path, Map.of("X-CSRF-TOKEN", wire.token()), "")));
    }

    /** What the form would send when its owner had typed nothing. */
    private Answer write(String name, Wire wire, String path) {
        if (path.endsWith("/sign-out")) {
            return (name.equals("nobody") ? new Wire(port) : again(name)).post(path, Map.of());
        }
        Map<String, String> hidden =
                new LinkedHashMap<>(Map.of("verb", "ADD", "to", "SEND", "hold", "yes", "stage", "DOING"));
        hidden.put("act", UUID.randomUUID().toString());
        hidden.put(
                "form",
                path.endsWith("/box")
                        ? "one two three four five six seven"
                        : UUID.randomUUID().toString());
        return wire.post(path, hidden);
    }

    private Wire again(String name) {
        String whole =
                List.of("Bethan Rees", "Idris Khan", "Gareth Lloyd", "Nia Prosser", OtherOrganisation.STAFF).stream()
                        .filter(n ->
                                n.startsWith(name + " ") || (name.equals("other") && n.equals(OtherOrganisation.STAFF)))
                        .findFirst()
                        .orElse(name);
        return signedIn(whole);
    }

    /** The addresses of a pattern, in English, each with what it is about. */
    private Map<String, String> on(String pattern) {
        String path = pattern.replace(LANGUAGE, "/en")
                .replace("{question}", "service")
                .replace("{action}", "G1.10")
                .replace("{what}", "entered");
        if (!path.contains("{")) {
            return Map.of("-", path);
        }
        String before = path.substring(0, path.indexOf("/{"));
        String noun = before.substring(before.lastIndexOf('/') + 1);
        Map<String, String> paths = new LinkedHashMap<>();
        Objects.requireNonNull(objects.get(noun), () -> "nothing to try " + pattern + " on: add it to raise()")
                .forEach((name, id) -> paths.put(name, path.replaceAll("\\{[a-z]+}", id)));
        return paths;
    }

    private static String lastPart(String address) {
        return address.replaceFirst(".*/", "");
    }

    private interface Try {
        String by(String name, Wire wire);
    }

    private void row(String method, String pattern, String object, Map<String, String> found, Try outcome) {
        String cells = people.entrySet().stream()
                .map(p -> outcome.by(p.getKey(), p.getValue()))
                .collect(joining("|"));
        found.put(method + "|" + pattern.replace(LANGUAGE, "/en") + "|" + object, cells);
    }

    /** The status, or the address that a 303 leads to. */
    private static String cell(Answer answer) {
        String to = answer.location().replaceAll(UUIDS, "{id}").replaceAll(";jsessionid=.*", "");
        return answer.status() == 303 ? ">" + to : answer.status() + to;
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/routes.txt"), StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> cells = List.of(line.split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList();
                listed.put(String.join("|", cells.subList(0, 3)), String.join("|", cells.subList(3, cells.size())));
            }
        }
        return listed;
    }

    private String table(Map<String, String> found) {
        StringBuilder table = new StringBuilder();
        table.append("#")
                .append(line("|route|on", String.join("|", people.keySet())).substring(1))
                .append('\n');
        String last = "";
        for (String row : new TreeSet<>(
                found.keySet().stream().map(RouteTests::routeFirst).toList())) {
            String[] parts = row.split("\\|", -1);
            String key = parts[2] + "|" + parts[0] + "|" + parts[3];
            table.append(last.isEmpty() || last.equals(parts[0]) ? "" : "\n");
            table.append(line(key, Objects.requireNonNull(found.get(key)))).append('\n');
            last = parts[0];
        }
        return table.toString();
    }

    private static String routeFirst(String row) {
        String[] parts = row.split("\\|", -1);
        return parts[1] + "|" + (parts[0].startsWith("GET") ? "0" : "1") + "|" + parts[0] + "|" + parts[2];
    }

    private static String line(String row, String cells) {
        String[] parts = row.split("\\|", -1);
        StringBuilder line = new StringBuilder("%-18s | %-33s | %-23s".formatted((Object[]) parts));
        for (String cell : cells.split("\\|", -1)) {
            line.append(" | ").append("%-16s".formatted(cell));
        }
        return line.toString().stripTrailing();
    }
}
