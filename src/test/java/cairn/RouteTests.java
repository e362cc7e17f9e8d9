package cairn;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.RouteTable.Row;
import cairn.Wire.Answer;
import cairn.guide.Looks;
import cairn.people.CapacityKind;
import cairn.people.FirstPeople;
import cairn.people.Newcomers;
import cairn.people.Passphrases;
import cairn.people.SignInNames;
import cairn.platform.page.Front;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.setup.domain.SetUp;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route and method by every kind of person (walls, A1), made from the program's own routes. What each may do stands
 * in {@code routes.txt}: what is not listed there, is listed but gone, or comes out differently fails. The headers of each
 * answer are looked at in passing (Q5).
 */
@CairnTest
class RouteTests {

    private static final String UUIDS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern OF_THE_SESSION = Pattern.compile("(name=\"(?:_csrf|by)\" value=\")[^\"]*");
    private static final String TO_NOWHERE = "nobody's id";
    private static final int FEWEST_CELLS = 10_000;

    /** Who asks in the ways that do not depend on who asks, because it takes long; everyone in the long form. */
    private static final Set<String> SOME = Set.of("nobody", "Anwen", "Bethan", "Marged", "other");

    /** {@code bin/test -Dcairn.long=true -Dtest=RouteTests} */
    private static final boolean LONG = Boolean.getBoolean("cairn.long");

    /** What ends sessions, and so is tried when all else has been. */
    private static final List<String> LAST =
            List.of(Routes.LANGUAGE + "/me/sign-in/endings/others", Routes.LANGUAGE + "/sign-out");

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

    @Autowired
    Front.Door door;

    @Autowired
    FirstPeople firstPeople;

    @Autowired
    SignInNames names;

    @Autowired
    Passphrases passphrases;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    private final Map<String, Wire> people = new LinkedHashMap<>();
    private final Map<String, String> whoTheyAre = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> objects = new TreeMap<>();
    private final Set<String> differences = new ConcurrentSkipListSet<>();
    private final AtomicInteger headersRead = new AtomicInteger();

    /** The routes whose form came back to be put right. */
    private final Set<String> refused = new TreeSet<>();

    /** What each person gets for what is not there, by route: asked for once. */
    private final Map<String, String> notThere = new ConcurrentHashMap<>();

    @Test
    @SuppressWarnings("SystemOut") // the counts stand in every build's output
    void everyRouteByEveryKindOfPerson() throws Exception {
        meet();
        raise();
        join();
        board();
        firstWeeks();
        principles();
        var routes = new Routes(requestMappingHandlerMapping).withNone();
        RouteTable table = new RouteTable(whoTheyAre);
        eachInTurn(person -> routes.forEach((pattern, methods) -> looking(table, person, pattern, methods)));
        routes.forEach((pattern, methods) -> {
            if (methods.contains(RequestMethod.POST) && !LAST.contains(pattern)) {
                writing(table, pattern);
            }
        });
        putBack();
        LAST.forEach(pattern -> writing(table, pattern));
        Files.write(Path.of("target/routes.txt"), table.lines());
        differences.addAll(RouteTable.differences(table.lines(), Path.of("src/test/resources/routes.txt")));
        System.out.printf(
                "Routes: %d, people: %d, objects: %d, lines: %d, cells: %d, answers whose headers were read: %d%n",
                routes.size(),
                people.size(),
                objects.values().stream().mapToInt(Map::size).sum(),
                table.rows(),
                table.cells(),
                headersRead.get());
        assertThat(differences).as("%s", String.join("\n", differences)).isEmpty();
        assertThat(table.cells()).isGreaterThanOrEqualTo(FEWEST_CELLS);
        assertThat(headersRead.get()).isGreaterThanOrEqualTo(table.cells());
    }

    private void meet() {
        meet("nobody", "not signed in", new Wire(port));
        meet("Anwen", "service user, Tŷ Onnen; raised most of what is tried here", signedIn("Anwen"));
        meet("Tomos", "detained service user, Bryn Derw (locked unit)", signedIn("Tomos"));
        meet("Cerys", "carer, Tŷ Onnen", signedIn("Cerys"));
        meet("Bethan", "staff, Tŷ Onnen; answers for it", signedIn("Bethan Rees"));
        meet("Idris", "staff, Bryn Derw; answers for it", signedIn("Idris Khan"));
        meet("Gareth", "manager", signedIn("Gareth Lloyd"));
        meet("Nia", "advocate; reads first what names staff", signedIn("Nia Prosser"));
        meet("Rhys", "user-led organisation", signedIn("Rhys Bowen"));
        meet("Carys", "third sector", signedIn("Carys Bevan"));
        meet("Helen", "finance", signedIn("Helen Watkins"));
        meet("Marged", "coordinator", signedIn("Marged"));
        meet("Elin as user", "service user, Community team", elin(""));
        meet("Elin as peer", "the same person as peer worker: staff, Glan-y-nant", elin(", peer worker"));
        Newcomers newcomers = new Newcomers(door, firstPeople, names, passphrases, transactions);
        UUID unit = UUID.fromString(Raisings.unit(person("Anwen"), "Tŷ Onnen"));
        supporter(newcomers, newcomers.person("Mali of the matrix", CapacityKind.CARER, unit));
        formerCarer(newcomers, newcomers.person("Nesta of the matrix", CapacityKind.CARER, unit));
        meet("other", "staff of another organisation", signedIn(OtherOrganisation.STAFF));
    }

    private void meet(String name, String who, Wire wire) {
        people.put(name, wire);
        whoTheyAre.put(name, who);
    }

    private Wire elin(String as) {
        return new Wire(port).signInAs(Joinings.sample("capacity Elin" + as));
    }

    private void supporter(Newcomers newcomers, UUID mali) {
        String pair = newcomers.signsIn(mali);
        meet(
                "supporter",
                "carer, Tŷ Onnen; Anwen's trusted supporter, who may write for her",
                new Wire(port).signIn(pair, Newcomers.PASSPHRASE));
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", "Mali of the matrix", "pair", pair));
        fields.putAll(Map.of("form", UUID.randomUUID().toString(), "may", "WRITE"));
        fields.putAll(Map.of("day", "1", "month", "1", "year", "2026"));
        assertThat(person("Anwen").post("/en/me/supporters", fields).location()).isEqualTo("/en/me/supporters?kept");
    }

    private void formerCarer(Newcomers newcomers, UUID nesta) {
        Wire wire = new Wire(port).signIn(newcomers.signsIn(nesta), Newcomers.PASSPHRASE);
        meet("former carer", "was a carer, Tŷ Onnen; her capacity ended yesterday, and she has been told", wire);
        try {
            new Rows(postgres)
                    .jdbc()
                    .sql("update people.capacity set until = :until where person_id = :person")
                    .param("until", LocalDate.now(clock).minusDays(1))
                    .param("person", nesta)
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(wire.get("/en").location()).isEqualTo("/en/taking-part");
        assertThat(wire.get("/en").status()).isEqualTo(200);
    }

    private Wire signedIn(String name) {
        String host = name.equals(OtherOrganisation.STAFF) || name.equals(OtherOrganisation.SERVICE_USER)
                ? OtherOrganisation.HOST
                : "localhost";
        return new Wire(port, host).signIn(name);
    }

    /** Does this for each person; two at a time, because nothing here changes anything. */
    private void eachInTurn(Consumer<String> work) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            people.keySet().forEach(person -> all.add(two.submit(() -> work.accept(person))));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Nothing typed there means to say nothing any more: the sample's own line is put back. */
    private void putBack() {
        person("Marged")
                .post(
                        "/en/settings/help",
                        Map.of(
                                "english",
                                "At night: press the bell by the day room door.",
                                "welsh",
                                "Yn y nos: canwch y gloch wrth ddrws yr ystafell ddydd."));
    }

    /** What the routes are tried on. */
    private void raise() throws IOException {
        Wire anwen = person("Anwen");
        Wire efa = signedIn(OtherOrganisation.SERVICE_USER);
        String open = Raisings.unit(anwen, "Tŷ Onnen");
        String locked = Raisings.unit(anwen, "Bryn Derw");
        String named = Raisings.named(anwen, open, "UNIT", "The matrix asks for a later evening.");
        Raisings.unsignedAndOpened(new Wire(port), boxOpening, locked, "The matrix asks why.");
        String unsigned = Raisings.atUnit(person("Idris"), locked, "The matrix asks why.");
        String other = Raisings.named(efa, OtherOrganisation.UNIT.id().toString(), "UNIT", "The matrix elsewhere.");
        put("raised", named, unsigned, other);
        others("raised", states(open));
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
        others("owed", Map.of("waiting, Tŷ Onnen", Raisings.owed(person("Bethan"), id("raised", "waiting"))));
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
        String over = Looks.begun(marged, locked, "G1.10");
        marged.post("/en/moments/" + over + "/endings", Map.of());
        objects.put(
                "moments", objects("running, Tŷ Onnen", Looks.begun(marged, open, "G1.10"), "over, Bryn Derw", over));
        objects.put("boxes", objects("by the stairs", Papers.box(marged, "By the stairs", open), "gone", gone(open)));
        objects.put("posters", objects("at the gate", Papers.poster(marged, "At the gate", LocalDate.now(clock))));
        settings();
        pastComments.bringIn(folder, "matrix.csv", "words\nThe matrix was here before.\n", "words=words");
        Newcomer newcomer = Newcomer.arrives(new Rows(postgres).jdbc(), port);
        String asked = Raisings.named(newcomer.wire(), open, "UNIT", "The matrix asks to be told.");
        Raisings.answer(person("Bethan"), asked, "STILL_OPEN");
        objects.put(
                "to-tell",
                objects("a newcomer's", toTell("Marged", newcomer.name()), "one elsewhere", toTell("other", "Efa")));
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
                        "Elin's, as user",
                        Raisings.notShown(person("Elin as user"), "", "MONDAY", "The matrix, unnamed, of two."),
                        "one elsewhere",
                        Raisings.notShown(efa, "", "MONDAY", "The matrix, unnamed elsewhere.")));
    }

    /** What Anwen and others raised, in other states and for other readers. */
    private Map<String, String> states(String open) {
        Wire anwen = person("Anwen");
        Map<String, String> states = new LinkedHashMap<>();
        states.put("waiting", Raisings.named(anwen, open, "UNIT", "The matrix waits."));
        states.put("for who answers", Raisings.named(anwen, open, "ANSWERERS", "The matrix, for one."));
        states.put("whole service", Raisings.named(anwen, "", "ANSWERERS", "The matrix, for all units."));
        String without = UUID.randomUUID().toString();
        Map<String, String> fields = Raisings.fields(
                without, "NAMED", open, "ANSWERERS", "TODAY", "The matrix, not for one of those who answer.");
        fields.put("struckOut", Joinings.sample("person Bethan Rees"));
        anwen.post("/en/raised/new", fields);
        states.put("Bethan struck out", without);
        String back = Raisings.named(anwen, open, "UNIT", "The matrix takes back.");
        anwen.post(
                "/en/raised/" + back + "/acts",
                Map.of("verb", "WITHDRAW", "act", UUID.randomUUID().toString(), "yes", "yes"));
        states.put("taken back", back);
        states.put("Elin's, as user", Raisings.named(person("Elin as user"), "", "ANSWERERS", "The matrix, of two."));
        return states;
    }

    private String gone(String unit) {
        String box = Papers.box(person("Marged"), "Gone from the stairs", unit);
        person("Marged").post("/en/boxes/" + box + "/retirements", Map.of());
        return box;
    }

    /** More of the same kind. */
    private void others(String noun, Map<String, String> more) {
        more.forEach((name, id) -> assertThat(id).as(name).matches(UUIDS));
        Objects.requireNonNull(objects.get(noun)).putAll(more);
    }

    private String id(String noun, String object) {
        return Objects.requireNonNull(Objects.requireNonNull(objects.get(noun)).get(object));
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
                        "someone who leaves",
                        leaving,
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
        others("developments", Map.of("under way, Tŷ Onnen", coloured("AMBER"), "refused, Tŷ Onnen", coloured("RED")));
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
                "power-checks",
                objects(
                        "Anwen's, Tŷ Onnen",
                        Plans.checked(anwen, open, "The matrix begins together."),
                        "elsewhere",
                        Plans.checked(person("other"), other, "The matrix begins elsewhere.")));
        objects.put(
                "reflections",
                objects(
                        "Anwen's alone",
                        reflection("Anwen", "ONLY_ME"),
                        "Anwen's, for Tŷ Onnen",
                        reflection("Anwen", "MY_UNIT"),
                        "Cerys's, for all",
                        reflection("Cerys", "TAKING_PART"),
                        "elsewhere, for all",
                        reflection("other", "TAKING_PART")));
        objects.put(
                "trials",
                objects(
                        "Anwen's, Tŷ Onnen",
                        Plans.tried(anwen, open, "The matrix tries."),
                        "elsewhere",
                        Plans.tried(person("other"), other, "The matrix tries elsewhere.")));
    }

    /** What somebody asked for who is new, with what was arranged, and what others offer. */
    private void firstWeeks() {
        String offer = first("Idris", "offers", "SHADOWING");
        String back = first("Anwen", "asks", "BUDDY");
        person("Anwen").post("/en/first-asks/" + back + "/taken-back", Map.of());
        String asked = first("Anwen", "asks", "SHADOWING");
        String elsewhere = first("other", "asks", "BUDDY");
        objects.put("first-offers", objects("Idris's", offer, "elsewhere", first("other", "offers", "BUDDY")));
        objects.put(
                "first-asks",
                objects(
                        "Anwen's, arranged with Idris",
                        asked,
                        "Bethan's, waiting",
                        first("Bethan", "asks", "TRAINER"),
                        "taken back",
                        back,
                        "elsewhere",
                        elsewhere));
        Map<String, String> arranged = new LinkedHashMap<>(
                Map.of("form", UUID.randomUUID().toString(), "offer", offer, "who", "The matrix", "atTime", "Now"));
        arranged.put("place", "Here");
        person("Marged").post("/en/first-asks/" + asked + "/arrangements", arranged);
        objects.put("arrangements", objects("Anwen's, with Idris", arranged.getOrDefault("form", "")));
    }

    /** What people suggest that the service holds to, and what was decided of it. */
    private void principles() {
        Wire marged = person("Marged");
        String service = Objects.requireNonNull(objects.get("services")).get("the service");
        String agreed = Agreements.principle(person("Anwen"), marged, service, "The matrix asks first.");
        String refused = Agreements.suggested(person("Bethan"), service, "The matrix asks last.");
        marged.post(
                "/en/principle-suggestions/" + refused + "/not-agreed", Agreements.notAgreed("The matrix asks first."));
        String back = Agreements.suggested(person("Anwen"), service, "The matrix asks nobody.");
        person("Anwen").post("/en/principle-suggestions/" + back + "/taken-back", Map.of());
        objects.put("principles", objects("agreed", agreed));
        objects.put(
                "principle-suggestions",
                objects(
                        "Anwen's, waiting",
                        Agreements.suggested(person("Anwen"), service, "The matrix asks."),
                        "Bethan's, not agreed",
                        refused,
                        "Anwen's, taken back",
                        back,
                        "elsewhere",
                        Agreements.suggested(
                                person("other"),
                                OtherOrganisation.UNIT.service().toString(),
                                "The matrix elsewhere.")));
    }

    private String first(String name, String what, String kind) {
        String form = UUID.randomUUID().toString();
        assertThat(person(name)
                        .post("/en/first-" + what, Map.of("form", form, "kind", kind, "body", "The matrix."))
                        .status())
                .isEqualTo(303);
        return form;
    }

    private String coloured(String colour) {
        Wire bethan = person("Bethan");
        String development = Boardings.proposed(bethan, Raisings.unit(bethan, "Tŷ Onnen"), "The matrix in " + colour);
        assertThat(Boardings.says(bethan, development, colour, "Because the matrix asks.")
                        .status())
                .isEqualTo(303);
        return development;
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
                        "taken back",
                        takenBack(account("Anwen", Raisings.unit(person("Anwen"), "Tŷ Onnen"))),
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

    private String reflection(String name, String who) {
        String form = UUID.randomUUID().toString();
        person(name).post("/en/reflections", Map.of("form", form, "trying", "The matrix.", "hoped", "That it holds."));
        person(name)
                .post(
                        "/en/reflections/" + form + "/readers",
                        Map.of("form", UUID.randomUUID().toString(), "after", "0", "who", who));
        return form;
    }

    private String takenBack(String account) {
        person("Anwen").post("/en/accounts/" + account + "/taken-back", Map.of());
        return account;
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

    /** The last that there is to tell this person. */
    private String toTell(String teller, String name) {
        return person(teller)
                .get("/en/to-tell")
                .page()
                .select("a[href^=/en/to-tell/][href$=/tellings/new]:contains(" + name + ")")
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

    /** What changes nothing: reading, and all that is refused wherever it is sent. */
    private void looking(RouteTable table, String name, String pattern, TreeSet<RequestMethod> methods) {
        Wire wire = person(name);
        Map<String, String> paths = on(pattern);
        String route = pattern.replace(Routes.LANGUAGE, "/en");
        boolean reads = methods.contains(RequestMethod.GET);
        if (reads) {
            paths.forEach((object, path) ->
                    table.put(new Row("GET", route, object), name, read(name, wire, pattern, object, path)));
        }
        String first = paths.values().iterator().next();
        refused(table, name, route, first, methods.contains(RequestMethod.POST));
        if (LONG || SOME.contains(name)) {
            otherwise(table, name, route, first, reads);
        }
    }

    /** What is refused before anything asks whose it is. */
    private void refused(RouteTable table, String name, String route, String path, boolean writes) {
        Wire wire = person(name);
        Answer post = asked(path, writes ? wire.send("POST", path, Map.of(), "a=b") : wire.post(path, Map.of()));
        table.put(new Row(writes ? RouteTable.NO_TOKEN : RouteTable.NO_FORM, route, "-"), name, cell(post));
        Answer put = asked(path, wire.send("PUT", path, Map.of("X-CSRF-TOKEN", wire.token()), ""));
        table.put(new Row(RouteTable.PUT, route, "-"), name, cell(put));
    }

    /** Other ways to ask. */
    private void otherwise(RouteTable table, String name, String route, String path, boolean reads) {
        Wire wire = person(name);
        Answer options = asked(path, wire.send("OPTIONS", path, Map.of(), ""));
        table.put(new Row(RouteTable.OPTIONS, route, "-"), name, cell(options));
        if (reads) {
            table.put(new Row(RouteTable.SLASH, route, "-"), name, cell(asked(path + "/", wire.get(path + "/"))));
            Answer head = asked(path, wire.send("HEAD", path, Map.of(), ""));
            table.put(new Row(RouteTable.HEAD, route, "-"), name, sameAsGet(cell(head), cell(wire.get(path))));
            assertThat(head.body()).as("HEAD " + path).isEmpty();
        }
    }

    private static String sameAsGet(String head, String get) {
        return head.equals(get) ? "as GET" : head;
    }

    private String read(String name, Wire wire, String pattern, String object, String path) {
        Answer answer = asked(path, wire.get(path));
        String nowhere = on(pattern).getOrDefault(TO_NOWHERE, path);
        sameAsNotThere(answer, path, nowhere, wire::get, "GET " + pattern, object, name);
        return cell(answer);
    }

    /** Looks at the headers. */
    private Answer asked(String path, Answer answer) {
        headersRead.incrementAndGet();
        Guards.missing(path, answer)
                .forEach(missing -> differences.add(path + " " + answer.status() + ", its header " + missing));
        return answer;
    }

    /** Not yours and not there: the same bytes. */
    private void sameAsNotThere(
            Answer answer,
            String path,
            String nowhere,
            Function<String, Answer> ask,
            String route,
            String object,
            String name) {
        if (answer.status() != 404) {
            return;
        }
        String bytes = notThere.computeIfAbsent(route + " " + name, key -> sameBytes(ask.apply(nowhere), nowhere));
        if (!sameBytes(answer, path).equals(bytes)) {
            differences.add("not yours is not as not there: " + route + ", " + object + ", by " + name);
        }
    }

    /** Everything that came back but the time, this session's token, and the address that was asked for. */
    private static String sameBytes(Answer answer, String path) {
        List<String> headers = answer.headers().stream()
                .filter(header -> !header.startsWith("Date:"))
                .toList();
        String body = OF_THE_SESSION.matcher(answer.body()).replaceAll("$1");
        for (String part : path.split("/")) {
            body = part.matches(UUIDS) ? body.replace(part, "{id}") : body;
        }
        return headers + body;
    }

    /** One after the other, always in the same order: what one does, the next may find done. */
    private void writing(RouteTable table, String pattern) {
        Map<String, String> paths = on(pattern);
        paths.forEach((object, path) -> people.forEach((name, wire) -> {
            Answer answer = asked(path, write(wire, path));
            String nowhere = paths.getOrDefault(TO_NOWHERE, path);
            sameAsNotThere(answer, path, nowhere, to -> write(wire, to), "POST " + pattern, object, name);
            if (answer.status() == 422 && refused.add(pattern)) {
                opensInTheOtherLanguage(answer, wire, path);
            }
            table.put(
                    new Row("POST nothing typed", pattern.replace(Routes.LANGUAGE, "/en"), object), name, cell(answer));
        }));
    }

    /** Whoever changes the language on the page that brought their form back comes to a page. */
    private void opensInTheOtherLanguage(Answer refused, Wire wire, String path) {
        for (Element link : refused.page().select("header a[hreflang]")) {
            int status = wire.sameBrowser().get(link.attr("href")).status();
            if (status >= 400) {
                differences.add("%s leads to %s in the other language: %d".formatted(path, link.attr("href"), status));
            }
        }
    }

    /** What the form would send when its owner had typed nothing. */
    private static Answer write(Wire wire, String path) {
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

    /** The addresses of a pattern, in English, each with what it is about. */
    private Map<String, String> on(String pattern) {
        String path = pattern.replace(Routes.LANGUAGE, "/en")
                .replace("{question}", "service")
                .replace("{action}", "G1.10")
                .replace("{what}", "entered")
                .replace("{level}/{kind}", "1/PAYMENT");
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

    /** The status, or the address that a 303 leads to. */
    private static String cell(Answer answer) {
        String to = answer.location().replaceAll(UUIDS, "{id}").replaceAll(";jsessionid=.*", "");
        return answer.status() == 303 ? ">" + to : answer.status() + to;
    }
}
