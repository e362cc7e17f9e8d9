package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class SomebodyAsksToJoinJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void somebodyIsLetInAndTakesPartUntilTheyMoveOn(Language language, boolean scripts) {
        String name = "Llew " + UUID.randomUUID();

        // Given somebody without an account, a phone or an address
        String words = asks(language, scripts, name);

        // When the coordinator says yes
        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            marged.signsInAs("Marged").opens("/join-requests").follows(name);
            marged.sees(marged.t("people.asking.CARER")).presses("people.request.yes");
            marged.chooses("people.part.everywhere").presses("people.yes.button");
            marged.sees(marged.t("people.done.YES")).follows(marged.t("people.request.person"));
            marged.sees(name).follows(marged.t("people.held.end"));
            marged.writes("reason", "Moves away.").presses("people.ending.button");
            marged.sees(marged.t("people.done.ENDED")).opens("/people");
            marged.writes("find", name).presses("people.list.findButton").sees(name);
            marged.presses("people.add.title").presses("people.add.button").sees(marged.t("people.name.write"));
        }

        // Then they read it with their words
        try (Person someone = new Person(port, language, texts, scripts)) {
            someone.opens("/joining/answer").writes("words", words).presses("people.joiningAnswer.button");
            someone.sees(someone.t("people.joiningAnswer.yes")).sees(name);
        }
    }

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void aNoIsReadWithItsReason(Language language, boolean scripts) {
        String name = "Mali " + UUID.randomUUID();
        String reason = "This is for the other valley. Ask Nia, who knows them. " + UUID.randomUUID();
        String words = asks(language, scripts, name);
        try (Person marged = new Person(port, language, texts, scripts)) {
            marged.signsInAs("Marged").opens("/join-requests").follows(name);
            marged.presses("people.request.no").presses("people.refusal.button");
            marged.sees(marged.t("people.refusal.write"));
            marged.writes("reason", reason).presses("people.refusal.button");
            marged.sees(marged.t("people.done.NO")).sees(reason);
        }
        try (Person someone = new Person(port, language, texts, scripts)) {
            someone.opens("/joining/answer").writes("words", words).presses("people.joiningAnswer.button");
            someone.sees(someone.t("people.joiningAnswer.no")).sees(reason).sees("Marged");
        }
    }

    private String asks(Language language, boolean scripts, String name) {
        try (Person someone = new Person(port, language, texts, scripts)) {
            someone.opens("/sign-in").follows(someone.t("people.joining.title"));
            someone.presses("platform.send").sees(someone.t("people.name.write"));
            someone.writes("name", name).chooses("people.asking.CARER");
            someone.writes("reach", "at Tŷ Onnen in the afternoons").presses("platform.send");
            someone.sees(someone.t("people.receipt.title"));
            List<String> words = someone.sevenWords();
            assertThat(words).hasSize(5);
            someone.presses("people.receipt.kept").doesNotSeeInOrder(words);
            return String.join(" ", words);
        }
    }
}
