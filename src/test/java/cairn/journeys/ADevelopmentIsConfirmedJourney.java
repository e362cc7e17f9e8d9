package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.Boardings;
import cairn.CairnTest;
import cairn.Raisings;
import cairn.Wire;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three things that people raised become one development, and it is green only when one of them says so (G1.04). */
@CairnTest
class ADevelopmentIsConfirmedJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void fromThreeThingsRaisedToGreen(Language language, boolean scripts) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String title = "A later film " + mark;
        List<String> raised =
                List.of("The film ends too early " + mark, "Films stop at nine " + mark, "No end seen " + mark);

        // Given three things that people raised
        String unit = Raisings.unit(new Wire(port).signIn("Owain"), "Glan-y-nant");
        Raisings.named(new Wire(port).signIn("Owain"), unit, "ORGANISATION", raised.get(0));
        Raisings.named(new Wire(port).signIn("Owain"), unit, "ORGANISATION", raised.get(1));
        Raisings.named(new Wire(port).signIn("Priya"), unit, "ORGANISATION", raised.get(2));
        Wire holder = new Wire(port).signIn("Marged");

        // When the coordinator makes one development of them, and says that it is being worked on
        String development;
        try (Person marged = person(language, scripts, 1280, "Marged")) {
            marged.opens("/developments/new").writes("title", title).writes("about", "The film may end at ten.");
            marged.presses("platform.continue");
            marged.page().locator("input[name=place][value='" + unit + "']").check();
            marged.presses("platform.continue");
            raised.forEach(words -> marged.page().getByLabel(words).check());
            marged.presses("platform.continue")
                    .chooses("developments.size.SMALL")
                    .presses("platform.continue");
            marged.sees(raised.get(1)).presses("developments.propose.send");
            marged.sees(marged.t("developments.done.proposed")).sees(title);
            development = marged.page().url().replaceAll(".*/developments/|\\?.*", "");
            says(marged, development, "AMBER", "We try it on Fridays.");

            // And then that it is refused, with the reason
            says(marged, development, "REFUSED", "The night staff say it is too loud.");
            marged.sees("The night staff say it is too loud.").sees(marged.t("developments.stands.REFUSED"));
        }

        // Then one who raised it challenges that
        try (Person priya = person(language, scripts, 390, "Priya")) {
            priya.sees(title).opens("/developments/" + development).follows(priya.t("developments.challenge.title"));
            priya.writes("body", "There are headphones.").presses("platform.send");
            priya.sees(priya.t("developments.done.challenged")).sees("There are headphones.");
        }

        // When it starts anew; the same pages as before, and the service says that it is done
        try (Person marged = person(language, scripts, 1280, "Marged")) {
            Boardings.says(holder, development, "AMBER", "With headphones.");
            Boardings.says(holder, development, "GREEN", "Films end at ten on Fridays.");
            marged.opens("/developments/" + development).sees("With headphones.");
            marged.sees(marged.t("developments.stands.GREEN.unconfirmed"));
        }

        // Then one who raised it says: not so
        try (Person owain = person(language, scripts, 390, "Owain")) {
            owain.sees(owain.t("developments.home.asks.confirm")).follows(title);
            owain.writes("body", "It went off at nine.").presses("developments.confirm.no");
            owain.sees(owain.t("developments.stands.GREEN.notSo")).sees("It went off at nine.");
            owain.opens("/board?column=AMBER").sees(title);
        }
        try (Person marged = person(language, scripts, 1280, "Marged")) {
            marged.sees(marged.t("developments.home.asks.word"));
            Boardings.says(holder, development, "GREEN", "The clock of the player is set right.");
        }

        // And when it has happened, they confirm it, where they read what came of their words
        try (Person owain = person(language, scripts, 390, "Owain")) {
            owain.opens("/raised").follows(raised.getFirst()).sees(title).presses("voice.grown.yes");
            owain.seesSoon(owain.t("voice.grown.said.yes"));
            owain.opens("/board?column=GREEN").sees(title).sees(owain.t("developments.stands.GREEN.confirmed"));
            owain.opens("/developments/" + development).sees("The night staff say it is too loud.");
            assertThat(owain.page().locator(".app-path__stone").count()).isGreaterThanOrEqualTo(9);
            owain.opens("/board/wall").sees(title);
        }
    }

    private static void says(Person holder, String development, String colour, String reason) {
        holder.opens("/developments/" + development).presses("developments.change.button");
        holder.chooses("developments.entry." + colour).presses("platform.continue");
        holder.writes("reason", reason).writes("whoDecided", "The forum");
        holder.chooses("developments.heard.CHANGED").presses("platform.continue");
        holder.writes("nextStep", "We look at it together.").presses("platform.continue");
        holder.writes("canChange", "The day.").writes("whoDecides", "The forum").presses("platform.continue");
        holder.sees(holder.t("principles.naming.serves")).presses("platform.continue");
        holder.sees(reason).presses("developments.change.send");
        holder.sees(holder.t("developments.done.changed"));
    }

    private Person person(Language language, boolean scripts, int width, String name) {
        return new Person(port, language, texts, scripts, width).signsInAs(name);
    }
}
