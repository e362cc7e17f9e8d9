package cairn.developments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.domain.Powers;
import cairn.developments.domain.Powers.Moved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** What people can rely on about who takes part in a development, and what power moves with it. */
@CairnTest
class PartsAndPowersTests {

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard boardings;

    @Autowired
    Powers powers;

    private Wire anwen;
    private Wire bethan;
    private String id;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        id = boardings.proposed("Anwen", Raisings.unit(anwen, "Tŷ Onnen"), "A later supper");
    }

    @Test
    void aStageOfWhichNobodyHasSaidAnythingIsAGapInView() {
        part(anwen, "DOING", "0", "SERVICE_USERS", "We cook.");
        Elements parts = section(anwen, "parts");
        assertThat(parts.select("tbody tr:has(.app-table__gap) th").eachText())
                .containsExactly("Setting it up", "Looking back at it");
        assertThat(parts.select("tbody tr:has(.app-table__yes)").eachText()).hasSize(1);
        assertThat(parts.text()).contains("one stage only", "We cook.", "Anwen");
    }

    @Test
    void whereNeitherServiceUsersNorCarersTakePartAReasonIsAskedForAndCanBeQuestioned() {
        Answer again = part(bethan, "SETTING", "0", "STAFF", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#body-error").text()).contains("Write why it is not done together");
        assertThat(again.page().select("[value=STAFF]").hasAttr("checked")).isTrue();
        part(bethan, "SETTING", "0", "STAFF", "The fire brigade decides.");
        Elements parts = section(anwen, "parts");
        assertThat(parts.text()).contains("Why it is not done together:", "The fire brigade decides.");
        assertThat(parts.select("a[href=/en/developments/" + id + "/challenges/new]"))
                .hasSize(1);
    }

    @Test
    void saidAnewTheEarlierWordStaysReadable() {
        part(anwen, "SETTING", "0", "SERVICE_USERS", "The first word.");
        part(bethan, "SETTING", "1", "CARERS", "The second word.");
        Elements parts = section(anwen, "parts");
        assertThat(parts.select(".app-stage > blockquote").eachText()).containsExactly("The second word.");
        assertThat(parts.select("details").text()).contains("The first word.", "Anwen");
    }

    @Test
    void sentTwiceItStandsOnceAndWhoComesSecondIsTold() {
        part(anwen, "SETTING", "0", "CARERS", "Sent twice.");
        assertThat(part(anwen, "SETTING", "0", "CARERS", "Sent twice.").location())
                .isEqualTo("/en/developments/" + id + "#parts");
        Answer second = part(bethan, "SETTING", "0", "STAFF", "I was slower.");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().text()).contains("Somebody else said something", "Sent twice.");
        assertThat(second.page().select("textarea").text()).isEqualTo("I was slower.");
        assertThat(section(anwen, "parts").select("details")).isEmpty();
        assertThat(part(bethan, "SETTING", value(second, "after"), "STAFF", "I was slower.")
                        .status())
                .isEqualTo(303);
        assertThat(section(anwen, "parts").select("details").text()).contains("Sent twice.");
    }

    @Test
    void ofTwoAtOnceOneStandsAndTheOtherIsToldAndNothingFails() throws Exception {
        anwen.token();
        bethan.token();
        List<Answer> both = together(
                () -> part(anwen, "DOING", "0", "CARERS", "Anwen's."),
                () -> part(bethan, "DOING", "0", "CARERS", "Bethan's."));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(303, 422);
    }

    @Test
    void whatIsNoStageNoNumberAndNoSideDoesNoHarm() {
        assertThat(part(anwen, "NONSENSE", "0", "STAFF", "x").status()).isEqualTo(404);
        assertThat(part(anwen, "DOING", "2147483647", "CARERS", "kept").status())
                .isEqualTo(422);
        assertThat(part(anwen, "DOING", "x", "CARERS", "kept").status()).isEqualTo(404);
        assertThat(part(anwen, "DOING", "0", "NONSENSE", "").status()).isEqualTo(422);
        assertThat(part(anwen, "DOING", "0", "CARERS", "a\0b").status()).isEqualTo(422);
    }

    @Test
    void onlyWhoHoldsItOrCoordinatesSaysWhatPowerMovedAndSqlIsNoWayAround() {
        assertThat(anwen.get("/en/developments/" + id + "/powers/new").status()).isEqualTo(404);
        assertThat(power(anwen, "0", "yes", "THEIRS", "We decide.").status()).isEqualTo(404);
        assertThat(section(anwen, "power").select("a")).isEmpty();
        assertThat(power(new Wire(port).signIn("Marged"), "0", "no", "NONE", "").status())
                .isEqualTo(303);
        Powers.Said said = new Powers.Said(UUID.fromString(id), 1, true, Moved.THEIRS, "We decide.");
        assertThatThrownBy(() -> boardings.as("Anwen", () -> powers.say(said, "Anwen")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noPowerMovedIsAFullAnswerAndAnythingElseSaysHow() {
        assertThat(power(bethan, "0", "yes", "SHARED", " ")
                        .page()
                        .select("#body-error")
                        .text())
                .endsWith("Write how power moved");
        assertThat(power(bethan, "0", "", "", "Typed.").page().select(".nhsuk-error-message"))
                .hasSize(2);
        assertThat(power(bethan, "0", "yes", "NONE", "").status()).isEqualTo(303);
        assertThat(section(anwen, "power").text()).contains("A quick win", "No power moved", "Bethan Rees");
        power(bethan, "1", "no", "SHARED", "The menu group decides.");
        Elements power = section(anwen, "power");
        assertThat(power.text()).contains("Not a quick win", "It was decided together", "The menu group decides.");
        assertThat(power.select("details").text()).contains("No power moved");
    }

    @Test
    void nobodyHereCanCallItCoProduced() {
        power(bethan, "0", "no", "THEIRS", "People decide.");
        assertThat(section(bethan, "power").text()).contains("Nobody who took part has called this “co-produced”");
        assertThat(bethan.get("/en/developments/" + id + "/powers/new")
                        .page()
                        .select("form[action$=/powers]")
                        .text())
                .doesNotContain("co-produced");
    }

    @Test
    void twoWhoSayWhatPowerMovedAtOnceAreBothToldTheTruth() throws Exception {
        Wire marged = new Wire(port).signIn("Marged");
        marged.token();
        bethan.token();
        List<Answer> both = together(
                () -> power(bethan, "0", "yes", "HEARD", "Bethan's."),
                () -> power(marged, "0", "no", "HEARD", "Marged's."));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(303, 422);
        Answer told = both.stream().filter(a -> a.status() == 422).findFirst().orElseThrow();
        assertThat(told.page().text()).contains("Somebody else said something", "Bethan's.", "Marged's.");
    }

    @Test
    void thePagesSpeakWelshAndAnotherOrganisationFindsNothing() {
        assertThat(anwen.get("/cy/developments/" + id + "/parts/new").page().text())
                .contains("Pwy sy’n cymryd rhan?", "Ei sefydlu");
        assertThat(section(bethan, "power").text()).contains("Nobody has said yet what power moved");
        Wire other = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        for (String form : List.of("parts/new", "powers/new", "asks/new", "alike")) {
            assertThat(other.get("/en/developments/" + id + "/" + form).status())
                    .as(form)
                    .isEqualTo(404);
        }
    }

    private Answer part(Wire wire, String stage, String after, String sides, String body) {
        return wire.post(
                "/en/developments/" + id + "/parts",
                fields("stage", stage, "after", after, "sides", sides, "body", body));
    }

    private Answer power(Wire wire, String after, String quickWin, String moved, String body) {
        return wire.post(
                "/en/developments/" + id + "/powers",
                fields("after", after, "quickWin", quickWin, "moved", moved, "body", body));
    }

    private Elements section(Wire wire, String section) {
        return wire.get("/en/developments/" + id).page().select("#" + section);
    }

    private static String value(Answer answer, String field) {
        return answer.page().select("[name=" + field + "]").attr("value");
    }

    static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = both.submit(one);
            Future<Answer> second = both.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
