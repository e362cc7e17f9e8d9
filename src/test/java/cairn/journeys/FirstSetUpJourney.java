package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import cairn.setup.Beginnings;
import cairn.setup.EmptyCairnTest;
import cairn.voice.domain.BoxOpening;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmptyCairnTest
class FirstSetUpJourney {

    private static final int FEWER_THAN = 25;

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @Autowired
    BoxOpening box;

    @Autowired
    Beginnings beginnings;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void fromNothingToTheFirstAnsweredSuggestion(Language language, boolean scripts) {
        String link = "/set-up/" + beginnings.anew();
        String pair;
        int pages;

        // Given somebody who has just started Cairn, with the coordinator beside them
        try (Person founder = new Person(port, language, texts, scripts)) {
            founder.opens(link).presses("setup.begin.start");
            founder.writes("english", "Hill Trust").writes("welsh", "Ymddiriedolaeth y Bryn");
            founder.chooses("setup.country.WALES").presses("platform.continue");
            founder.writes("english", "Rehabilitation").presses("platform.continue");
            founder.writes("english", "Oak House").writes("welsh", "Tŷ Derw").presses("platform.continue");
            founder.writes("name", "Mair").presses("platform.continue");
            founder.page()
                    .getByLabel(founder.t("setup.who.coordinator", "name", "Mair"))
                    .check();
            founder.presses("platform.continue").chooses("setup.who.nobody").presses("platform.continue");
            founder.presses("platform.continue").chooses("setup.reader.NOBODY").presses("platform.continue");
            founder.presses("platform.continue").sees("Oak House").sees("Mair");
            founder.writes("passphrase", Beginnings.PASSPHRASE).presses("setup.check.finish");
            pair = String.join(" ", founder.sevenWords());
            assertThat(pair.split(" ")).hasSize(2);
            pages = founder.pages();
        }

        // When the coordinator signs in, and somebody says something without a name
        try (Person mair = new Person(port, language, texts, scripts, 1280);
                Person someone = new Person(port, language, texts, scripts)) {
            someone.opens("/box").chooses("voice.raising.opens.TODAY").presses("platform.continue");
            someone.writes("words", "The kettle is too hot.").presses("platform.continue");
            someone.presses("voice.raising.send");
            box.open();
            mair.opens("/sign-in").writes("pair", pair).writes("passphrase", Beginnings.PASSPHRASE);
            mair.presses("people.signIn.title").follows("The kettle is too hot.");
            mair.presses("answers.answer.title").chooses("answers.outcome.ACTED_ON");
            mair.writes("reason", "There is a new one.")
                    .writes("whoDecided", "Mair")
                    .presses("answers.answer.send");

            // Then it is answered, and nobody had to look at many pages
            mair.sees("There is a new one.");
            assertThat(pages + mair.pages() + someone.pages()).isLessThan(FEWER_THAN);
        }
    }

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource("EN, true")
    void itIsLeftResumedAndCorrectedAndThenTheSettingsAreThere(Language language, boolean scripts) {
        String link = "/set-up/" + beginnings.anew();
        try (Person founder = new Person(port, language, texts, scripts)) {
            founder.opens(link).presses("setup.begin.start").presses("platform.continue");
            founder.sees(founder.t("setup.writeName")).sees(founder.t("platform.chooseOne"));
            founder.writes("english", "Hill Trust")
                    .chooses("setup.country.ENGLAND")
                    .presses("platform.continue");
            founder.follows(founder.t("platform.back"));
            assertThat(founder.page().locator("#english").inputValue()).isEqualTo("Hill Trust");
        }
        Beginnings.answerAll(new cairn.Wire(port), link.substring("/set-up/".length()));
        String pair;
        try (Person later = new Person(port, language, texts, scripts)) {
            later.opens(link).presses("setup.begin.goOn").sees(later.t("setup.country.WALES"));
            later.page().locator("a[href*='questions/units']").click();
            later.writes("english", "Ash House")
                    .presses("setup.units.add")
                    .sees("Ash House")
                    .presses("platform.save");
            later.writes("passphrase", "short").presses("setup.check.finish");
            later.sees(later.t("people.passphrase.tooShort"));
            later.writes("passphrase", Beginnings.PASSPHRASE).presses("setup.check.finish");
            pair = String.join(" ", later.sevenWords());
            later.opens(link).sees(later.t("setup.used.title"));
        }
        try (Person mair = new Person(port, language, texts, scripts)) {
            mair.opens("/sign-in").writes("pair", pair).writes("passphrase", Beginnings.PASSPHRASE);
            mair.presses("people.signIn.title").follows(mair.t("setup.settings.title"));
            mair.follows("Ash House").follows(mair.t("setup.unitNames.title"));
            mair.writes("english", "").presses("platform.save").sees(mair.t("setup.writeName"));
            mair.writes("english", "Birch House")
                    .writes("welsh", "")
                    .presses("platform.save")
                    .sees("Birch House");
            mair.follows(mair.t("setup.close.title"))
                    .presses("setup.close.send")
                    .presses("setup.unit.openAgain");
            mair.opens("/settings/names").opens("/settings/help").opens("/settings/services/new");
            mair.opens("/settings/units/new").opens("/settings/posts/new").opens("/settings/posts/new?reader");
            mair.opens("/settings").page().locator("a[href*='/days']").click();
            mair.writes("days", "5").presses("platform.save").sees(mair.t("setup.saved"));
            mair.page().locator("a[href*='/settings/posts/']").first().click();
            mair.presses("setup.holders.title").presses("platform.save").sees(mair.t("platform.chooseOne"));
        }
    }
}
