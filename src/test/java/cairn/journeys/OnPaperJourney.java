package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import cairn.voice.domain.BoxOpening;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class OnPaperJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @Autowired
    BoxOpening box;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void wordsOnASlipAreTypedInAnsweredAndReadWithItsStub(Language language, boolean scripts) {
        String words = UUID.randomUUID() + " The yard gate is always shut.";
        String answer = "From Monday it is open until nine. " + UUID.randomUUID();
        String place = "Beside the yard gate " + UUID.randomUUID();

        // Given a box on the wall, and somebody who prints a slip
        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            marged.signsInAs("Marged").opens("/boxes").follows(marged.t("voice.boxes.add"));
            marged.writes("placeEn", place)
                    .writes("placeCy", place)
                    .presses("platform.save")
                    .sees(place);
        }
        String number;
        String stub;
        try (Person someone = new Person(port, language, texts, scripts)) {
            someone.opens("").follows(someone.t("voice.slip.title")).presses("voice.slip.make");
            number = someone.page().locator(".app-sheet__head b").first().innerText();
            stub = String.join(
                    " ",
                    someone.page()
                            .locator(".app-sheet >> nth=0")
                            .locator(".app-slip__word")
                            .allInnerTexts());
            assertThat(stub.split(" ")).hasSize(7);
            someone.presses("voice.code.clear").doesNotSee(number);
        }

        // When a member of staff types it in, and the coordinator answers
        try (Person bethan = new Person(port, language, texts, scripts)) {
            bethan.signsInAs("Bethan Rees")
                    .follows(bethan.t("voice.boxes.title"))
                    .presses("voice.paper.title");
            bethan.ticks(place).chooses("voice.paper.numbered.yes").writes("number", number);
            bethan.presses("platform.continue")
                    .presses("platform.continue")
                    .sees(bethan.t("voice.raising.words.empty"));
            bethan.writes("words", words).presses("platform.continue");
            bethan.chooses("voice.raising.opens.TODAY").presses("platform.continue");
            bethan.chooses("voice.paper.read.no").presses("platform.continue");
            bethan.sees(words).sees(place).presses("voice.raising.send").sees(bethan.t("voice.paper.keyedIn"));
        }
        box.open();
        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            marged.signsInAs("Marged")
                    .follows(words.substring(0, 30))
                    .sees("Bethan Rees")
                    .sees(place);
            marged.presses("answers.answer.title").chooses("answers.outcome.ACTED_ON");
            marged.writes("reason", answer).writes("whoDecided", "Marged").presses("answers.answer.send");
        }

        // Then the seven words of the stub show the answer, and have the last word
        try (Person someone = new Person(port, language, texts, scripts)) {
            someone.opens("/box/answer").writes("words", stub).presses("voice.code.read");
            someone.sees(words).sees(answer).presses("voice.asks.answersIt");
            someone.sees(someone.t("voice.own.done.VERDICT"));
        }
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"EN", "CY"})
    void aPosterIsPrintedAndAnOldOneSaysSo(Language language) {
        String place = "At the bus stop " + UUID.randomUUID();
        try (Person marged = new Person(port, language, texts, true, 1280)) {
            marged.signsInAs("Marged").opens("/posters").presses("voice.posters.make");
            marged.writes("place", place).writes("phone", "01792 000 000");
            marged.page().locator("[name=until]").last().check();
            marged.presses("platform.save").sees("01792 000 000");
            marged.opens("/posters").sees(place);
        }
        try (Person someone = new Person(port, language, texts, false)) {
            someone.opens("/box?p=2020-02").sees(someone.t("voice.posters.old")).presses("voice.posters.goOn");
            someone.sees(someone.t("voice.raising.opens.title"));
        }
    }
}
