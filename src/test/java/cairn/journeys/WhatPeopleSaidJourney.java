package cairn.journeys;

import cairn.CairnTest;
import cairn.Raisings;
import cairn.Wire;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Past words are found again, what they are about is said, their author has the last word, and numbers point at nobody. */
@CairnTest
class WhatPeopleSaidJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void itIsFoundNamedAndCounted(Language language, boolean scripts) {
        String mark = UUID.randomUUID().toString().replaceAll("[0-9-]", "w");
        String words = "Rhowch y gadair yn ôl " + mark;
        Wire wire = new Wire(port).signIn("Anwen");
        String item = Raisings.named(wire, Raisings.unit(wire, "Tŷ Onnen"), "ANSWERERS", words);
        String food = language.of("Food", "Bwyd");
        try (Person bethan = new Person(port, language, texts, scripts)) {
            bethan.signsInAs("Bethan").follows(bethan.t("voice.said.title"));
            bethan.writes("words", "cadair " + mark).presses("voice.said.show").sees(words);
            bethan.follows(words).follows(bethan.t("voice.about.choose"));
            bethan.ticks(food).presses("platform.save").sees(bethan.t("voice.about.done"));
            bethan.opens("/themes").follows(food).sees(words);
            bethan.writes("words", "nowhere " + mark).presses("voice.said.show");
            bethan.sees(bethan.t("voice.said.notFoundHow"));
        }
        try (Person anwen = new Person(port, language, texts, scripts)) {
            anwen.signsInAs("Anwen").opens("/raised/" + item);
            anwen.sees("Bethan Rees");
            anwen.page().getByText(anwen.t("voice.about.not", "theme", food)).click();
            anwen.seesSoon(anwen.t("voice.about.youSayNo"));
        }
        try (Person marged = new Person(port, language, texts, scripts, 1280)) {
            marged.signsInAs("Marged").opens("/numbers").sees(marged.t("voice.numbers.few"));
            marged.picks("of", "Tŷ Onnen").presses("voice.numbers.show").sees(marged.t("voice.numbers.why"));
            marged.opens("/themes").presses("voice.themes.addOne").sees(marged.t("voice.themes.empty"));
        }
    }
}
