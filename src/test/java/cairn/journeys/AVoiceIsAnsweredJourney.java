package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import cairn.voice.domain.BoxOpening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class AVoiceIsAnsweredJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @Autowired
    BoxOpening box;

    @Autowired
    MovableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "EN, false", "CY, true", "CY, false"})
    void unsignedWordsAreAnsweredAndOpenedAgain(Language language, boolean scripts) {
        String words = UUID.randomUUID() + " Nobody told us the bus had changed.";
        String answer = "The new times hang by the front door now. " + UUID.randomUUID();

        // Given somebody who writes to the box, without a name, for staff to see today
        String sevenWords;
        try (Person someone = new Person(port, language, texts, scripts)) {
            someone.opens("/box").chooses("voice.raising.opens.TODAY").presses("platform.continue");
            someone.writes("words", words).presses("platform.continue");
            someone.sees(words).presses("voice.raising.send");
            someone.sees(someone.t("voice.sent.title"));
            List<String> secret = someone.sevenWords();
            assertThat(secret).hasSize(7);
            sevenWords = String.join(" ", secret);
            someone.presses("voice.sent.kept").doesNotSeeInOrder(secret);
        }
        box.open();

        // When the coordinator answers
        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            marged.signsInAs("Marged").follows(words.substring(0, 30));
            marged.sees(words).sees(marged.t("voice.item.noName"));
            marged.presses("answers.answer.title").chooses("answers.outcome.ACTED_ON");
            marged.writes("reason", answer).writes("whoDecided", "Marged").presses("answers.answer.send");
            marged.sees(answer).sees(marged.t("voice.item.answered")).signsOut();
        }

        // Then the seven words show the answer, and "this does not answer it" opens it again
        try (Person someone = new Person(port, language, texts, scripts)) {
            someone.opens("/box/answer").writes("words", sevenWords.toUpperCase(java.util.Locale.ROOT));
            someone.presses("voice.code.read").sees(words).sees(answer);
            someone.presses("voice.asks.doesNot").sees(someone.t("voice.own.done.VERDICT"));
        }
        box.open();
        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            marged.signsInAs("Marged").sees(marged.t("voice.standing.OPENED_AGAIN"));
            marged.follows(words.substring(0, 30)).sees(marged.t("voice.item.youOwe"));
        }
    }

    @ParameterizedTest(name = "in {0}")
    @EnumSource(Language.class)
    void whatIsKeptUntilMondayIsSeenOnMonday(Language language) {
        String words = UUID.randomUUID() + " The corridor is cold at night.";
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

        // Given a person who is signed in and does not show their name
        try (Person tomos = new Person(port, language, texts, true)) {
            tomos.signsInAs("Tomos").opens("/raised/new").chooses("voice.raising.name.NOT_SHOWN");
            tomos.presses("platform.continue").presses("platform.continue");
            tomos.writes("words", words).presses("platform.continue").presses("voice.raising.send");
            tomos.sees(tomos.t("voice.own.sent"));
        }

        // When the box is looked at before Monday, nobody sees it
        box.open();
        try (Person marged = new Person(port, language, texts, true)) {
            marged.signsInAs("Marged").doesNotSee(words.substring(0, 30));
        }

        // Then on Monday it is there, without a name
        clock.moveTo(monday);
        box.open();
        try (Person marged = new Person(port, language, texts, true)) {
            marged.signsInAs("Marged").follows(words.substring(0, 30)).sees(marged.t("voice.item.noName"));
            marged.doesNotSee("Tomos");
        }
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void anAuthorHasTheLastWordOnTheirOwnPage(boolean scripts) {
        String words = UUID.randomUUID() + " The clock in the day room is wrong.";
        try (Person anwen = new Person(port, Language.EN, texts, scripts)) {
            anwen.signsInAs("Anwen").opens("/raised/new").chooses("voice.raising.name.NAMED");
            anwen.presses("platform.continue").writes("words", words).presses("platform.continue");
            anwen.presses("voice.raising.send").sees(anwen.t("voice.item.sent"));
            try (Person marged = new Person(port, Language.EN, texts, scripts)) {
                marged.signsInAs("Marged").follows(words.substring(0, 30)).presses("answers.answer.title");
                marged.chooses("answers.outcome.NOT").writes("reason", "It is a good clock.");
                marged.writes("whoDecided", "Marged").presses("answers.answer.send");
            }
            anwen.opens("").sees(anwen.t("voice.asks.answer")).follows(words.substring(0, 30));
            anwen.presses("voice.asks.doesNot").seesSoon("“This does not answer it”");
        }
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void goingBackTenTimesShowsNeitherTextNorWords(boolean scripts) {
        String words = UUID.randomUUID() + " Nobody else should read this here.";
        try (Person someone = new Person(port, Language.EN, texts, scripts)) {
            someone.opens("/box").presses("platform.continue").writes("words", words);
            someone.presses("platform.continue").presses("voice.raising.send");
            List<String> secret = someone.sevenWords();
            someone.presses("voice.sent.kept");
            for (int i = 0; i < 10; i++) {
                someone.goesBack().doesNotSee(words).doesNotSeeInOrder(secret);
            }
        }
    }
}
