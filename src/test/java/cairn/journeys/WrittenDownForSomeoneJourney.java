package cairn.journeys;

import cairn.CairnTest;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class WrittenDownForSomeoneJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void whatTomosSaysIdrisWritesAndTomosHasTheLastWord(Language language, boolean scripts) {
        String words = UUID.randomUUID() + " The door to the garden is always shut.";

        // Given Idris, who asks Tomos, and Tomos, who says yes on Idris's screen
        try (Person idris = new Person(port, language, texts, scripts)) {
            idris.signsInAs("Idris").follows(idris.t("people.writing.title"));
            idris.presses("platform.continue").sees(idris.t("people.writing.whom.choose"));
            idris.picks("whom", "Tomos").chooses("people.because.HARD_TO_WRITE").presses("platform.continue");
            idris.sees(idris.t("people.asking.may", "name", "Tomos", "writer", "Idris Khan"));
            idris.presses("people.asking.yes");

            // When Idris writes down what Tomos says
            idris.writes("words", words).presses("platform.continue");
            idris.sees(idris.t("voice.writtenDown.check", "name", "Tomos")).presses("voice.raising.send");
            idris.sees(idris.t("people.writing.holds", "name", "Tomos")).presses("people.writing.stop");
            idris.doesNotSee(idris.t("people.writing.region"));
        }

        // Then Tomos finds it among his own, is asked if it is what he said, and sees in the log who wrote it
        try (Person tomos = new Person(port, language, texts, scripts)) {
            tomos.signsInAs("Tomos").sees(tomos.t("voice.asks.writtenDown"));
            tomos.follows(words.substring(0, 30)).sees(words).presses("voice.writtenDown.yes");
            tomos.doesNotSee(tomos.t("voice.asks.writtenDown"));
            tomos.opens("/me")
                    .follows(tomos.t("people.me.part.written-for-me"))
                    .sees("Idris Khan")
                    .sees(words.substring(0, 30));
        }
    }
}
