package cairn.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.AttackedProgram;
import cairn.Faults;
import cairn.Faults.Fault;
import cairn.Raisings;
import cairn.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How often a page of a unit's guide asks the database; {@code bin/bench guide} measures how long that takes. */
@AttackedProgram
class StatementsTests {

    /** On every page: the session, read and written; who acts, told twice; what they take part as. */
    private static final int OF_EVERY_PAGE = 5;

    private static final int MOST = 12;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "/G1.03", "/G1.04", "/G1.10", "/G3.09"})
    void aPageOfAUnitsGuideAsksTheDatabaseTwelveTimesAtMost(String page) {
        Wire anwen = new Wire(port).signIn("Anwen");
        String path = "/en/units/" + Raisings.unit(anwen, "Tŷ Onnen") + "/guide" + page;
        Fault counted = Faults.none();
        assertThat(anwen.send("GET", path, counted.header(), "").status()).isEqualTo(200);
        assertThat(counted.steps())
                .filteredOn(commit -> !commit)
                .hasSizeBetween(OF_EVERY_PAGE + 1, OF_EVERY_PAGE + MOST);
    }
}
