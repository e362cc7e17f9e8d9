package cairn.journeys;

import cairn.CairnTest;
import cairn.Joinings;
import cairn.Raisings;
import cairn.Wire;
import cairn.guide.domain.PowerCheck.Question;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service user, a nurse and a carer say where the power lies, agree what to do about it, and look at it again. */
@CairnTest
class SomethingIsBegunTogetherJourney {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true", "CY, false"})
    void fromTheFiveQuestionsToHowItWas(Language language, boolean scripts) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String unit = Raisings.unit(new Wire(port).signIn("Anwen"), "Tŷ Onnen");
        String check;

        // When a service user opens a power check of a day of training, and answers for herself
        try (Person anwen = person(language, scripts, 390, "Anwen")) {
            anwen.opens("/units/" + unit + "/power-checks").sees(anwen.t("guide.powers.what"));
            anwen.opens("/units/" + unit + "/power-checks/new").presses("platform.send");
            anwen.sees(anwen.t("guide.power.body.empty"));
            anwen.writes("body", "A day of training " + mark).presses("platform.send");
            anwen.sees(anwen.t("guide.power.done.opened")).sees(anwen.t("guide.power.nothing"));
            check = anwen.page().url().replaceFirst(".*(/power-checks/[0-9a-f-]+).*", "$1");
            answers(anwen, check, Question.SAYS_NO, "Not us " + mark, "guide.felt.shown.name");
        }

        // And a nurse with her name, and a carer without
        try (Person nurse = person(language, scripts, 1280, "Bethan Rees")) {
            answers(nurse, check, Question.SAYS_NO, "Everyone " + mark, "guide.felt.shown.name");
        }
        try (Person cerys = person(language, scripts, 390, "Cerys")) {
            cerys.opens(check + "/answers/new").presses("platform.send").sees(cerys.t("guide.power.answer.empty"));
            cerys.writes(Question.PAID.field(), "They are " + mark);
            cerys.ticks(cerys.t("guide.felt.shown.side", "side", cerys.t("people.side.one.CARERS")));
            cerys.presses("platform.send").sees("They are " + mark).doesNotSee("Cerys,");
        }

        // Then what is agreed stands there, and how it was stands beside it
        LocalDate lookAgain = Joinings.today().plusDays(7);
        try (Person anwen = person(language, scripts, 390, "Anwen")) {
            anwen.opens(check + "/agreed/new").writes("body", "Each of us may stop it " + mark);
            anwen.writes("whoDoes", "Everyone").writes("agreedBy", "All three of us");
            anwen.writes("day", String.valueOf(lookAgain.getDayOfMonth()));
            anwen.writes("month", String.valueOf(lookAgain.getMonthValue()));
            anwen.writes("year", String.valueOf(lookAgain.getYear())).presses("platform.save");
            anwen.sees(anwen.t("guide.power.done.agreed")).sees("Each of us may stop it " + mark);
        }
        try (Person nurse = person(language, scripts, 1280, "Bethan Rees")) {
            nurse.opens(check + "/looks/new").sees("Each of us may stop it " + mark);
            nurse.writes("body", "Nobody had to " + mark).chooses("guide.felt.shown.name");
            nurse.presses("platform.send").sees("Nobody had to " + mark).sees("Everyone " + mark);
            nurse.opens(check + "?by=question").sees("Not us " + mark).sees("They are " + mark);
            nurse.opens("/units/" + unit + "/power-checks").sees("A day of training " + mark);
        }
    }

    private static void answers(Person person, String check, Question question, String words, String shown) {
        person.opens(check + "/answers/new").writes(question.field(), words).chooses(shown);
        person.presses("platform.send").sees(words);
    }

    private Person person(Language language, boolean scripts, int width, String name) {
        return new Person(port, language, texts, scripts, width).signsInAs(name);
    }
}
