package cairn.journeys;

import cairn.CairnTest;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service user chairs a meeting for the first time, writes down how it was, and chooses who reads it. */
@CairnTest
class SomethingNewIsTriedJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void fromAFearThatNobodyReadsToWhatTheUnitMayKnow(Language language, boolean scripts) {
        String chairing = "Chairing " + UUID.randomUUID().toString().substring(0, 8);
        String here;
        try (Person anwen = new Person(port, language, texts, scripts).signsInAs("Anwen")) {
            // Given that she begins on her own page, and something is still missing
            anwen.opens("/me").follows(anwen.t("people.me.reflections"));
            anwen.opens("/reflections/new").writes("trying", chairing).presses("platform.save");
            anwen.sees(anwen.t("guide.reflection.empty"));
            anwen.writes("hoped", "To be heard.").writes("feared", "Silence.").presses("platform.save");
            anwen.sees(anwen.t("guide.reflection.done.begun")).sees(anwen.t("guide.reflection.now.ONLY_ME"));
            here = anwen.page().url().replaceAll(".*(/reflections/[^?]*).*", "$1");

            // When it is over, she says what happened, and lets her unit read it
            anwen.opens(here + "/after/new").writes("happened", "It was loud.").writes("change", "A bell.");
            anwen.presses("platform.save").sees("It was loud.").sees(anwen.t("guide.reads.raise"));
            anwen.follows(anwen.t("guide.reflection.readers.change"))
                    .presses("platform.save")
                    .opens(here + "/readers");
            anwen.page().locator("input[name=who][value=MY_UNIT]").check();
            anwen.presses("platform.save").sees(anwen.t("guide.reflection.done.readers"));
            anwen.follows(anwen.t("people.seen.title")).sees(anwen.t("people.seen.nobody"));
        }

        // Then a carer of the unit reads it, and somebody of another unit finds nothing
        try (Person cerys = new Person(port, language, texts, scripts, 1280).signsInAs("Cerys")) {
            cerys.opens("/reflections").follows(chairing);
            cerys.sees("Silence.").sees("A bell.").sees(cerys.t("guide.reflection.lets"));
        }
        try (Person tomos = new Person(port, language, texts, scripts).signsInAs("Tomos")) {
            tomos.opens("/reflections").doesNotSee(chairing);
        }
        try (Person anwen = new Person(port, language, texts, scripts, 1280).signsInAs("Anwen")) {
            anwen.opens(here + "/seen").sees("Cerys");
        }
    }
}
