package cairn.journeys;

import cairn.Boardings;
import cairn.CairnTest;
import cairn.Joinings;
import cairn.Raisings;
import cairn.Wire;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service user suggests a principle, the forum agrees it, and a decision says that it strains it. */
@CairnTest
class APrincipleIsAgreedJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, false", "CY, true"})
    void fromTheWordsOfOneToADecisionThatAnswersToThem(Language language, boolean scripts) {
        String words = "We knock first " + UUID.randomUUID().toString().substring(0, 8);
        Wire bethan = new Wire(port).signIn("Bethan Rees");
        String unit = Raisings.unit(bethan, "Tŷ Onnen");
        String development = Boardings.proposed(bethan, unit, words + ": doors");

        // Given that she finds the principles from the path of her unit, and suggests one
        try (Person anwen = new Person(port, language, texts, scripts).signsInAs("Anwen")) {
            anwen.opens("/units/" + unit + "/guide").follows(anwen.t("principles.title"));
            anwen.presses("principles.suggest").writes("body", words).presses("platform.send");
            anwen.sees(anwen.t("principles.because.empty"));
            anwen.writes("because", "My door was opened.").presses("platform.send");
            anwen.sees(anwen.t("principles.done.suggested")).follows(anwen.t("principles.suggestions.read"));
        }

        // When the coordinator writes down that it was agreed, by whom, and who had no part in it
        try (Person marged = new Person(port, language, texts, scripts, 1280).signsInAs("Marged")) {
            marged.opens("/services/" + Joinings.sample("service") + "/principles/suggestions");
            marged.page()
                    .locator("article", new Page.LocatorOptions().setHasText(words))
                    .locator("a[href$='/agreed/new']")
                    .click();
            marged.writes("wordsEn", words).writes("wordsCy", words).writes("agreedBy", "The forum");
            marged.presses("platform.save").sees(marged.t("principles.sides.empty"));
            marged.page().locator("input[value=SERVICE_USERS]").check();
            marged.presses("platform.save").sees(marged.t("principles.done.agreed"));
            marged.follows(words).sees(marged.t("principles.sides.silent")).sees(marged.t("principles.named.none"));
        }

        // Then whoever decides is asked, and everyone reads what it strains and why
        try (Person holder = new Person(port, language, texts, scripts).signsInAs("Bethan Rees")) {
            holder.opens("/developments/" + development + "/entries/new");
            holder.page().locator("input[value=RED]").check();
            holder.presses("platform.continue")
                    .writes("reason", "No locks yet.")
                    .writes("whoDecided", "Bethan");
            holder.page().locator("input[value=NOTHING]").check();
            holder.presses("platform.continue")
                    .writes("nextStep", "We ask again.")
                    .presses("platform.continue");
            holder.writes("canChange", "The day.")
                    .writes("whoDecides", "Bethan")
                    .presses("platform.continue");
            holder.page().getByLabel(words).last().check();
            holder.presses("platform.continue").sees(holder.t("principles.naming.because.empty"));
            holder.writes("because", "The rota cannot wait.").presses("platform.continue");
            holder.sees(holder.t("principles.strains")).presses("developments.change.send");
            holder.sees("The rota cannot wait.");
        }
        try (Person anwen = new Person(port, language, texts, scripts, 1280).signsInAs("Anwen")) {
            anwen.opens("/services/" + Joinings.sample("service") + "/principles")
                    .follows(words);
            anwen.sees(anwen.t("principles.strain")).follows(words + ": doors");
            anwen.opens("/services/" + Joinings.sample("service") + "/backing").sees(anwen.t("guide.backing.none"));
        }
    }
}
