package cairn.walls;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.Agreements;
import cairn.CairnTest;
import cairn.Joinings;
import cairn.MailServer;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.answers.domain.Postman;
import cairn.guide.Looks;
import cairn.people.CapacityKind;
import cairn.people.FirstPeople;
import cairn.people.Newcomers;
import cairn.people.Passphrases;
import cairn.people.SignInNames;
import cairn.platform.page.Front;
import cairn.voice.domain.BoxOpening;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Words that stand nowhere else are planted in private places (walls, A3). Then everyone reads every kind of page that they
 * can reach, searches for each of the words, and takes every file away; the e-mails and the logs are read too. Nobody finds
 * a word that is not theirs to read.
 */
@CairnTest
class CanaryTests {

    private static final String NOBODY = "nobody";
    private static final String AUTHOR = "author";
    private static final int OF_ONE_KIND = 2;
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @LocalServerPort
    int port;

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
    Postman postman;

    @Autowired
    BoxOpening boxOpening;

    @Autowired
    MovableClock clock;

    @TempDir
    Path folder;

    private final Map<String, Wire> people = new LinkedHashMap<>();
    private final Map<String, Canary> canaries = new ConcurrentHashMap<>();
    private final Set<String> planted = new TreeSet<>();
    private final Set<String> found = new ConcurrentSkipListSet<>();
    private final Set<String> sungTo = new ConcurrentSkipListSet<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicInteger checks = new AtomicInteger();
    private final Random random = new Random();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private String pair = "";
    private String unit = "";

    /**
     * A word that stands nowhere else.
     *
     * @param place where it was planted
     * @param readers who may read it
     */
    private record Canary(String word, String place, Set<String> readers) {}

    @AfterEach
    void today() {
        clock.reset();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    @Test
    @SuppressWarnings("SystemOut") // the counts stand in every build's output
    void nobodyFindsAWordThatIsNotTheirsToRead() throws Exception {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        meet();
        plant();
        fail();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            people.forEach((name, wire) -> all.add(two.submit(() -> crawl(name, wire))));
            for (Future<?> one : all) {
                one.get();
            }
        }
        int mails = mails();
        logs();
        System.out.printf(
                "Canaries: %d, people: %d, pages and files read: %d, searches: %d, e-mails: %d, checks: %d, found: %d%n",
                canaries.size(), people.size(), pages.get(), searches.get(), mails, checks.get(), found.size());
        assertThat(found).as("%s", String.join("\n", found)).isEmpty();
        assertThat(canaries.values().stream()
                        .filter(canary -> !canary.readers().isEmpty())
                        .map(Canary::place)
                        .filter(place -> sungTo.stream().noneMatch(sung -> sung.startsWith(place + ": ")))
                        .toList())
                .as("planted, but not even those who may read it found it")
                .isEmpty();
        assertThat(pages.get()).isGreaterThan(1_000);
        assertThat(searches.get()).isPositive();
        assertThat(mails).isPositive();
        assertThat(checks.get()).isGreaterThan(pages.get());
    }

    private void meet() {
        Newcomers newcomers = new Newcomers(door, firstPeople, names, passphrases, transactions);
        unit = Raisings.unit(new Wire(port).signIn("Anwen"), "Tŷ Onnen");
        String name = canary("the author's name", AUTHOR, "Bethan", "Gareth", "Nia", "Marged");
        UUID author = newcomers.person(name, CapacityKind.SERVICE_USER, UUID.fromString(unit));
        pair = newcomers.signsIn(author);
        people.put(AUTHOR, new Wire(port).signIn(pair, Newcomers.PASSPHRASE));
        people.put(NOBODY, new Wire(port));
        for (String sample : List.of(
                "Anwen",
                "Tomos",
                "Cerys",
                "Bethan Rees",
                "Idris Khan",
                "Gareth Lloyd",
                "Nia Prosser",
                "Rhys Bowen",
                "Helen Watkins",
                "Marged")) {
            people.put(sample.split(" ", 2)[0], new Wire(port).signIn(sample));
        }
        people.put("peer", new Wire(port).signInAs(Joinings.sample("capacity Elin, peer worker")));
        people.put("other", new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF));
        planted.add(author.toString());
        quiet(newcomers);
    }

    /** Somebody of the other unit, who says something about this one without a name: it is open, and it waits. */
    private void quiet(Newcomers newcomers) {
        UUID locked = UUID.fromString(Raisings.unit(person("Marged"), "Bryn Derw"));
        String name = canary("the name of who said something without one", "Idris", "Marged");
        Wire quiet = new Wire(port)
                .signIn(
                        newcomers.signsIn(newcomers.person(name, CapacityKind.SERVICE_USER, locked)),
                        Newcomers.PASSPHRASE);
        Raisings.notShown(quiet, unit, "TODAY", canary("words without a name, open", "Bethan", "Nia"));
        boxOpening.open();
        Raisings.notShown(quiet, unit, "MONDAY", canary("words without a name, not open yet", "Nia"));
    }

    private String service() {
        return Joinings.sample("service");
    }

    /** The canaries, each with everyone who may read it. */
    private void plant() {
        Wire author = person(AUTHOR);
        raise(author);
        tellOfMyself(author);
        sayAtTheUnit(author);
        reflect(author);
        ask();
        Wire other = person("other");
        String elsewhere = OtherOrganisation.UNIT.id().toString();
        planted.add(Raisings.named(other, elsewhere, "UNIT", canary("another organisation's words", "other")));
        planted.add(cairn.Boardings.proposed(other, elsewhere, canary("another organisation's board", "other")));
        String service = OtherOrganisation.UNIT.service().toString();
        planted.add(Agreements.suggested(other, service, canary("another organisation's principle", "other")));
    }

    private void raise(Wire author) {
        String[] answerers = {AUTHOR, "Bethan", "Nia"};
        String named = Raisings.named(author, unit, "ANSWERERS", canary("words for who answers", answerers));
        planted.add(named);
        act(author, named, "ADD", canary("added to words for who answers", answerers));
        person("Bethan")
                .post(
                        "/en/raised/" + named + "/summaries",
                        Map.of("form", form(), "body", canary("a summary", answerers)));
        person("Bethan")
                .post(
                        "/en/owed/" + Raisings.owed(person("Bethan"), named) + "/answers",
                        Map.of(
                                "form",
                                form(),
                                "outcome",
                                "ACTED_ON",
                                "reason",
                                canary("an answer", answerers),
                                "whoDecided",
                                "All of us",
                                "seen",
                                "0"));
        String back = Raisings.named(author, unit, "UNIT", canary("words taken back", AUTHOR));
        String principle = Agreements.suggested(author, service(), canary("a principle taken back", AUTHOR));
        author.post("/en/principle-suggestions/" + principle + "/taken-back", Map.of());
        planted.add(principle);
        planted.add(back);
        act(author, back, "WITHDRAW", "");
        Map<String, String> struck = Raisings.fields(
                form(),
                "NAMED",
                unit,
                "ANSWERERS",
                "TODAY",
                canary("words that Bethan was struck out of", AUTHOR, "Gareth", "Nia"));
        struck.put("struckOut", Joinings.sample("person Bethan Rees"));
        author.post("/en/raised/new", struck);
        planted.add(struck.getOrDefault("form", ""));
        planted.add(Raisings.notShown(author, unit, "MONDAY", canary("words without a name, waiting", AUTHOR, "Nia")));
        Raisings.unsigned(new Wire(port), unit, "MONDAY", canary("words in the box, waiting", "Nia"));
        heldBack(author);
    }

    /** Words for the whole unit, which who answers holds back. */
    private void heldBack(Wire author) {
        String held = Raisings.named(author, unit, "UNIT", canary("words held back", AUTHOR, "Bethan", "Nia"));
        planted.add(held);
        Element look = Objects.requireNonNull(person("Nia")
                .get("/en/raised/" + held)
                .page()
                .select("form[action$=looks]")
                .first());
        person("Nia")
                .post(
                        "/en/raised/" + held + "/looks",
                        Map.of(
                                "form",
                                form(),
                                "seen",
                                look.select("[name=seen]").attr("value"),
                                "hold",
                                "yes",
                                "reason",
                                canary("a reason of holding back", AUTHOR, "Bethan", "Nia")));
    }

    private void tellOfMyself(Wire author) {
        author.post("/en/me/needs", fields(Map.of("need", "EASY_READ", "other", canary("a need", AUTHOR, "Marged"))));
        author.post(
                "/en/me/preparation",
                fields(Map.of("before", canary("what helps before", AUTHOR, "Marged"), "during", "x", "after", "x")));
        author.post(
                "/en/me/words",
                fields(Map.of(
                        "name",
                        // Anwen and Bethan, and Cerys in a journey, let others read how it was to try something, and
                        // see who did.
                        canary("a name of one's own", AUTHOR, "Anwen", "Bethan", "Cerys", "Marged"),
                        "about",
                        canary("about me, seen by nobody", AUTHOR),
                        "seenBy",
                        "NOBODY")));
        Map<String, String> supporter =
                fields(Map.of("name", canary("a supporter's name", AUTHOR), "may", "COME", "reached", "by post"));
        supporter.putAll(Map.of("day", "1", "month", "1", "year", "2026"));
        author.post("/en/me/supporters", supporter);
        author.post(
                "/en/me/telling",
                fields(Map.of(
                        "means",
                        "EMAIL",
                        "howMuch",
                        "EVERYTHING",
                        "email",
                        canary("an e-mail address", AUTHOR) + "@example.org")));
        author.post(
                "/en/me/sign-in/passphrase",
                Map.of("present", Newcomers.PASSPHRASE, "passphrase", "words of " + canary("a passphrase")));
    }

    private void sayAtTheUnit(Wire author) {
        firstWeeks(author);
        String account = form();
        author.post(
                "/en/accounts",
                Map.of(
                        "form",
                        account,
                        "unit",
                        unit,
                        "topic",
                        "STRENGTH",
                        "body",
                        canary("an account taken back", AUTHOR),
                        "shown",
                        "SIDE"));
        author.post("/en/accounts/" + account + "/taken-back", Map.of());
        planted.add(account);
        String moment = Looks.begun(person("Marged"), unit, "G1.10", "G1.15");
        planted.add(moment);
        for (String shown : List.of("NAME", "SUM")) {
            author.post(
                    "/en/moments/" + moment + "/readings",
                    fields(Map.of(
                            "action",
                            shown.equals("NAME") ? "G1.10" : "G1.15",
                            "seen",
                            "NOT_YET",
                            "body",
                            shown.equals("NAME")
                                    ? canary("how one sees it, before the look is over", AUTHOR)
                                    : canary("how one sees it, only counted"),
                            "shown",
                            shown)));
        }
    }

    /** What the author writes of trying something new: for themselves, and taken back from everyone else. */
    private void reflect(Wire author) {
        for (List<String> choices : List.of(List.<String>of(), List.of("TAKING_PART", "ONLY_ME"))) {
            String reflection = form();
            author.post(
                    "/en/reflections",
                    Map.of(
                            "form",
                            reflection,
                            "trying",
                            canary("what the author tries, let " + choices, AUTHOR),
                            "feared",
                            canary("what the author fears, let " + choices, AUTHOR)));
            String here = "/en/reflections/" + reflection;
            author.post(
                    here + "/after",
                    fields(Map.of("happened", canary("what happened to the author, let " + choices, AUTHOR))));
            for (int i = 0; i < choices.size(); i++) {
                author.post(here + "/readers", fields(Map.of("after", String.valueOf(i), "who", choices.get(i))));
            }
            planted.add(reflection);
        }
    }

    /** What somebody asks for in their first weeks, what is arranged, and how it was. */
    private void firstWeeks(Wire author) {
        String ask = form();
        author.post(
                "/en/first-asks",
                Map.of("form", ask, "kind", "BUDDY", "body", canary("what somebody new asks for", AUTHOR, "Marged")));
        planted.add(ask);
        String arrangement = form();
        person("Marged")
                .post(
                        "/en/first-asks/" + ask + "/arrangements",
                        Map.of(
                                "form",
                                arrangement,
                                "who",
                                canary("what is arranged for them", AUTHOR, "Marged"),
                                "atTime",
                                "x",
                                "place",
                                "x"));
        author.post(
                "/en/arrangements/" + arrangement + "/replies",
                fields(Map.of(
                        "say", "CAME", "kind", "HAPPENED", "words", canary("how it was, for oneself alone", AUTHOR))));
        author.post(
                "/en/first-offers",
                fields(Map.of("kind", "BUDDY", "body", canary("what somebody offers", AUTHOR, "Marged"))));
    }

    /** Somebody from outside asks to join. */
    private void ask() {
        Wire anyone = new Wire(port);
        String name = canary("the name of who asks to join", "Marged");
        Map<String, String> asking = Joinings.asking(anyone, name, canary("why they ask to join", "Marged"));
        asking.put("reach", canary("where they are reached", "Marged"));
        anyone.post("/en/joining", asking);
        planted.add(Joinings.request(person("Marged"), name));
    }

    /** Whatever is refused or fails must not bring words into a log. */
    private void fail() {
        Wire author = person(AUTHOR);
        String word = canary("words that were refused");
        for (String words : List.of(word + "\0", word.repeat(3_000))) {
            author.post("/en/raised/new", Raisings.fields(form(), "NAMED", unit, "ANSWERERS", "TODAY", words));
            new Wire(port)
                    .send(
                            "POST",
                            "/en/box",
                            Map.of("Sec-Fetch-Site", "same-origin"),
                            Wire.form(Raisings.fields("", "", unit, "ANSWERERS", "TODAY", words)));
        }
        author.send("POST", "/en/raised/new", Map.of(), "words=" + word);
        author.send("POST", "/en/raised/new", Map.of("X-CSRF-TOKEN", author.token()), "words=" + word + "%zz");
        author.get("/en/raised/" + word);
        author.get("/en/said?q=" + word + "%00");
        new Wire(port).post("/en/sign-in", Map.of("pair", pair, "passphrase", word, "device", "OWN"));
        new Wire(port).send("GET", "/en", Map.of("Cookie", "cairn=" + word, "X-" + word, word), "");
    }

    private void crawl(String name, Wire wire) {
        Crawl crawl = new Crawl(wire, planted, OF_ONE_KIND);
        Set<String> begin = new TreeSet<>(Set.of(
                "/", "/en", "/cy", "/health", "/actuator", "/actuator/health", "/metrics", "/error", "/robots.txt"));
        planted.forEach(id -> begin.addAll(Set.of(
                "/en/raised/" + id,
                "/en/reflections/" + id,
                "/en/first-asks/" + id,
                "/en/principles/" + id,
                "/en/principle-suggestions/" + id + "/agreed/new")));
        begin.addAll(Set.of("/en/first-weeks/offers", "/en/newcomers"));
        begin.addAll(Set.of(
                "/en/services/" + service() + "/principles",
                "/en/services/" + service() + "/principles/suggestions",
                "/en/services/" + service() + "/backing"));
        for (String about : List.of(
                "", "/moments", "/profile", "/plan", "/trials", "/power-checks", "/turning-points", "/guide/G1.10")) {
            begin.add("/en/units/" + unit + about);
        }
        pages.addAndGet(crawl.read(begin, (path, answer) -> check(name, path, text(answer))));
        crawl.searches()
                .forEach((action, form) -> form.select("input[type=text], input[type=search], input:not([type])")
                        .forEach(input -> canaries.values().stream()
                                .filter(canary -> !canary.readers().contains(name))
                                .forEach(canary ->
                                        search(name, wire, action + "?" + input.attr("name") + "=", canary))));
    }

    /** Searching for a word that is not theirs brings the same page as searching for a word that nobody wrote. */
    private void search(String name, Wire wire, String query, Canary canary) {
        searches.incrementAndGet();
        checks.incrementAndGet();
        String control = new StringBuilder(canary.word()).reverse().toString();
        String page = same(wire.get(query + canary.word())).replace(canary.word(), "X");
        if (!page.equals(same(wire.get(query + control)).replace(control, "X"))) {
            found.add(canary.place() + ": told to " + name + " by " + query);
        }
    }

    private static String same(Answer answer) {
        return answer.status()
                + answer.body()
                        .replaceAll("(name=\"(?:_csrf|by)\" value=\")[^\"]*", "$1")
                        .replaceAll(ID, "{id}");
    }

    private void check(String name, String path, String text) {
        for (Canary canary : canaries.values()) {
            checks.incrementAndGet();
            if (text.contains(canary.word())) {
                sungTo.add(canary.place() + ": " + name);
                if (!canary.readers().contains(name)) {
                    found.add(canary.place() + ": read by " + name + " at " + path.replaceAll(ID, "{id}"));
                }
            }
        }
    }

    /** All that came, small letters throughout; what is packed is unpacked. */
    private String text(Answer answer) {
        return (answer.headers() + answer.body() + unpacked(answer)).toLowerCase(Locale.ROOT);
    }

    private String unpacked(Answer answer) {
        if (!answer.body().startsWith("PK")) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile(folder, "taken", ".zip"), answer.bytes());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var entry : java.util.Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(all).isNotEmpty();
        return all.toString();
    }

    /** The day after, the e-mails leave: but for the address, they say nothing. */
    private int mails() throws Exception {
        try (MailServer server = new MailServer()) {
            clock.moveTo(LocalDate.now(ZoneId.of("Europe/London")).plusDays(1));
            postman.send();
            int ours = 0;
            for (MimeMessage message : server.messages()) {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                message.writeTo(all);
                String text = all.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
                String address = canaries.values().stream()
                        .filter(canary -> canary.place().equals("an e-mail address"))
                        .map(Canary::word)
                        .findFirst()
                        .orElseThrow();
                ours += text.contains(address) ? 1 : 0;
                check("an e-mail", "the post", text.replace(address, "") + message.getSubject() + message.getContent());
            }
            return ours;
        }
    }

    private void logs() throws IOException {
        for (ILoggingEvent event : List.copyOf(log.list)) {
            StringBuilder text = new StringBuilder(event.getFormattedMessage() + event.getMDCPropertyMap());
            for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                text.append(thrown.getMessage());
            }
            check("the log", event.getLoggerName(), text.toString().toLowerCase(Locale.ROOT));
        }
        check(
                "the log",
                "PostgreSQL",
                Files.readString(Rows.data().resolve("postgres.log")).toLowerCase(Locale.ROOT));
    }

    /** A new word for this place, which these people may read. */
    private String canary(String place, String... readers) {
        StringBuilder word = new StringBuilder("zq");
        random.ints(12, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
        canaries.put(place, new Canary(word.toString(), place, Set.of(readers)));
        return word.toString();
    }

    private static void act(Wire author, String item, String verb, String body) {
        author.post("/en/raised/" + item + "/acts", Map.of("verb", verb, "act", form(), "body", body, "yes", "yes"));
    }

    private static Map<String, String> fields(Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("form", form());
        return fields;
    }

    private static String form() {
        return UUID.randomUUID().toString();
    }

    private Wire person(String name) {
        return Objects.requireNonNull(people.get(name));
    }
}
