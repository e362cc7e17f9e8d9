package cairn.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.Agreements;
import cairn.CairnTest;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.OnTheBoard;
import cairn.guide.domain.Backing.Kind;
import cairn.guide.domain.Backings;
import cairn.places.Places;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** What people can rely on when they ask how those who take part are paid, reimbursed and trained, at each level. */
@CairnTest
class BackingTests {

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard people;

    @Autowired
    Places places;

    @Autowired
    Backings backings;

    private Wire anwen;
    private Wire gareth;
    private UUID service;
    private String here;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        gareth = new Wire(port).signIn("Gareth Lloyd");
        service = people.as("Anwen", () -> places.services().getFirst().id());
        here = "/en/services/" + service + "/backing";
    }

    @Test
    void whatBacksALevelStandsAtThatLevelOfEachUnitWithWhatIsMissing() {
        write(3, "PAYMENT", "Paid within a week.");
        String unit = Raisings.unit(anwen, "Tŷ Onnen");
        assertThat(anwen.get("/en/units/" + unit + "/guide?level=3")
                        .page()
                        .select("main")
                        .text())
                .contains("Paid within a week.", "Nothing is written down.");
        assertThat(anwen.get("/en/units/" + unit + "/guide?level=2").page().text())
                .doesNotContain("Paid within a week.");
        assertThat(anwen.get("/en/services/" + service + "/guide").page().text())
                .contains("Paid within a week.");
        Wire efa = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        assertThat(efa.get("/en/services/" + OtherOrganisation.UNIT.service() + "/backing")
                        .page()
                        .select("main")
                        .text())
                .contains("Nothing is written down.", "ward manager");
    }

    @Test
    void onlyWhoAnswersForTheServiceWritesItAndSqlIsNoWayAround() {
        String path = here + "/2/EXPENSES";
        for (String name : List.of("Anwen", "Cerys", "Bethan Rees", "Nia Prosser")) {
            Wire wire = new Wire(port).signIn(name);
            assertThat(wire.get(path + "/new").status()).as(name).isEqualTo(404);
            assertThat(wire.post(path, Agreements.backing(0, "x", "x")).status())
                    .as(name)
                    .isEqualTo(404);
            Backings.Written forged = new Backings.Written(
                    UUID.randomUUID(),
                    service,
                    2,
                    Kind.EXPENSES,
                    number(2, Kind.EXPENSES),
                    "x",
                    "x",
                    "",
                    "x",
                    LocalDate.of(2026, 1, 1),
                    Language.EN);
            assertThatThrownBy(() -> people.as(name, () -> backings.write(forged, name)))
                    .as(name)
                    .isInstanceOf(DataAccessException.class);
        }
        for (String nowhere : List.of("/0/EXPENSES", "/4/EXPENSES", "/2/LUNCH")) {
            assertThat(gareth.get(here + nowhere + "/new").status()).isEqualTo(404);
        }
        assertThat(new Wire(port).signIn("Marged").get(path + "/new").status()).isEqualTo(200);
    }

    @Test
    void earlierWordsStayReadableAndWhoComesSecondIsToldWithNothingLost() {
        int before = number(3, Kind.TRAINING);
        Map<String, String> first = Agreements.backing(before, "Twice a year.", "Ddwywaith y flwyddyn.");
        gareth.post(here + "/3/TRAINING", first);
        assertThat(gareth.post(here + "/3/TRAINING", first).location()).isEqualTo(here + "?done=written");
        Answer second = gareth.post(here + "/3/TRAINING", Agreements.backing(before, "I was slower.", "Arafach."));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.page().text()).contains("Somebody else wrote something meanwhile", "Twice a year.");
        assertThat(second.page().select("#wordsEn").text()).isEqualTo("I was slower.");
        write(3, "TRAINING", "Four times a year.");
        assertThat(number(3, Kind.TRAINING)).isEqualTo(before + 2);
        assertThat(anwen.get(here).page().select("details").text()).contains("Twice a year.");
        Map<String, String> wrong = Agreements.backing(before + 2, "", "");
        wrong.put("place", "x".repeat(201));
        wrong.put("day", "32");
        Answer again = gareth.post(here + "/3/TRAINING", wrong);
        assertThat(again.page().select(".nhsuk-error-message")).hasSize(4);
    }

    private void write(int level, String kind, String english) {
        assertThat(gareth.post(
                                here + "/" + level + "/" + kind,
                                Agreements.backing(number(level, Kind.valueOf(kind)), english, "Cymraeg."))
                        .status())
                .isEqualTo(303);
    }

    private int number(int level, Kind kind) {
        return people.as("Anwen", () -> backings.of(service, level, kind).size());
    }
}
