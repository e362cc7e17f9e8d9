package cairn.developments;

import static cairn.developments.PartsAndPowersTests.fields;
import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Wire;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Entry.Heard;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people can rely on about the page that shows quick wins beside what moves power. */
@CairnTest
@Tag("repository")
class MixTests {

    private static final int NONE = 0;
    private static final int SHARED = 2;
    private static final int NOT_SAID = 4;

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard boardings;

    private Wire bethan;
    private String open;

    @BeforeEach
    void begin() {
        bethan = new Wire(port).signIn("Bethan Rees");
        open = Raisings.unit(bethan, "Tŷ Onnen");
    }

    @Test
    void eachDevelopmentIsCountedOnceWithTheNewestWordOnWhatPowerMoved() {
        List<Integer> before = cells(mix());
        String quick = boardings.proposed("Bethan Rees", open, "Quick, and nothing moved");
        String shared = boardings.proposed("Bethan Rees", open, "Slow, and decided together");
        assertThat(cells(mix()).get(2 * NOT_SAID)).isEqualTo(before.get(2 * NOT_SAID) + 2);
        power(quick, "0", "no", "SHARED", "At first.");
        power(quick, "1", "yes", "NONE", "");
        power(shared, "0", "no", "SHARED", "All of us.");
        List<Integer> after = cells(mix());
        assertThat(after.get(2 * NONE)).isEqualTo(before.get(2 * NONE) + 1);
        assertThat(after.get(2 * SHARED + 1)).isEqualTo(before.get(2 * SHARED + 1) + 1);
        assertThat(after.get(2 * NOT_SAID)).isEqualTo(before.get(2 * NOT_SAID));
    }

    @Test
    void thePictureAndTheTableSayTheSame() {
        power(boardings.proposed("Bethan Rees", open, "Counted"), "0", "yes", "HEARD", "They said.");
        Document page = mix();
        List<Integer> bars = page.select(".app-bar__count").eachText().stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(bars).isEqualTo(cells(page));
        assertThat(page.select(".app-bar").eachAttr("style")).isEmpty();
        assertThat(page.text()).doesNotContain("%").contains("Nobody who took part has called any of these");
    }

    @Test
    void aRefusalOrAGreenThatNothingPeopleSaidChangedIsListedWithItsReason() {
        String refused = boardings.proposed("Bethan Rees", open, "Refused " + UUID.randomUUID());
        String green = boardings.proposed("Bethan Rees", open, "Done " + UUID.randomUUID());
        String changed = boardings.proposed("Bethan Rees", open, "Changed " + UUID.randomUUID());
        String stopped = boardings.proposed("Bethan Rees", open, "Stopped " + UUID.randomUUID());
        boardings.entered("Bethan Rees", refused, Colour.RED, true, Heard.NOTHING, "The rules say so.");
        boardings.entered("Bethan Rees", green, Colour.GREEN, false, Heard.NOBODY_ASKED, "It was easy.");
        boardings.entered("Bethan Rees", changed, Colour.GREEN, false, Heard.CHANGED, "You were right.");
        boardings.entered("Bethan Rees", stopped, Colour.RED, false, Heard.NOTHING, "The builder left.");
        Document page = mix();
        assertThat(row(page, refused).text())
                .contains("Refused. What people said changed nothing.", "The rules say so.", "The ward manager");
        assertThat(row(page, green).text()).contains("Green: the service says it is done. Nobody was asked.");
        assertThat(row(page, changed)).isEmpty();
        assertThat(row(page, stopped)).isEmpty();
    }

    @Test
    void aServiceThatIsNotThereIsNotFoundAndALongListComesInStretches() {
        assertThat(bethan.get("/en/board/mix?service=" + OtherOrganisation.UNIT.service())
                        .status())
                .isEqualTo(404);
        assertThat(bethan.get("/en/board/mix?service=nonsense").status()).isEqualTo(404);
        assertThat(bethan.get("/en/board/mix?after=2147483647").location()).startsWith("/en/board/mix?service=");
        for (int i = 0; i < 21; i++) {
            String id = boardings.proposed("Bethan Rees", open, "One of many " + i);
            boardings.entered("Bethan Rees", id, Colour.RED, true, Heard.NOTHING, "Again no.");
        }
        Document first = mix();
        assertThat(first.select("#unchanged ~ ul > li")).hasSize(20);
        assertThat(bethan.get(first.select("a[rel=next]").attr("href")).page().select("a[rel=prev]"))
                .hasSize(1);
    }

    private Document mix() {
        return bethan.get("/en/board/mix").page();
    }

    /** Each row of the table: quick wins, then the others; last what nobody has said of. */
    private static List<Integer> cells(Document page) {
        return page.select(".app-table__number").eachText().stream()
                .map(cell -> Integer.valueOf(cell.replaceAll(" .*", "")))
                .toList();
    }

    private static Elements row(Document page, String development) {
        return page.select("li.app-row:has(a[href=/en/developments/" + development + "])");
    }

    private void power(String development, String after, String quickWin, String moved, String body) {
        bethan.post(
                "/en/developments/" + development + "/powers",
                fields("after", after, "quickWin", quickWin, "moved", moved, "body", body));
    }
}
