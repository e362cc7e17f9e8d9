package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.NewPeople;
import cairn.NewPeople.Someone;
import cairn.people.CapacityKind;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class MovedOnAndBackJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @Autowired
    EmbeddedPostgres postgres;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void somebodyWhoHasMovedOnComesBackByTheirOwnChoiceAndTakesAllOfTheirsAway(Language language, boolean scripts)
            throws IOException {
        NewPeople people = new NewPeople(postgres);
        Someone mair = people.add(CapacityKind.SERVICE_USER);
        String name = "Mair " + UUID.randomUUID().toString().substring(0, 8);
        try (Person person = new Person(port, language, texts, scripts)) {
            // Given somebody who goes by another name now, and has said what helps and whom they trust
            person.signsInAs(mair.name()).opens("/me").follows(person.t("people.me.part.words"));
            person.writes("name", name).presses("platform.save").sees(person.t("people.me.kept"));
            assertThat(person.page().locator("header").innerText()).contains(name);
            person.opens("/me/needs").chooses("people.need.LARGE_PRINT").presses("platform.save");
            person.sees(person.t("people.me.kept"));
            person.opens("/me/supporters").presses("people.supporters.add").presses("platform.save");
            person.sees(person.t("people.supporters.writeName")).writes("name", "Olwen");
            person.chooses("people.may.COME").presses("platform.save").sees("Olwen");
            person.page().locator("main button.app-link").click();
            person.sees(person.t("people.supporters.ended"));
            person.opens("/me/preparation").writes("before", "Tea first").presses("platform.save");
            person.opens("/me/topics").follows(person.t("people.topic.TRAINING"));
            person.chooses("people.choice.ASK_LATER").presses("platform.save");
            person.sees(person.t("people.choice.writeDay")).chooses("people.choice.NOT_NOW");
            person.presses("platform.save").sees(person.t("people.me.kept"));

            // When what they took part as has ended, and they choose to stay involved
            people.end(mair);
            person.opens("").presses("people.takingPart.goOn").follows(person.t("people.movedOn.choose"));
            person.chooses("people.choice.YES").presses("platform.save").sees(person.t("people.me.staying"));
            person.opens("/units").sees("Bryn Derw");

            // Then all of theirs is theirs to take away, and one press lets them leave again
            person.opens("/me/complaint").opens("/me/everything").sees(name).sees("Olwen");
            person.sees(person.t("people.capacity.MOVED_ON"));
            Download file = person.page()
                    .waitForDownload(() ->
                            person.page().locator("a[href$='everything.html']").click());
            assertThat(file.suggestedFilename()).isEqualTo("copy.html");
            assertThat(Files.readString(file.path())).contains(name, mair.name(), "Olwen", "Tea first");
            person.opens("/me/moved-on").presses("people.movedOn.leave.button");
            person.sees(person.t("people.takingPart.none")).presses("people.takingPart.goOn");
            person.signsOut();
        } finally {
            people.tidy();
        }
    }
}
