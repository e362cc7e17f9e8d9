package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import cairn.voice.domain.BoxOpening;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new service user without phone or e-mail: from a card to an answered question, on paper. */
@CairnTest
class FromCardToAnswerOnPaperJourney {

    private static final int TABLET = 820;

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @Autowired
    BoxOpening box;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void somebodyNewStartsWithACardAsksOnPaperAndIsAnswered(Language language, boolean scripts) {
        String name = "Mair " + UUID.randomUUID().toString().substring(0, 8);
        String place = "Beside the yard gate " + UUID.randomUUID();
        String words = UUID.randomUUID() + " Who opens the yard gate at the weekend?";
        String answer = "Whoever is on shift. Ask at the desk. " + UUID.randomUUID();

        // Given somebody new, whom the coordinator adds, with a card made beside them, and a box on the wall
        List<String> card;
        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            marged.signsInAs("Marged").opens("/people").presses("people.add.title");
            marged.writes("name", name).chooses("people.capacity.SERVICE_USER").ticks(unit(language));
            marged.presses("people.add.button").follows(marged.t("people.card.title"));
            marged.presses("people.card.make").sees(name);
            card = marged.page().locator(".app-signcard dd").allInnerTexts();
            marged.opens("/boxes").follows(marged.t("voice.boxes.add"));
            marged.writes("placeEn", place).writes("placeCy", place).presses("platform.save");
            marged.sees(place);
        }

        // When they start on the ward’s tablet, and take a slip of paper with them
        String number;
        String stub;
        try (Person mair = new Person(port, language, texts, scripts, TABLET)) {
            mair.opens("/sign-in/start").writes("pair", card.get(1)).writes("code", card.get(2));
            mair.presses("platform.continue").writes("passphrase", "rain on the tin roof");
            mair.presses("people.passphrase.chooseAndSignIn").sees(name).signsOut();
            mair.opens("").follows(mair.t("voice.slip.title")).presses("voice.slip.make");
            number = mair.page().locator(".app-sheet__head b").first().innerText();
            stub = String.join(
                    " ",
                    mair.page()
                            .locator(".app-sheet >> nth=0")
                            .locator(".app-slip__word")
                            .allInnerTexts());
            assertThat(stub.split(" ")).hasSize(7);
            mair.presses("voice.code.clear").doesNotSee(number);
        }

        // And a member of staff types in what they wrote, and the post that owes the answer gives it
        try (Person bethan = new Person(port, language, texts, scripts)) {
            bethan.signsInAs("Bethan Rees").follows(bethan.t("voice.boxes.title"));
            bethan.presses("voice.paper.title").ticks(place).chooses("voice.paper.numbered.yes");
            bethan.writes("number", number)
                    .presses("platform.continue")
                    .presses("platform.continue")
                    .sees(bethan.t("voice.raising.words.empty"));
            bethan.writes("words", words).presses("platform.continue");
            bethan.chooses("voice.raising.opens.TODAY").presses("platform.continue");
            bethan.chooses("voice.paper.read.no").presses("platform.continue");
            bethan.sees(words).sees(place).presses("voice.raising.send").sees(bethan.t("voice.paper.keyedIn"));
        }
        box.open();
        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            marged.signsInAs("Marged").follows(words.substring(0, 30));
            marged.sees("Bethan Rees").sees(place).doesNotSee(name);
            marged.presses("answers.answer.title").chooses("answers.outcome.ACTED_ON");
            marged.writes("reason", answer).writes("whoDecided", "Marged").presses("answers.answer.send");
        }

        // Then the seven words on the stub show the answer, and its author has the last word
        try (Person mair = new Person(port, language, texts, scripts, TABLET)) {
            mair.opens("/box/answer").writes("words", stub).presses("voice.code.read");
            mair.sees(words).sees(answer).presses("voice.asks.answersIt");
            mair.sees(mair.t("voice.own.done.VERDICT"));

            // And their page knows nothing of it: no name stood on the paper
            mair.opens("/sign-in").writes("pair", card.get(1)).writes("passphrase", "rain on the tin roof");
            mair.presses("people.signIn.title").opens("/raised").doesNotSee(words);
        }
    }

    private static String unit(Language language) {
        return language.of("Tŷ Onnen (open unit)", "Tŷ Onnen (uned agored)");
    }
}
