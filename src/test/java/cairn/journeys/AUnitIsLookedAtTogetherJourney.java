package cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.Boardings;
import cairn.CairnTest;
import cairn.MovableClock;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.platform.postgres.Database;
import cairn.platform.text.Language;
import cairn.platform.text.Texts;
import cairn.voice.domain.BoxOpening;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A coordinator, two service users, a carer and a nurse look at a unit together: the records show what was answered and
 * what is overdue, the sides see it differently, they talk, something comes of it, and the next look shows the change.
 */
@CairnTest
class AUnitIsLookedAtTogetherJourney {

    private static final String OVERDUE = """
            select count(*) from answers.open_round w join answers.owed o on o.id = w.owed_id
            join answers.subject s on s.id = w.subject_id
            where w.unit_id = cast(:unit as uuid) and 'G1.03' = any (s.evidence_of) and o.due_on < :today
              and not exists (select from answers.struck_out x where x.subject_id = s.id)
            """;

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @Autowired
    BoxOpening boxOpening;

    @Autowired
    MovableClock clock;

    @Autowired
    Database postgres;

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"EN, true, 0", "CY, false, 30"})
    void fromTwoViewsToAChangeThatTheNextLookShows(Language language, boolean scripts, int weeks) throws IOException {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Wire someone = new Wire(port);
        String unit = Raisings.unit(new Wire(port).signIn("Anwen"), "Tŷ Onnen");
        String action = "/units/" + unit + "/guide/G1.03";
        LocalDate begun = LocalDate.now(clock).plusWeeks(weeks);
        clock.moveTo(begun);

        // Given three things in the box, of which one was answered, and two have waited too long
        Raisings.unsignedAndOpened(someone, boxOpening, unit, "The lamp is out " + mark);
        Raisings.unsignedAndOpened(someone, boxOpening, unit, "The bin is full " + mark);
        Raisings.unsignedAndOpened(someone, boxOpening, unit, "The kettle leaks " + mark);
        Wire bethan = new Wire(port).signIn("Bethan Rees");
        Raisings.answer(bethan, Raisings.atUnit(bethan, unit, "The kettle leaks " + mark), "ACTED_ON");
        clock.moveTo(begun.plusWeeks(6));

        // When the coordinator begins a look at the unit, in a meeting
        String moment;
        try (Person marged = person(language, scripts, 1280, "Marged")) {
            moment = begins(marged, unit);
        }

        // And two service users, a carer and a nurse say how they see the boxes, none before the eyes of another
        try (Person anwen = person(language, scripts, 390, "Anwen")) {
            says(anwen, moment, "HOLLOW", "Slips go in, little comes back " + mark, "guide.reading.shown.NAME");
        }
        try (Person sian = person(language, scripts, 390, "Siân")) {
            sian.opens("/moments/" + moment).doesNotSee("Slips go in, little comes back " + mark);
            says(sian, moment, "HOLLOW", "I never heard again " + mark, "people.side.one.SERVICE_USERS");
        }
        try (Person cerys = person(language, scripts, 390, "Cerys")) {
            says(cerys, moment, "REAL", "They wrote to me " + mark, "guide.reading.shown.NAME");
        }
        try (Person nurse = person(language, scripts, 1280, "Bethan Rees")) {
            says(nurse, moment, "REAL", "Every slip is read " + mark, "guide.reading.shown.NAME");
        }

        // Then everyone reads it when the look is over, side by side, and the records beside it
        try (Person marged = person(language, scripts, 1280, "Marged")) {
            marged.opens("/moments/" + moment).presses("guide.look.end").sees(marged.t("guide.done.ended"));
            marged.opens(action).sees("Slips go in, little comes back " + mark).sees("I never heard again " + mark);
            marged.sees(marged.t("guide.seen.HOLLOW")).sees(marged.t("guide.seen.REAL"));
            String records = marged.page().locator("#records + .app-card").innerText();
            assertThat(records).contains("Bethan Rees").contains(String.valueOf(overdue(unit)));
            assertThat(overdue(unit)).isGreaterThanOrEqualTo(2);
            marged.opens("/units/" + unit + "/guide").sees(marged.t("guide.title"));
            assertThat(marged.page().locator(".app-trail").isVisible()).isTrue();
        }

        // When the page opens the talk, it becomes something raised, and then a development
        String development;
        try (Person anwen = person(language, scripts, 390, "Anwen")) {
            anwen.opens(action).sees(anwen.t("guide.bothStand"));
            anwen.page().locator("main a[href$='/talks/new']").first().click();
            anwen.opens(action + "/talks/new").sees(anwen.t("guide.talk.then"));
            anwen.writes("body", "Let us read the slips together " + mark).presses("guide.talk.send");
            anwen.sees(anwen.t("guide.done.talk"));
            anwen.page().locator("main .app-row__link").first().click();
            anwen.sees("Let us read the slips together " + mark);
        }
        try (Person nurse = person(language, scripts, 1280, "Bethan Rees")) {
            nurse.opens("/raised/" + talk(mark)).follows(nurse.t("voice.grown.propose"));
            development = proposes(nurse, unit, mark);
        }
        try (Person anwen = person(language, scripts, 390, "Anwen")) {
            anwen.opens(action).sees("Slips are read together " + mark);
        }
        Boardings.says(new Wire(port).signIn("Marged"), development, "GREEN", "Each Friday, with two of us.");

        // Then the next look shows the change, and nothing of the first is lost
        clock.moveTo(begun.plusWeeks(14));
        String second;
        try (Person marged = person(language, scripts, 1280, "Marged")) {
            second = begins(marged, unit);
        }
        try (Person anwen = person(language, scripts, 390, "Anwen")) {
            says(anwen, second, "REAL", "We read them together now " + mark, "guide.reading.shown.NAME");
        }
        try (Person marged = person(language, scripts, 1280, "Marged")) {
            marged.opens("/moments/" + second).presses("guide.look.end");
            marged.opens(action).sees("We read them together now " + mark).unfolds("guide.before");
            marged.sees("Slips go in, little comes back " + mark);
            marged.opens("/units/" + unit + "/moments").sees(marged.t("guide.moments.start"));
            marged.opens("/units/" + unit + "/guide/poster").doesNotSee("We read them together now " + mark);
        }
    }

    private static String begins(Person coordinator, String unit) {
        coordinator.opens("/units/" + unit + "/moments/new").chooses("guide.how.MEETING");
        coordinator.writes("serviceUsers", "9").writes("carers", "4").writes("staff", "12");
        coordinator.page().locator("input[name=actions][value='G1.03']").check();
        coordinator.presses("guide.moment.begin");
        return coordinator.page().url().replaceAll(".*/moments/|\\?.*", "");
    }

    private static void says(Person person, String moment, String seen, String why, String shown) {
        person.opens("/moments/" + moment + "/readings/new?action=G1.03").chooses("guide.seen." + seen);
        person.writes("body", why).chooses(shown).presses("guide.reading.saveNext");
    }

    private static String proposes(Person nurse, String unit, String mark) {
        nurse.writes("title", "Slips are read together " + mark).writes("about", "Each Friday.");
        nurse.presses("platform.continue");
        nurse.page().locator("input[name=place][value='" + unit + "']").check();
        nurse.presses("platform.continue");
        assertThat(nurse.page()
                        .getByLabel("Let us read the slips together " + mark)
                        .isChecked())
                .isTrue();
        nurse.presses("platform.continue").chooses("developments.size.SMALL").presses("platform.continue");
        nurse.presses("developments.propose.send");
        return nurse.page().url().replaceAll(".*/developments/|\\?.*", "");
    }

    private int overdue(String unit) throws IOException {
        return new Rows(postgres)
                .jdbc()
                .sql(OVERDUE)
                .param("unit", unit)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    private String talk(String mark) throws IOException {
        return new Rows(postgres)
                .jdbc()
                .sql("select raised_id::text from voice.words where body = :words")
                .param("words", "Let us read the slips together " + mark)
                .query(String.class)
                .single();
    }

    private Person person(Language language, boolean scripts, int width, String name) {
        return new Person(port, language, texts, scripts, width).signsInAs(name);
    }
}
