package cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How people like to read is theirs: it goes with them, and stays with nobody else. */
@CairnTest
class ReadingTests {

    private static final String USUAL = "nhsuk-template";
    private static final Map<String, String> LARGER = Map.of("reading-size", "LARGER", "aloud", "yes");

    @LocalServerPort
    int port;

    @Test
    void whoIsNotSignedInKeepsItInACookieThatSaysNothingElse() {
        Wire someone = new Wire(port);
        Answer kept = someone.post("/en/reading", Map.of("reading-size", "LARGEST", "reading-calm", "yes"));
        assertThat(kept.location()).isEqualTo("/en/reading?kept");
        assertThat(kept.headers("Set-Cookie"))
                .filteredOn(cookie -> !cookie.startsWith("language=en;"))
                .singleElement()
                .asString()
                .startsWith("reading=largest.calm.silent;")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        for (String path : List.of("/en", "/cy/sign-in", "/en/urgent-help", "/cy/who-can-see-what")) {
            assertThat(look(someone, path)).as(path).isEqualTo(USUAL + " app-largest app-calm");
        }
        assertThat(someone.get("/en").page().select("[data-read-aloud]")).isEmpty();
    }

    @Test
    void whoIsSignedInFindsItOnTheNextDeviceAndTheNextPersonAtTheTabletDoesNot() {
        Wire tablet = new Wire(port).signIn("Cerys");
        Answer kept = tablet.post("/en/reading", LARGER);
        assertThat(kept.headers("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("reading="));
        assertThat(look(tablet, "/en")).isEqualTo(USUAL + " app-larger");
        assertThat(look(new Wire(port).signIn("Cerys"), "/cy")).isEqualTo(USUAL + " app-larger");

        tablet.post("/en/sign-out", Map.of());
        assertThat(look(tablet, "/en")).isEqualTo(USUAL);
        tablet.signIn("Nia");
        assertThat(look(tablet, "/en")).isEqualTo(USUAL);

        Wire again = new Wire(port).signIn("Cerys");
        again.post("/en/reading", Map.of("reading-size", "USUAL", "aloud", "yes"));
        assertThat(look(again, "/en")).isEqualTo(USUAL);
    }

    @Test
    void theBoxReadsNoCookieAndCarriesTheChoiceInsideThePage() {
        Wire someone = new Wire(port);
        someone.post("/en/reading", LARGER);
        assertThat(look(someone, "/en/box")).isEqualTo(USUAL);
        String door = someone.get("/en").page().select("a.app-start__say").attr("href");
        assertThat(look(someone, door)).isEqualTo(USUAL + " app-larger");

        Map<String, String> fields = new LinkedHashMap<>(Map.of("from", "OPENS", "to", "WORDS", "opens", "TODAY"));
        fields.put("reading-size", "LARGEST");
        fields.put("reading-calm", "yes");
        Answer next = someone.send("POST", "/en/box", Map.of("Sec-Fetch-Site", "same-origin"), Wire.form(fields));
        assertThat(next.page().select("html").attr("class")).isEqualTo(USUAL + " app-largest app-calm");
        assertThat(next.page()
                        .select("[name=reading-size][form=main-form][checked]")
                        .attr("value"))
                .isEqualTo("LARGEST");
    }

    @Test
    void whatIsChosenBesideAFormLastsLongerThanTheForm() {
        Wire someone = new Wire(port);
        someone.post("/en/joining", Map.of("to", "SAME", "reading-size", "LARGEST", "reading-calm", "yes"));
        assertThat(look(someone, "/en/sign-in")).isEqualTo(USUAL + " app-largest app-calm");

        Wire owain = new Wire(port).signIn("Owain");
        owain.post("/en/raised/new", Map.of("from", "KIND", "to", "WORDS", "reading-size", "LARGER"));
        assertThat(look(owain, "/en")).isEqualTo(USUAL + " app-larger");
        assertThat(look(new Wire(port).signIn("Owain"), "/cy")).isEqualTo(USUAL + " app-larger");
        owain.post("/en/reading", Map.of("reading-size", "USUAL", "aloud", "yes"));
    }

    @Test
    void atTheSevenWordsTheChoiceIsKeptForWhatIsDoneNext() {
        Wire someone = new Wire(port);
        String words = Raisings.unsigned(someone, "", "TODAY", "Small letters are hard for me.");
        Map<String, String> kept = new LinkedHashMap<>(Map.of("words", words, "reading-size", "LARGEST"));
        Answer page = someone.send("POST", "/en/box/answer", Map.of("Sec-Fetch-Site", "same-origin"), Wire.form(kept));
        assertThat(page.page().select("html").attr("class")).isEqualTo(USUAL + " app-largest");
        assertThat(page.page().select("button[form=main-form]").text()).isEqualTo("Keep the letters like this");
        assertThat(page.page().select("#main-form input[name=words]").attr("value"))
                .isEqualTo(words);
        assertThat(page.page()
                        .select("form[action=/en/box/acts] [name=reading-size]")
                        .eachAttr("value"))
                .isNotEmpty()
                .containsOnly("LARGEST");
    }

    @Test
    void theDoorOfWhoIsSignedInSaysNothingOfHowTheyRead() {
        Wire cerys = new Wire(port).signIn("Cerys");
        cerys.post("/en/reading", LARGER);
        assertThat(cerys.get("/en/raised/new").page().select("a[href^=/en/box]").eachAttr("href"))
                .containsOnly("/en/box");
        cerys.post("/en/reading", Map.of("reading-size", "USUAL", "aloud", "yes"));
    }

    @Test
    void whatIsNotOnTheListIsAskedForAgainAndABrokenCookieIsTheUsual() {
        Wire someone = new Wire(port);
        Answer again = someone.post("/cy/reading", Map.of("reading-size", "HUGE"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".nhsuk-error-summary").text()).contains("Dewiswch un ateb");
        for (String broken : List.of("", "....", "%00", "enormous.calm;x", "calm".repeat(900))) {
            someone.cookies().put("reading", broken);
            assertThat(someone.get("/en").status()).as(broken).isLessThan(500);
        }
    }

    @Test
    void pagesForTellingOfHarmCanBeLeftAtOnceWithoutAScript() {
        Wire anwen = new Wire(port).signIn("Anwen");
        for (String path : List.of("/en/box", "/cy/box/answer", "/en/urgent-help", "/cy/sign-in")) {
            assertThat(leaves(anwen.get(path))).as(path).isTrue();
        }
        for (String path : List.of("/en", "/en/about", "/en/raised/new")) {
            assertThat(leaves(anwen.get(path))).as(path).isFalse();
        }
        for (String kind : List.of("ISSUE", "CHALLENGE")) {
            assertThat(leaves(anwen.post("/en/raised/new", raising(kind))))
                    .as(kind)
                    .isTrue();
        }
        assertThat(leaves(anwen.post("/en/raised/new", raising("COMPLIMENT")))).isFalse();
    }

    private static Map<String, String> raising(String kind) {
        return Map.of(
                "form",
                java.util.UUID.randomUUID().toString(),
                "from",
                "KIND",
                "to",
                "WORDS",
                "kind",
                kind,
                "signing",
                "NAMED");
    }

    private static boolean leaves(Answer answer) {
        var links = answer.page().select("a[data-leave]");
        return links.size() == 1
                && links.attr("href").startsWith("https://")
                && links.attr("rel").contains("noreferrer");
    }

    private static String look(Wire visitor, String path) {
        return visitor.get(path).page().select("html").attr("class");
    }
}
