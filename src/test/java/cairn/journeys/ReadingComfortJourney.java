package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class ReadingComfortJourney {

    /** A phone of 320 px; and a screen of 1280 px at 400% is as wide as that. */
    private static final int NARROW = 320;

    private static final List<String> ANYONES =
            List.of("", "/box", "/box/answer", "/sign-in", "/reading", "/urgent-help", "/who-can-see-what");
    private static final List<String> ONES_OWN =
            List.of("", "/raised/new", "/raised", "/units", "/reading", "/me/written-for-me");

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    /** {@link Person} looks at each page with axe, and for sideways scrolling. */
    @ParameterizedTest(name = "in {0}, scripts {1}, {2} px")
    @CsvSource({"EN, true, 320", "CY, false, 320"})
    void theLargestTextFitsEveryPageWithoutSidewaysScrolling(Language language, boolean scripts, int width) {
        try (Person someone = new Person(port, language, texts, scripts, width)) {
            someone.opens("/reading").chooses("platform.reading.size.LARGEST").chooses("platform.reading.calm");
            someone.presses("platform.save").sees(someone.t("people.reading.kept"));
            ANYONES.forEach(someone::opens);
            // The page of the seven words keeps them, and grows with them.
            someone.opens("").follows(someone.t("voice.front.main"));
            assertThat(look(someone.page())).contains("app-largest");
            someone.presses("platform.continue")
                    .writes("words", "Mae’n dywyll.")
                    .presses("platform.continue");
            someone.presses("voice.raising.send");
            assertThat(someone.sevenWords()).hasSize(7);
            assertThat(look(someone.page())).contains("app-largest");
            someone.signsInAs("Nia");
            assertThat(look(someone.page())).contains("app-largest");
            ONES_OWN.forEach(someone::opens);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inTheBoxTheLettersGrowAtOnceAndNothingTypedIsLost(Language language) {
        try (Person someone = new Person(port, language, texts, false, NARROW)) {
            someone.opens("/box").presses("platform.continue").writes("words", "I typed this.");
            double before = letters(someone.page());
            someone.unfolds("platform.reading.short").chooses("platform.reading.size.LARGEST");
            assertThat(letters(someone.page())).isEqualTo(before * 1.5);
            assertThat(someone.page().locator("#words").inputValue()).isEqualTo("I typed this.");
            someone.presses("platform.continue").sees("I typed this.");
            assertThat(look(someone.page())).contains("app-largest");
        }
    }

    @Test
    void calmTakesAwayThePictureAndTheMovementAndNoFunction() {
        try (Person someone = new Person(port, Language.EN, texts, true)) {
            Page page = someone.opens("").page();
            assertThat(page.locator(".app-hill").isVisible()).isTrue();
            int presses = page.locator("a:visible, button:visible").count();
            someone.opens("/reading")
                    .chooses("platform.reading.calm")
                    .presses("platform.save")
                    .opens("");
            assertThat(page.locator(".app-hill").isVisible()).isFalse();
            assertThat(page.locator("a:visible, button:visible").count()).isEqualTo(presses);
        }
    }

    @Test
    void leavingAtOnceStandsInThePlaceOfThePageInTheHistory() {
        try (Person someone = new Person(port, Language.EN, texts, true)) {
            Page page = someone.opens("").page();
            page.context()
                    .route(
                            "https://www.bbc.co.uk/**",
                            route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("<h1>Weather</h1>")));
            List<String> told = new java.util.ArrayList<>();
            page.onRequest(request -> {
                if (request.url().startsWith("https://")) {
                    told.add(String.valueOf(request.headers().get("referer")));
                }
            });
            someone.opens("/urgent-help");
            page.locator("[data-leave]").click();
            page.waitForURL("https://www.bbc.co.uk/weather");
            assertThat(told).containsOnly("null");
            page.goBack();
            assertThat(page.url()).endsWith("/en");
        }
    }

    @Test
    void aWelshPageWithoutAWelshVoiceSaysSoAndIsNotReadInAnEnglishOne() {
        try (Person someone = new Person(port, Language.CY, texts, true)) {
            Page page = someone.page();
            page.addInitScript("""
                    window.spoken = [];
                    Object.defineProperty(window, 'SpeechSynthesisUtterance', {value: class { constructor(t) { this.text = t; } }});
                    Object.defineProperty(window, 'speechSynthesis', {value: {
                      getVoices: () => [{lang: 'en-GB', localService: true}, {lang: 'cy-GB', localService: false}],
                      speak: (said) => window.spoken.push(said.voice.lang), cancel() {}, addEventListener() {}}});
                    """);
            someone.opens("/about");
            page.locator("[data-read-aloud]").click();
            assertThat(page.locator("[data-no-voice]").innerText()).isEqualTo(someone.t("platform.header.noVoice"));
            assertThat(page.evaluate("spoken.length")).isEqualTo(0);
            page.navigate(page.url().replace("/cy/", "/en/"));
            page.locator("[data-read-aloud]").click();
            assertThat(page.evaluate("[...new Set(spoken)].join()")).isEqualTo("en-GB");
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    private static String look(Page page) {
        return page.locator("html").getAttribute("class");
    }

    private static double letters(Page page) {
        return ((Number) page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                .doubleValue();
    }
}
