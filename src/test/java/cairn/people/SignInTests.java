package cairn.people;

import static cairn.people.Newcomers.PASSPHRASE;
import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.page.Front;
import cairn.platform.postgres.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** Two words and a passphrase, cards with a start code, several capacities, and where one is signed in. */
@CairnTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Front.Door door;

    @Autowired
    FirstPeople people;

    @Autowired
    SignInNames names;

    @Autowired
    Passphrases passphrases;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    private Rows rows;
    private Newcomers newcomers;
    private UUID open;
    private UUID locked;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        newcomers = new Newcomers(door, people, names, passphrases, transactions);
        open = unit("Tŷ Onnen%");
        locked = unit("Bryn Derw%");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aPersonSignsInWithTwoWordsHoweverTheyAreTyped() {
        String pair = newcomers.signsIn(newcomers.person("Rhian", CapacityKind.SERVICE_USER, open));
        for (String typed :
                List.of(pair, " " + pair.toUpperCase(java.util.Locale.ROOT) + "  ", pair.replace(" ", "-"))) {
            Wire rhian = new Wire(port);
            assertThat(signIn(rhian, typed, PASSPHRASE).location()).as(typed).isEqualTo("/en");
            assertThat(rhian.get("/en").page().select("h1").text()).contains("Rhian");
        }
    }

    @Test
    void aWrongPassphraseAndAnUnknownPairGetTheSameAnswerAndThePairStaysTyped() {
        String pair = newcomers.signsIn(newcomers.person("Siwan", CapacityKind.SERVICE_USER, open));
        Answer wrong = signIn(new Wire(port), pair, "not this passphrase");
        Answer unknown = signIn(new Wire(port), "no-such pair", "not this passphrase");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(same(wrong).replace(pair, "X")).isEqualTo(same(unknown).replace("no-such pair", "X"));
        assertThat(wrong.page().select("#pair").attr("value")).isEqualTo(pair);
        assertThat(wrong.page().select("#pair-error").text()).contains("do not belong together");
        assertThat(wrong.body()).doesNotContain("not this passphrase");
    }

    @Test
    void anUnknownPairTakesAsLongAsAWrongPassphrase() {
        String pair = newcomers.signsIn(newcomers.person("Olwen", CapacityKind.SERVICE_USER, open));
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            known.add(millis(i == 0 ? pair : newcomers.signsIn(newcomers.person("Olwen", CapacityKind.CARER, open))));
            unknown.add(millis("no pair" + "abcdefghijkl".charAt(i)));
        }
        known.sort(null);
        unknown.sort(null);
        assertThat((double) unknown.get(6)).isBetween(known.get(6) * 0.4, known.get(6) * 2.5);
    }

    @Test
    void twoPeopleOfOneNameHaveDifferentPairsAndNeitherIsPartOfTheName() {
        String one = newcomers.signsIn(newcomers.person("Robin Bright", CapacityKind.SERVICE_USER, open));
        String other = newcomers.signsIn(newcomers.person("Robin Bright", CapacityKind.SERVICE_USER, open));
        assertThat(one).isNotEqualTo(other).matches("[a-z]+ [a-z]+");
        assertThat(List.of(one.split(" "))).doesNotContain("robin", "bright");
    }

    @Test
    void aCardLeadsToAPassphraseThatNobodyElseSeesAndItsCodeWorksOnce() {
        UUID person = newcomers.person("Mali", CapacityKind.SERVICE_USER, open);
        Card card = card("Bethan Rees", person);
        Wire mali = new Wire(port);
        Answer choosing = start(
                mali,
                card.pair(),
                card.code().toUpperCase(java.util.Locale.ROOT).replace(" ", "-"));
        assertThat(choosing.status()).isEqualTo(200);
        assertThat(choosing.body()).doesNotContain(card.code());
        Answer tooShort = choose(mali, choosing, "short");
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.body()).doesNotContain("short\"");
        assertThat(choose(mali, tooShort, "my own four words").location()).isEqualTo("/en");
        assertThat(mali.get("/en").page().select("h1").text()).contains("Mali");

        Answer again = start(new Wire(port), card.pair(), card.code());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#code-error").text()).contains("used already");
        assertThat(again.page().select("#pair").attr("value")).isEqualTo(card.pair());
        assertThat(again.page().select("#code").attr("value")).isEmpty();
        assertThat(choose(mali, choosing, "somebody else chooses").location()).isNotEqualTo("/en");
        assertThat(signIn(new Wire(port), card.pair(), "my own four words").status())
                .isEqualTo(303);
        assertThat(everythingStored()).doesNotContain(card.code(), "my own four words");
    }

    @Test
    void aCodeEndsAfterADayAndAnOldCardWhenANewOneIsMade() {
        UUID person = newcomers.person("Ffion", CapacityKind.SERVICE_USER, open);
        Card old = card("Bethan Rees", person);
        Card card = card("Bethan Rees", person);
        assertThat(card.pair()).isEqualTo(old.pair());
        assertThat(start(new Wire(port), old.pair(), old.code())
                        .page()
                        .select("#code-error")
                        .text())
                .contains("newest card");
        clock.moveTo(LocalDate.now(ZoneId.of("Europe/London")).plusDays(2));
        assertThat(start(new Wire(port), card.pair(), card.code())
                        .page()
                        .select("#code-error")
                        .text())
                .contains("24 hours");
    }

    @Test
    void aCardSentTwiceIsOneCardAndItsCodeIsNotShownAgain() {
        UUID person = newcomers.person("Cadi", CapacityKind.SERVICE_USER, open);
        Wire bethan = new Wire(port).signIn("Bethan Rees");
        Map<String, String> form = Map.of("form", UUID.randomUUID().toString());
        Answer first = bethan.post("/en/people/" + person + "/cards", form);
        String code = first.page().select(".app-signcard dd").get(2).text();
        Answer second = bethan.post("/en/people/" + person + "/cards", form);
        assertThat(second.body()).doesNotContain(code).contains("made already");
        assertThat(first.header("Cache-Control")).contains("no-store");
    }

    @Test
    void staffMakeNoCardForWhoeverIsEntrustedWithMoreThanTheirOwnThings() {
        UUID peer = newcomers.person("Peer", CapacityKind.SERVICE_USER, open);
        newcomers.capacity(peer, CapacityKind.STAFF, locked);
        assertThat(new Wire(port)
                        .signIn("Bethan Rees")
                        .post("/en/people/" + peer + "/cards", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(new Wire(port)
                        .signIn("Marged")
                        .get("/en/people/" + peer + "/cards")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void staffMakeCardsAtTheirOwnUnitTheCoordinatorForAnyoneAndNobodyForThemselves() {
        UUID here = newcomers.person("Here", CapacityKind.SERVICE_USER, open);
        UUID there = newcomers.person("There", CapacityKind.SERVICE_USER, locked);
        for (String path : List.of("/en/people/" + there + "/cards", "/en/people/" + UUID.randomUUID() + "/cards")) {
            Wire bethan = new Wire(port).signIn("Bethan Rees");
            assertThat(bethan.get(path).status()).isEqualTo(404);
            assertThat(bethan.post(path, Map.of()).status()).isEqualTo(404);
        }
        assertThat(new Wire(port).signIn("Bethan Rees").get("/en/cards").body())
                .contains(here.toString())
                .doesNotContain(there.toString(), sample("Bethan Rees").toString());
        assertThat(new Wire(port).signIn("Marged").get("/en/cards").body())
                .contains(here.toString(), there.toString())
                .doesNotContain(sample("Marged").toString());
        for (String name : List.of("Anwen", "Cerys", "Nia Prosser")) {
            assertThat(new Wire(port).signIn(name).get("/en/cards").status())
                    .as(name)
                    .isEqualTo(404);
            assertThat(new Wire(port)
                            .signIn(name)
                            .post("/en/people/" + here + "/cards", Map.of())
                            .status())
                    .as(name)
                    .isEqualTo(404);
        }
        Wire huw = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        assertThat(huw.get("/en/people/" + here + "/cards").status()).isEqualTo(404);
    }

    @Test
    void aPersonIsAskedAtTheNextSignInWhetherACardWasAllRight() {
        UUID person = newcomers.person("Lowri", CapacityKind.SERVICE_USER, open);
        String pair = newcomers.signsIn(person);
        card("Bethan Rees", person);
        Wire lowri = new Wire(port);
        assertThat(signIn(lowri, pair, PASSPHRASE).location()).isEqualTo("/en/me/sign-in/cards");
        Answer asked = lowri.get("/en/me/sign-in/cards");
        assertThat(asked.page().text()).contains("Made by Bethan Rees", "Not used", "Was this all right?");
        String code = asked.page().select("input[name=code]").attr("value");
        assertThat(lowri.post("/en/me/sign-in/cards", Map.of("code", code, "allRight", "false"))
                        .location())
                .isEqualTo("/en/me/sign-in/not-all-right");
        assertThat(lowri.get("/en/me/sign-in/not-all-right").page().text()).contains("Change your passphrase");
        assertThat(lowri.get("/en/me/sign-in").page().text())
                .contains("Made by Bethan Rees", "You said that this was not all right");
        assertThat(signIn(new Wire(port), pair, PASSPHRASE).location()).isEqualTo("/en");
        assertThat(new Wire(port)
                        .signIn("Anwen")
                        .post("/en/me/sign-in/cards", Map.of("code", code, "allRight", "true"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withSeveralCapacitiesOneIsChosenAndTheyNeverAddUp() {
        UUID person = newcomers.person("Eleri", CapacityKind.SERVICE_USER, locked);
        newcomers.capacity(person, CapacityKind.STAFF, open);
        String pair = newcomers.signsIn(person);
        Wire eleri = new Wire(port);
        Answer choice = signIn(eleri, pair, PASSPHRASE);
        assertThat(choice.status()).isEqualTo(200);
        assertThat(eleri.get("/en/cards").location()).isEqualTo("/en/sign-in");
        assertThat(press(eleri, choice, "member of staff").location()).isEqualTo("/en");
        String staffSession = eleri.cookies().get("cairn");
        assertThat(eleri.get("/en/cards").status()).isEqualTo(200);
        Answer change = eleri.get("/en/taking-part");
        assertThat(change.page().select("header").text()).contains("Taking part as: member of staff");
        assertThat(press(eleri, change, "service user").location()).isEqualTo("/en");
        assertThat(eleri.cookies().get("cairn")).isNotEqualTo(staffSession);
        assertThat(eleri.get("/en/cards").status()).isEqualTo(404);
        assertThat(eleri.send("GET", "/en/cards", Map.of("Cookie", "cairn=" + staffSession), "")
                        .location())
                .isEqualTo("/en/sign-in");
        UUID bethans = rows.jdbc()
                .sql("select id from people.capacity where person_id = ?")
                .param(sample("Bethan Rees"))
                .query(UUID.class)
                .single();
        assertThat(post(eleri, "/en/taking-part", Map.of("capacity", bethans.toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoseCapacityEndsWhileSignedInIsToldAndGoesOnWithAnother() {
        UUID person = newcomers.person("Gwen", CapacityKind.SERVICE_USER, open);
        UUID staff = newcomers.capacity(person, CapacityKind.STAFF, open);
        Wire gwen = new Wire(port);
        press(gwen, signIn(gwen, newcomers.signsIn(person), PASSPHRASE), "member of staff");
        Answer form = gwen.get("/en/raised/new");
        end(staff);
        Map<String, String> words = new java.util.LinkedHashMap<>(fields(form));
        words.put("words", "Half a sentence about the garden");
        Answer told = gwen.send("POST", "/en/raised/new", Map.of(), Wire.form(words));
        assertThat(told.status()).isEqualTo(303);
        assertThat(told.location()).isEqualTo("/en/taking-part");
        Answer notice = gwen.get("/en/taking-part");
        assertThat(notice.page().text())
                .contains("You no longer take part as: member of staff", "What you said stays yours");
        assertThat(gwen.get("/en/cards").status()).isEqualTo(404);
        assertThat(press(gwen, notice, "service user").location()).isEqualTo("/en/kept");
        assertThat(gwen.get("/en/kept").page().text())
                .contains("Half a sentence about the garden")
                .doesNotContain("no longer");
    }

    @Test
    void whoNoLongerTakesPartSignsInAndSeesTheirOwnAlone() {
        UUID person = newcomers.person("Huwcyn", CapacityKind.STAFF, open);
        String pair = newcomers.signsIn(person);
        rows.jdbc()
                .sql("update people.capacity set until = current_date - 3 where person_id = ?")
                .param(person)
                .update();
        Wire huwcyn = new Wire(port);
        assertThat(signIn(huwcyn, pair, PASSPHRASE).location()).isEqualTo("/en");
        Answer home = huwcyn.get("/en");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.page().text())
                .contains("You no longer take part as: member of staff", "What you said stays yours");
        assertThat(huwcyn.get("/en/cards").status()).isEqualTo(404);
        assertThat(huwcyn.get("/en/me/sign-in").status()).isEqualTo(200);
    }

    @Test
    void aHundredWrongTriesSlowDownAndTheOwnerStillSignsInWithinFiveSeconds() throws Exception {
        String pair = newcomers.signsIn(newcomers.person("Nest", CapacityKind.SERVICE_USER, open));
        try (ExecutorService threads = Executors.newFixedThreadPool(25)) {
            List<Future<Long>> tries = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                tries.add(threads.submit(() -> {
                    Wire somebody = new Wire(port);
                    long last = 0;
                    for (int n = 0; n < 4; n++) {
                        long began = System.nanoTime();
                        assertThat(signIn(somebody, pair, "a wrong passphrase").status())
                                .isEqualTo(422);
                        last = (System.nanoTime() - began) / 1_000_000;
                    }
                    return last;
                }));
            }
            for (Future<Long> each : tries) {
                assertThat(each.get()).as("the last try waits").isGreaterThan(900);
            }
        }
        Wire owner = new Wire(port);
        owner.token();
        Instant began = Instant.now();
        assertThat(signIn(owner, pair, PASSPHRASE).status()).isEqualTo(303);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aStaleTabOfOnePersonIsNeverTakenInTheNameOfTheNext() {
        Wire tablet = new Wire(port);
        signIn(tablet, newcomers.signsIn(newcomers.person("Ann", CapacityKind.SERVICE_USER, open)), PASSPHRASE);
        Map<String, String> stale = new java.util.LinkedHashMap<>(fields(tablet.get("/en/raised/new")));
        stale.put("words", "These are the words of Ann");
        UUID ben = newcomers.person("Ben", CapacityKind.SERVICE_USER, open);
        assertThat(signIn(tablet, newcomers.signsIn(ben), PASSPHRASE).location())
                .isEqualTo("/en");
        Answer refused = tablet.send("POST", "/en/raised/new", Map.of(), Wire.form(stale));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("words of Ann");
        assertThat(tablet.get("/en/kept").location()).isEqualTo("/en");
        assertThat(rows.jdbc()
                        .sql("select count(*) from voice.raised where author_id = ?")
                        .param(ben)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aStaleTabOfTheSamePersonGivesTheirWordsBackAtOnce() {
        String pair = newcomers.signsIn(newcomers.person("Carys", CapacityKind.SERVICE_USER, open));
        Wire carys = new Wire(port);
        signIn(carys, pair, PASSPHRASE);
        Map<String, String> stale = new java.util.LinkedHashMap<>(fields(carys.get("/en/raised/new")));
        stale.put("words", "Written before I came in again");
        signIn(carys, pair, PASSPHRASE);
        assertThat(carys.send("POST", "/en/raised/new", Map.of(), Wire.form(stale))
                        .location())
                .isEqualTo("/en/kept");
        assertThat(carys.get("/en/kept").page().text()).contains("Written before I came in again");
    }

    @Test
    void aSessionWhoseValuesThisCairnDidNotWriteIsNobodys() throws IOException {
        UUID person = newcomers.person("Nest", CapacityKind.SERVICE_USER, open);
        String pair = newcomers.signsIn(person);
        Wire nest = new Wire(port);
        signIn(nest, pair, PASSPHRASE);
        assertThat(nest.get("/en/me/sign-in").status()).isEqualTo(200);
        ByteArrayOutputStream writtenByJava = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(writtenByJava)) {
            out.writeObject(person);
        }
        for (byte[] foreign : List.of(writtenByJava.toByteArray(), new byte[0])) {
            assertThat(rows.jdbc().sql("""
                                    update platform.spring_session_attributes set attribute_bytes = ?
                                    where session_primary_id in
                                        (select primary_id from platform.spring_session where principal_name = ?)
                                    """).params(foreign, person.toString()).update())
                    .isPositive();
            Answer page = nest.get("/en/me/sign-in");
            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).endsWith("/en/sign-in");
            assertThat(nest.get("/en").body()).doesNotContain("Nest");
        }
        assertThat(signIn(nest, pair, PASSPHRASE).location()).isEqualTo("/en");
        assertThat(nest.get("/en/me/sign-in").status()).isEqualTo(200);
    }

    @Test
    void aPersonSeesTheirOwnSessionsAndEndsThem() {
        UUID person = newcomers.person("Dai", CapacityKind.SERVICE_USER, open);
        String pair = newcomers.signsIn(person);
        List<Wire> devices = List.of(new Wire(port), new Wire(port), new Wire(port));
        devices.forEach(device -> signIn(device, pair, PASSPHRASE));
        Wire other = new Wire(port);
        signIn(other, newcomers.signsIn(newcomers.person("Else", CapacityKind.CARER, locked)), PASSPHRASE);
        Answer page = devices.getFirst().get("/en/me/sign-in");
        assertThat(page.page().text()).contains("In 3 places", "Taking part as: service user", pair);
        assertThat(page.body()).doesNotContain(devices.get(1).cookies().get("cairn"), "127.0.0.1");
        String second = page.page().select("input[name=session]").attr("value");
        post(other, "/en/me/sign-in/endings", Map.of("session", second));
        assertThat(devices.getFirst().get("/en/me/sign-in").page().text()).contains("In 3 places");
        post(devices.getFirst(), "/en/me/sign-in/endings", Map.of("session", second));
        assertThat(devices.getFirst().get("/en/me/sign-in").page().text()).contains("In 2 places");
        post(devices.getFirst(), "/en/me/sign-in/endings/others", Map.of());
        assertThat(devices)
                .filteredOn(device -> device.get("/en/me/sign-in").status() == 200)
                .containsExactly(devices.getFirst());
        assertThat(other.get("/en/me/sign-in").page().text()).contains("In one place");
    }

    @Test
    void aPersonChoosesOtherWordsOfThoseOfferedAndTheOldOnesOpenNothing() {
        UUID person = newcomers.person("Tegid", CapacityKind.SERVICE_USER, open);
        String old = newcomers.signsIn(person);
        Wire tegid = new Wire(port);
        signIn(tegid, old, PASSPHRASE);
        Element offer =
                tegid.get("/en/me/sign-in/pair").page().select("#offers form").get(2);
        String pair = offer.text();
        assertThat(post(
                                tegid,
                                "/en/me/sign-in/pair",
                                Map.of("offer", offer.select("[name=offer]").attr("value")))
                        .location())
                .isEqualTo("/en/me/sign-in?done=pair");
        assertThat(signIn(new Wire(port), old, PASSPHRASE).status()).isEqualTo(422);
        assertThat(signIn(new Wire(port), pair, PASSPHRASE).status()).isEqualTo(303);
        assertThat(post(tegid, "/en/me/sign-in/pair", Map.of("offer", "bright robin"))
                        .status())
                .isEqualTo(422);
        Wire other = new Wire(port).signIn("Anwen");
        assertThat(post(
                                other,
                                "/en/me/sign-in/pair",
                                Map.of("offer", offer.select("[name=offer]").attr("value")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aNewPassphraseAsksForThePresentOne() {
        String pair = newcomers.signsIn(newcomers.person("Sara", CapacityKind.SERVICE_USER, open));
        Wire sara = new Wire(port);
        signIn(sara, pair, PASSPHRASE);
        Map<String, String> wrong = Map.of("present", "not mine at all", "passphrase", "a whole new passphrase");
        Answer refused = post(sara, "/en/me/sign-in/passphrase", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("a whole new passphrase");
        Map<String, String> right = Map.of("present", PASSPHRASE, "passphrase", "a whole new passphrase");
        assertThat(post(sara, "/en/me/sign-in/passphrase", right).status()).isEqualTo(303);
        assertThat(signIn(new Wire(port), pair, PASSPHRASE).status()).isEqualTo(422);
        assertThat(signIn(new Wire(port), pair, "a whole new passphrase").status())
                .isEqualTo(303);
    }

    @Test
    void aSharedDeviceSignsOutSoonAndAnOwnOneLater() {
        UUID person = newcomers.person("Mab", CapacityKind.SERVICE_USER, open);
        String pair = newcomers.signsIn(person);
        String staffPair = newcomers.signsIn(newcomers.person("Mabli", CapacityKind.STAFF, open));
        assertThat(new Wire(port)
                        .get("/en/sign-in")
                        .page()
                        .select("[name=device][checked]")
                        .attr("value"))
                .isEqualTo("SHARED");
        assertThat(secondsLeft(pair, "SHARED")).isBetween(290, 300);
        assertThat(secondsLeft(pair, "OWN")).isBetween(1790, 1800);
        assertThat(secondsLeft(staffPair, "OWN")).isBetween(890, 900);
        assertThat(secondsLeft(staffPair, "SHARED")).isBetween(290, 300);
    }

    @Test
    void aSessionThatIsOverKeepsWhatWasTypedForItsAuthor() {
        UUID person = newcomers.person("Twm", CapacityKind.SERVICE_USER, open);
        String pair = newcomers.signsIn(person);
        Wire twm = new Wire(port);
        signIn(twm, pair, PASSPHRASE);
        Map<String, String> form = new java.util.LinkedHashMap<>(fields(twm.get("/en/raised/new")));
        form.put("words", "I was called away");
        rows.jdbc()
                .sql(
                        "update platform.spring_session set creation_time = creation_time - 31 * 60 * 1000 where principal_name = ?")
                .param(person.toString())
                .update();
        Answer late = twm.send("POST", "/en/raised/new", Map.of(), Wire.form(form));
        assertThat(late.status()).isEqualTo(403);
        Wire again = new Wire(port);
        assertThat(signIn(again, pair, PASSPHRASE).location()).isEqualTo("/en/kept");
        assertThat(again.get("/en/kept").page().text()).contains("I was called away");
    }

    @Test
    void aFormWhoseTimeIsUpIsKeptAndTheScreenCleared() {
        UUID person = newcomers.person("Non", CapacityKind.SERVICE_USER, open);
        String pair = newcomers.signsIn(person);
        Wire non = new Wire(port);
        signIn(non, pair, PASSPHRASE);
        Map<String, String> form = new java.util.LinkedHashMap<>(fields(non.get("/en/raised/new")));
        form.put("words", "The kettle is on");
        form.put("was_for", "/en/raised/new");
        form.put("passphrase", "never kept anywhere");
        assertThat(non.send("POST", "/en/sign-out", Map.of(), Wire.form(form)).location())
                .isEqualTo("/en/locked");
        for (String page : List.of("/en/locked", "/en/sign-in")) {
            assertThat(non.get(page).body()).doesNotContain("The kettle is on", "was_for", "Non");
        }
        assertThat(signIn(non, pair, PASSPHRASE).location()).isEqualTo("/en/kept");
        assertThat(non.get("/en/kept").page().text()).contains("The kettle is on");
        assertThat(non.get("/en/kept").body()).doesNotContain("never kept anywhere");
    }

    @Test
    void theRootOfALanguageIsItsFrontPageAndTheBareAddressRemembersTheLanguage() {
        Wire visitor = new Wire(port);
        assertThat(visitor.get("/en/").status()).isEqualTo(200);
        assertThat(visitor.get("/en/").headers("Set-Cookie")).isEmpty();
        visitor.get("/cy/sign-in");
        visitor.get("/cy/sign-in");
        assertThat(visitor.get("/").location()).isEqualTo("/cy");
        assertThat(visitor.get("/en").page().select("html").attr("lang")).isEqualTo("en");
        assertThat(new Wire(port).get("/").location()).isEqualTo("/en");
    }

    private record Card(String pair, String code) {}

    private Card card(String maker, UUID person) {
        Answer made = new Wire(port)
                .signIn(maker)
                .post(
                        "/en/people/" + person + "/cards",
                        Map.of("form", UUID.randomUUID().toString()));
        assertThat(made.status()).isEqualTo(200);
        List<String> lines = made.page().select(".app-signcard dd").eachText();
        return new Card(lines.get(1), lines.get(2));
    }

    private static Answer signIn(Wire wire, String pair, String passphrase) {
        return post(wire, "/en/sign-in", Map.of("pair", pair, "passphrase", passphrase, "device", "SHARED"));
    }

    private static Answer start(Wire wire, String pair, String code) {
        return post(wire, "/en/sign-in/start", Map.of("pair", pair, "code", code));
    }

    private static Answer choose(Wire wire, Answer page, String passphrase) {
        String ticket = page.page().select("input[name=ticket]").attr("value");
        return post(wire, "/en/sign-in/start", Map.of("ticket", ticket, "passphrase", passphrase));
    }

    /** Posts with the token of whatever session is open by now. */
    private static Answer post(Wire wire, String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put("_csrf", token(wire.get("/en/sign-in")));
        return wire.send("POST", path, Map.of(), Wire.form(all));
    }

    private static String token(Answer page) {
        return page.page().select("input[name=_csrf]").attr("value");
    }

    private static Answer press(Wire wire, Answer page, String text) {
        Element form = page.page().select("main form").stream()
                .filter(f -> f.text().contains(text))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        form.select("input").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        return wire.send("POST", form.attr("action"), Map.of(), Wire.form(fields));
    }

    private static Map<String, String> fields(Answer page) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        page.page().select("#main-form input[type=hidden]").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        return fields;
    }

    private int secondsLeft(String pair, String device) {
        Wire wire = new Wire(port);
        post(wire, "/en/sign-in", Map.of("pair", pair, "passphrase", PASSPHRASE, "device", device));
        return Integer.parseInt(wire.get("/en").page().select("body").attr("data-seconds-left"));
    }

    private long millis(String pair) {
        Wire wire = new Wire(port);
        wire.token();
        long began = System.nanoTime();
        assertThat(wire.post("/en/sign-in", Map.of("pair", pair, "passphrase", "wrong for sure"))
                        .status())
                .isEqualTo(422);
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static String same(Answer answer) {
        return answer.body().replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1");
    }

    private void end(UUID capacity) {
        rows.jdbc()
                .sql("update people.capacity set until = current_date where id = ?")
                .param(capacity)
                .update();
    }

    private UUID unit(String like) {
        return rows.jdbc()
                .sql("select id from places.unit where name_en like ?")
                .param(like)
                .query(UUID.class)
                .single();
    }

    private UUID sample(String name) {
        return rows.jdbc()
                .sql(
                        "select p.id from people.person p join people.sample_person s on s.person_id = p.id where p.name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private String everythingStored() {
        return String.join("\n", rows.jdbc().sql("""
                        select t::text from people.start_code t union all select t::text from people.passphrase t
                        union all select encode(attribute_bytes, 'escape') from platform.spring_session_attributes
                        """).query(String.class).list());
    }
}
