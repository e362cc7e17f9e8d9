package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Papers;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.platform.text.Language;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a printed slip says, and what is kept of it. */
@CairnTest
class SlipTests {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    private Rows rows;
    private Wire someone;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        someone = new Wire(port);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyQuestionAndEveryChoiceOfTheBoxStandsOnTheSlip(Language language) {
        Element slip = side(Papers.print(someone, "en", "1"), language);
        Set<String> onTheSlip = new HashSet<>(slip.select("h3, li").eachText());
        slip.select("li > span:last-child").forEach(choice -> onTheSlip.add(choice.ownText()));
        for (String step : List.of("OPENS", "KIND", "ABOUT", "AUDIENCE", "ANSWERER")) {
            Set<String> asked = asked(language, step);
            assertThat(asked).as(step).hasSizeGreaterThan(2);
            assertThat(onTheSlip).as(step).containsAll(asked);
        }
    }

    /** All that the box asks at this step, about any unit, in the words in which it asks. */
    private Set<String> asked(Language language, String step) {
        Set<String> asked = new TreeSet<>();
        Wire signedIn = new Wire(port).signIn("Anwen");
        for (String unit : List.of("Tŷ Onnen", "Bryn Derw", "Glan-y-nant")) {
            Map<String, String> fields =
                    new HashMap<>(Map.of("from", "WORDS", "to", step, "opens", "MONDAY", "kind", "ISSUE"));
            fields.put("audience", "ANSWERERS");
            fields.put("about", cairn.Raisings.unit(signedIn, unit));
            Answer question = someone.send(
                    "POST", "/" + language.code() + "/box", Map.of("Sec-Fetch-Site", "same-origin"), Wire.form(fields));
            asked.addAll(question.page()
                    .select("#main-form legend, #main-form .nhsuk-radios__label, #main-form .nhsuk-checkboxes__label")
                    .eachText());
        }
        return asked;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void helpStandsFirstAndTheNumberIsNeverOnThePieceToKeep(Language language) {
        Element slip = side(Papers.print(someone, "en", "1"), language);
        assertThat(slip.select("h3").eachText().getFirst())
                .isEqualTo(language.of("Need help now?", "Angen help nawr?"));
        assertThat(slip.text()).contains("999", "111", "Marged", "Bethan Rees", "Nia Prosser");
        assertThat(slip.select(".app-slip__word").eachText()).hasSize(7);
        String number = slip.select(".app-sheet__head b").text();
        assertThat(number).matches("\\d{3} \\d{3} \\d{3}");
        assertThat(slip.select(".app-sheet__stub").text())
                .doesNotContain(number)
                .contains("/box/answer");
    }

    @Test
    void bothSidesOfASlipBearTheSameNumberAndTheSameWords() {
        Answer printed = Papers.print(someone, "cy", "3");
        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.header("Cache-Control")).contains("no-store");
        assertThat(printed.page().select("article")).hasSize(6);
        assertThat(Papers.slips(printed)).doesNotHaveDuplicates().hasSize(3);
        Element english = side(printed, Language.EN);
        Element welsh = side(printed, Language.CY);
        assertThat(welsh.select("b").eachText().getFirst())
                .isEqualTo(english.select("b").eachText().getFirst());
        assertThat(welsh.select(".app-slip__word").eachText())
                .isEqualTo(english.select(".app-slip__word").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "21", "-1", "1e1", "one", "99999999999999999999", "1\0", "١"})
    void fromOneToTwentyAreMadeAtOnceAndNothingElseIsKeptOrMade(String howMany) {
        int before = printed();
        Answer again = Papers.print(someone, "cy", howMany);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().text()).contains("Ysgrifennwch rif rhwng 1 ac 20");
        assertThat(printed()).isEqualTo(before);
        assertThat(Papers.slips(Papers.print(someone, "cy", "20"))).hasSize(20);
    }

    @Test
    void ofASlipOnlyTheNumberAndTheKeyAreKeptWhoeverIsSignedIn() {
        Wire anwen = new Wire(port).signIn("Anwen");
        assertThat(rows.jdbc()
                        .sql(
                                "select column_name::text from information_schema.columns where table_name = 'slip' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("key", "number", "organisation_id");
        Map<String, String> before = rows.digests();
        Papers.print(anwen, "en", "2");
        Map<String, String> after = rows.digests();
        assertThat(before.remove("suggest.slip")).isNotEqualTo(after.remove("suggest.slip"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void whoPrintsIsInNoLog() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        String before = Files.readString(Rows.data().resolve("postgres.log"), StandardCharsets.UTF_8);
        try {
            Papers.print(someone, "en", "20");
            Papers.print(someone, "en", "no number");
            someone.get("/en/box/slip");
            someone.send("POST", "/en/box/slip", Map.of(), "howMany=1");
            someone.send("PUT", "/en/box/slip", Map.of("Sec-Fetch-Site", "same-origin"), "");
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
        assertThat(Files.readString(Rows.data().resolve("postgres.log"), StandardCharsets.UTF_8))
                .isEqualTo(before);
    }

    @Test
    void aFormFromAnotherSitePrintsNothing() {
        int before = printed();
        Answer refused = someone.send("POST", "/en/box/slip", Map.of("Sec-Fetch-Site", "cross-site"), "howMany=1");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers("Set-Cookie")).isEmpty();
        assertThat(printed()).isEqualTo(before);
    }

    @Test
    void anAddressWithAQueryStaysInTheBoxsOwnChain() {
        Wire anwen = new Wire(port).signIn("Anwen");
        Map<String, String> before = rows.digests();
        for (String path : List.of("/en/box?p=2999-01", "/en/box/slip?x", "/en/box/answer?a=b")) {
            Answer page = anwen.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.page().text()).as(path).doesNotContain("Sign out");
            assertThat(page.headers("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(rows.digests()).as("not even the session was touched").isEqualTo(before);
    }

    private static Element side(Answer printed, Language language) {
        return printed.page().expectFirst("article[lang=" + language.code() + "]");
    }

    private int printed() {
        return rows.jdbc()
                .sql("select count(*) from suggest.slip")
                .query(Integer.class)
                .single();
    }
}
