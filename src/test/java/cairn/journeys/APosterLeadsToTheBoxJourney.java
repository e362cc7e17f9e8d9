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
class APosterLeadsToTheBoxJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

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
