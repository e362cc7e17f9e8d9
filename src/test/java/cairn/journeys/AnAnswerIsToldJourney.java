package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.Newcomer;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class AnAnswerIsToldJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @Autowired
    EmbeddedPostgres postgres;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void anAnswerIsGivenOnPaperAndTheItemSaysWhenAndByWhom(Language language, boolean scripts) throws IOException {
        // Given somebody who has no phone of their own, and an answer to what they said
        Newcomer author = Newcomer.arrives(new Rows(postgres).jdbc(), port);
        author.wire().get("/en/me/telling");
        author.wire()
                .post(
                        "/" + language.code() + "/me/telling",
                        java.util.Map.of(
                                "form", java.util.UUID.randomUUID().toString(),
                                "means", "IN_PERSON",
                                "howMuch", "EVERYTHING",
                                "place", "The bench by the gate"));
        String item = Raisings.named(author.wire(), "", "ANSWERERS", "The bus leaves before the meeting ends.");
        Raisings.answer(new Wire(port).signIn("Marged"), item, "ACTED_ON");

        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            // When the coordinator opens the list from home, and prints the papers
            marged.signsInAs("Marged").follows(marged.t("answers.toTell.title"));
            marged.sees(author.name()).sees("The bench by the gate");
            marged.opens("/to-tell/slips").sees("Because.");
            printedLooksRight(marged, author, language);

            // Then one press says that it was told
            marged.opens("/to-tell");
            marged.page()
                    .locator(".app-row", new Page.LocatorOptions().setHasText(author.name()))
                    .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                    .click();
            marged.sees(marged.t("answers.toTell.done")).doesNotSee(author.name());
            marged.opens("/raised/" + item).sees("(Marged)");
            assertThat(marged.page().locator(".app-tellings").innerText()).contains("2026");
        }
    }

    private static void printedLooksRight(Person marged, Newcomer author, Language language) {
        Page page = marged.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator slip = page.locator(".app-slip", new Page.LocatorOptions().setHasText(author.name()));
        assertThat(slip.locator(".app-slip__outside").innerText()).isEqualTo(author.name());
        assertThat(slip.locator(".app-slip__inside").innerText())
                .contains("Because.")
                .doesNotContain(author.name());
        assertThat(page.locator("h1").isVisible()).isFalse();
        assertThat(page.locator(".app-urgent").isVisible()).isFalse();
        assertThat(page.getByText("The bench by the gate").first().isVisible()).isFalse();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/slips-" + language + ".png"))
                .setFullPage(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
