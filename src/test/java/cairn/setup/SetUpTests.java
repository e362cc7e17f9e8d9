package cairn.setup;

import static cairn.setup.Beginnings.answer;
import static cairn.setup.Beginnings.answerAll;
import static cairn.setup.Beginnings.finish;
import static org.assertj.core.api.Assertions.assertThat;

import cairn.Wire;
import cairn.Wire.Answer;
import cairn.setup.domain.Question;
import cairn.setup.domain.SetUp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** The first set-up: whatever is sent ends in one organisation, or in a plain page. */
@EmptyCairnTest
class SetUpTests {

    @LocalServerPort
    int port;

    @Autowired
    Beginnings beginnings;

    @Autowired
    SetUp setUp;

    @Autowired
    DoorAtTheStart door;

    @Autowired
    ConfigurableApplicationContext program;

    private String token;
    private Wire founder;

    @BeforeEach
    void anew() {
        token = beginnings.anew();
        founder = new Wire(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en",
                "/cy",
                "/",
                "/en/box",
                "/en/sign-in",
                "/en/about",
                "/en/units",
                "/en/settings",
                "/en/nothing"
            })
    void withoutAnOrganisationEveryOtherPageSaysSo(String path) {
        Answer shown = founder.get(path);
        assertThat(shown.status()).isEqualTo(503);
        assertThat(shown.page().select("h1").text())
                .isEqualTo(
                        path.startsWith("/cy")
                                ? "Dydy Cairn ddim wedi’i osod yma eto"
                                : "This Cairn is not set up yet");
        assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(founder.send("POST", path, Map.of(), "a=b").status()).isEqualTo(503);
    }

    @Test
    void nobodyIsLetInBeforeEverythingIsMadeReady() {
        assertThat(door.wasShut()).isTrue();
    }

    @Test
    void aProgramThatRestedDoesNotMakeEverythingReadyAgainWithItsDoorOpen() {
        program.pause();
        program.restart();
        assertThat(door.wasShut()).isTrue();
        assertThat(founder.get("/en").status()).isEqualTo(503);
    }

    @Test
    void aForgedLinkIsNotFound() {
        for (String forged : List.of("x", token + "x", token.toUpperCase(java.util.Locale.ROOT), "%00", "%E2%80%AE")) {
            assertThat(founder.get("/en/set-up/" + forged).status()).as(forged).isIn(400, 404);
            assertThat(founder.get("/en/set-up/" + forged + "/check").status())
                    .as(forged)
                    .isIn(400, 404);
            assertThat(founder.send("POST", "/en/set-up/" + forged + "/check", Map.of(), "passphrase=x")
                            .status())
                    .as(forged)
                    .isIn(400, 404);
        }
        assertThat(founder.get("/en/set-up").status()).isEqualTo(404);
        assertThat(founder.get("/en/set-up/" + token + "/questions/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void whatWasAnsweredIsResumedWithTheSameLinkAndWithALaterOne() {
        answer(founder, token, Question.ORGANISATION, Beginnings.all().get(Question.ORGANISATION));
        String later = setUp.link();
        for (String link : List.of(token, later)) {
            Answer begin = new Wire(port).get("/en/set-up/" + link);
            assertThat(begin.page().select("main a.nhsuk-button").attr("href"))
                    .isEqualTo("/en/set-up/" + link + "/questions/service");
            assertThat(new Wire(port)
                            .get("/en/set-up/" + link + "/questions/organisation")
                            .page()
                            .select("#welsh")
                            .val())
                    .isEqualTo("Ymddiriedolaeth y Bryn");
        }
    }

    @Test
    void theCheckPageLeadsToWhatIsMissing() {
        assertThat(founder.get("/en/set-up/" + token + "/check").location()).endsWith("/questions/organisation");
        assertThat(finish(founder, token).location()).endsWith("/check");
        assertThat(setUp.needed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void anEmptyAnswerIsAskedForAgainWhereOneIsNeeded(Question question) {
        Answer again = answer(founder, token, question, Map.of());
        assertThat(again.status()).isEqualTo(question == Question.HELP ? 303 : 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before\0after", "turned \u202e round", "two\nlines", "\ud83d\ude00 too long "})
    void aNameThatNoPageCanShowIsRefusedBesideItsField(String name) {
        String tried = name.contains("too long") ? name.repeat(20) : name;
        for (Question question : Question.values()) {
            for (String field : List.of("english", "welsh", "name", "days", "who", "country")) {
                Map<String, String> fields =
                        new LinkedHashMap<>(Beginnings.all().get(question));
                if (question == Question.HELP && !tried.contains("\0") && !tried.contains("\u202e")) {
                    continue;
                }
                fields.put(field, tried);
                Answer answered = answer(founder, token, question, fields);
                assertThat(answered.status()).as(question + " " + field).isIn(303, 422);
            }
        }
        Map<String, String> fields = new LinkedHashMap<>(Beginnings.all().get(Question.SERVICE));
        fields.put("english", tried);
        Answer again = answer(founder, token, Question.SERVICE, fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#english-error").text()).isNotEmpty();
        assertThat(again.page().select("#welsh").val()).isEqualTo("Adsefydlu");
    }

    @Test
    void hebrewAndEmojiAreNamesLikeOthers() {
        assertThat(answer(founder, token, Question.SERVICE, Map.of("english", "שלום 😀"))
                        .status())
                .isEqualTo(303);
        assertThat(founder.get("/en/set-up/" + token + "/questions/service")
                        .page()
                        .select("#english")
                        .val())
                .isEqualTo("שלום 😀");
    }

    @Test
    void aUnitIsNotNamedTwiceAndCanBeRemoved() {
        answer(founder, token, Question.UNITS, Map.of("english", "Oak House", "to", "ANOTHER"));
        Answer twice = answer(founder, token, Question.UNITS, Map.of("english", " oak house ", "to", "NEXT"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("#english-error").text()).contains("There is a unit of this name already");
        answer(founder, token, Question.UNITS, Map.of("english", "Ash House", "to", "ANOTHER"));
        answer(founder, token, Question.UNITS, Map.of("to", "REMOVE0"));
        answer(founder, token, Question.UNITS, Map.of("to", "REMOVE99"));
        answer(founder, token, Question.UNITS, Map.of("to", "REMOVEx"));
        assertThat(setUp.given().units()).extracting("english").containsExactly("Ash House");
        assertThat(answer(founder, token, Question.UNITS, Map.of("to", "NEXT")).location())
                .endsWith("/questions/coordinator");
    }

    @Test
    void theOtherLanguageKeepsWhatWasTyped() {
        Answer same = founder.post(
                "/cy/set-up/" + token + "/questions/service", Map.of("english", "Half a na", "to", "SAME"));
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.page().select("html").attr("lang")).isEqualTo("cy");
        assertThat(same.page().select("#english").val()).isEqualTo("Half a na");
    }

    @Test
    void aPassphraseThatIsTooShortIsAskedForAgainAndNothingIsFounded() {
        answerAll(founder, token);
        for (String passphrase : List.of("", "short", "aaaaaaaaaaaaaa", "a\0b four words are")) {
            Answer again = founder.post("/en/set-up/" + token + "/check", Map.of("passphrase", passphrase));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().select("#passphrase-error").text()).isNotEmpty();
        }
        assertThat(setUp.needed()).isTrue();
    }

    @Test
    void whenItIsFinishedTheCoordinatorSignsInAndEveryLinkIsDead() {
        String other = setUp.link();
        Answer finished = Beginnings.finish(port, token);
        assertThat(finished.status()).isEqualTo(200);
        String pair = Beginnings.pair(finished);
        assertThat(pair).matches("[a-z]+ [a-z]+");
        assertThat(finished.header("Cache-Control")).contains("no-store");
        for (String link : List.of(token, other)) {
            for (String page : List.of("", "/check", "/questions/units")) {
                Answer used = founder.get("/en/set-up/" + link + page);
                assertThat(used.status()).isEqualTo(410);
                assertThat(used.body()).contains("This link has been used").doesNotContain("Oak House");
            }
            assertThat(finish(founder, link).status()).isEqualTo(410);
            assertThat(answer(founder, link, Question.SERVICE, Map.of("english", "x"))
                            .status())
                    .isEqualTo(410);
        }
        assertThat(founder.get("/en/set-up/forged").status()).isEqualTo(404);
        Wire coordinator = Beginnings.signIn(port, pair);
        assertThat(coordinator.get("/en").page().select("h1").text()).contains("Mair");
        assertThat(coordinator.get("/en/settings").status()).isEqualTo(200);
    }

    @Test
    void theBoxSaysThatNobodyReadsFirstWhileThereIsNoIndependentReader() {
        Beginnings.finish(port, token);
        assertThat(founder.get("/en/box").page().text()).contains("Nobody reads this before");
    }

    @Test
    void twoBrowsersFinishAtOnceAndThereIsOneOrganisation() throws Exception {
        answerAll(founder, token);
        Callable<Answer> finishing = () -> finish(new Wire(port), token);
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Integer> results = both.invokeAll(List.of(finishing, finishing, finishing, finishing)).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .sorted()
                    .toList();
            assertThat(results).containsExactly(200, 410, 410, 410);
        }
        assertThat(count("places.organisation")).isEqualTo(1);
        assertThat(count("people.person")).isEqualTo(2);
        assertThat(count("answers.post")).isEqualTo(1);
    }

    @Test
    void theLinkIsKeptAsAHashAloneAndThePassphraseNotAtAll() {
        Beginnings.finish(port, token);
        for (String table :
                List.of("setup.link", "setup.answer", "people.passphrase", "platform.spring_session_attributes")) {
            assertThat(beginnings
                            .database()
                            .sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                            .query(String.class)
                            .single())
                    .doesNotContain(token)
                    .doesNotContain(Beginnings.PASSPHRASE);
        }
    }

    private int count(String table) {
        return beginnings
                .database()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
