package cairn.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.Papers;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Posters lead to the box and never tell from where; an old one says so. */
@CairnTest
class PosterTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    EmbeddedPostgres postgres;

    private Rows rows;
    private Wire marged;
    private LocalDate today;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres);
        marged = new Wire(port).signIn("Marged");
        today = LocalDate.now(clock);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aPosterSaysEverythingInBothLanguagesAndNotWhereItHangs() {
        String place = "By the hatch " + UUID.randomUUID();
        Answer page = marged.get("/en/posters/" + Papers.poster(marged, place, today));
        String poster = page.page().select(".app-poster").text();
        assertThat(poster)
                .contains("Dywedwch eich barn.", "Say what you think.", "01792 000 000", "999")
                .contains("localhost:" + port + "/cy/box")
                .contains("This poster is good until " + YearMonth.from(today).lengthOfMonth())
                .doesNotContain(place);
        assertThat(page.page().select(".app-poster svg path")).hasSize(2);
        assertThat(page.page().text())
                .contains("http://localhost:" + port + "/cy/box?p=" + YearMonth.from(today) + ".");
    }

    @Test
    void twoPostersOfOneMonthHaveTheSameCode() {
        String one = Papers.poster(marged, "At the gate", today);
        String other = Papers.poster(marged, "In the kitchen", today);
        assertThat(code(one)).isNotEmpty().isEqualTo(code(other));
    }

    private String code(String poster) {
        return marged.get("/en/posters/" + poster)
                .page()
                .select(".app-poster svg path")
                .eachAttr("d")
                .getLast();
    }

    @ParameterizedTest
    @CsvSource({"en, This poster is old", "cy, Mae’r poster hwn yn hen"})
    void anOldPosterSaysThatItIsOldAndThatTheBoxStillWorks(String language, String says) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        Answer old = new Wire(port).get("/" + language + "/box?p=" + last);
        assertThat(old.status()).isEqualTo(200);
        assertThat(old.page().select("h1").text()).isEqualTo(says);
        assertThat(old.page().text()).contains(String.valueOf(last.lengthOfMonth()), "999");
        assertThat(old.page().select("main a[href=/" + language + "/box]")).hasSize(1);
        clock.moveTo(YearMonth.from(today).plusMonths(1).atDay(1));
        assertThat(new Wire(port)
                        .get("/en/box?p=" + YearMonth.from(today))
                        .page()
                        .text())
                .contains("This poster is old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-00", "0000-01x", "x", "%00", "9999-12", "2026-11-01"})
    void whatIsNoMonthOpensTheBox(String month) {
        Answer box = new Wire(port).get("/en/box?p=" + month);
        assertThat(box.status()).isEqualTo(200);
        assertThat(box.page().select("h1").text()).isEqualTo("When may staff read it?");
    }

    @Test
    void scanningAPosterIsKeptNowhere() {
        Map<String, String> before = rows.digests();
        Wire phone = new Wire(port);
        assertThat(phone.get("/cy/box?p=2020-01").headers("Set-Cookie")).isEmpty();
        assertThat(phone.get("/cy/box?p=" + YearMonth.from(today)).body()).doesNotContain(YearMonth.from(today) + "\"");
        assertThat(rows.digests()).isEqualTo(before);
    }

    @Test
    void theListSaysWhatHasRunOutAndWhatIsDown() {
        String place = "On the lift " + UUID.randomUUID();
        String poster = Papers.poster(marged, place, today);
        assertThat(row(marged, place)).contains("Good until");
        clock.moveTo(YearMonth.from(today).plusMonths(1).atDay(1));
        Wire later = new Wire(port).signIn("Marged");
        assertThat(row(later, place)).contains("Ran out on").contains("take it down");
        later.post("/en/posters/" + poster + "/takings-down", Map.of());
        later.post("/en/posters/" + poster + "/takings-down", Map.of());
        assertThat(row(later, place)).contains("Taken down on").doesNotContain("Ran out");
    }

    private static String row(Wire wire, String place) {
        return wire.get("/en/posters")
                .page()
                .select(".app-row:contains(" + place + ")")
                .text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bethan Rees", "Nia Prosser", "Gareth Lloyd", "Anwen"})
    void onlyTheCoordinatorHasThisList(String name) {
        String poster = Papers.poster(marged, "Somewhere", today);
        Wire other = new Wire(port).signIn(name);
        for (String path : List.of("/en/posters", "/en/posters/new", "/en/posters/" + poster)) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.post("/en/posters/" + poster + "/takings-down", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "first, fr",
        "place, ''",
        "place, '\0'",
        "phone, ring me",
        "phone, ''",
        "until, 2020-01",
        "until, 2999-01",
        "until, tomorrow"
    })
    void whatIsWrongIsAskedForAgain(String field, String wrong) {
        Map<String, String> typed = new HashMap<>(
                Map.of("form", UUID.randomUUID().toString(), "first", "cy", "place", "What I typed", "phone", "101"));
        typed.put("until", YearMonth.from(today).toString());
        typed.put(field, wrong);
        Answer again = marged.post("/cy/posters", typed);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#" + field + "-error").text()).startsWith("Gwall");
        assertThat(again.page().select("#" + field)).hasSize(1);
        assertThat(again.page().select("#phone").attr("value")).isEqualTo(typed.get("phone"));
    }
}
