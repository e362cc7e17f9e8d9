package cairn.developments;

import static cairn.developments.PartsAndPowersTests.fields;
import static cairn.developments.PartsAndPowersTests.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.MovableClock;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.domain.Asks;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people can rely on about what they ask for and have not got. */
@CairnTest
class AsksTests {

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard boardings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Asks asks;

    @Autowired
    MovableClock clock;

    private Wire anwen;
    private Wire bethan;
    private String development;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        development = boardings.proposed("Anwen", Raisings.unit(anwen, "Tŷ Onnen"), "A rate for our time");
    }

    @Test
    void anAskStaysOpenWithEachStepUntilWhoeverAskedSaysThatItIsMet() {
        String ask = asked(anwen, "A rate of pay", "the finance department");
        step(bethan, ask, "CHASED", "");
        step(anwen, ask, "REPLIED", "Finance: we are looking at it.");
        step(bethan, ask, "REFUSED", "Finance: no budget this year.");
        assertThat(card(anwen, ask).select("ol li").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Asked again Bethan Rees, "),
                        two -> assertThat(two)
                                .startsWith("A reply came Anwen, ")
                                .endsWith("we are looking at it."),
                        three -> assertThat(three).startsWith("It was refused").endsWith("no budget this year."));
        assertThat(card(anwen, ask).text()).contains("Open since today.");
        assertThat(open(anwen)).contains(ask);
        step(anwen, ask, "MET", "");
        assertThat(card(bethan, ask).text()).contains("It has been met").doesNotContain("Open since");
        assertThat(open(anwen)).doesNotContain(ask);
    }

    @Test
    void nobodyElseSaysThatItIsMetOrDropsItAndSqlIsNoWayAround() {
        String ask = asked(anwen, "A policy", "the health board");
        Wire marged = new Wire(port).signIn("Marged");
        for (Wire wire : List.of(bethan, marged)) {
            assertThat(wire.get("/en/asks/" + ask + "/steps/new").page().select("[value=MET], [value=DROPPED]"))
                    .isEmpty();
            assertThat(step(wire, ask, "MET", "It is.").status()).isEqualTo(422);
            assertThat(step(wire, ask, "DROPPED", "It is.").status()).isEqualTo(422);
        }
        assertThatThrownBy(() -> boardings.as(
                        "Bethan Rees",
                        () -> asks.step(UUID.randomUUID(), UUID.fromString(ask), Asks.Kind.DROPPED, "", "Bethan Rees")))
                .isInstanceOf(DataAccessException.class);
        assertThat(card(anwen, ask).text()).contains("Open since today.");
    }

    @Test
    void whatIsDroppedCanBeOpenedAgainByWhoeverAskedAlone() {
        String ask = asked(anwen, "A budget", "the health board");
        step(anwen, ask, "DROPPED", "");
        Answer late = step(bethan, ask, "REPLIED", "They said yes after all.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().text()).contains("Whoever asked closed this while you were writing");
        assertThat(late.page().select("textarea").text()).isEqualTo("They said yes after all.");
        assertThat(bethan.get("/en/asks/" + ask + "/steps/new").page().select("textarea"))
                .isEmpty();
        assertThat(step(anwen, ask, "CHASED", "").status()).isEqualTo(303);
        assertThat(open(bethan)).contains(ask);
    }

    @Test
    void sentTwiceCountsOnceAndTwoAtOnceBothStand() throws Exception {
        String form = UUID.randomUUID().toString();
        ask(anwen, form, "Sent twice", "somebody");
        assertThat(ask(anwen, form, "Sent twice", "somebody").status()).isEqualTo(303);
        String again = UUID.randomUUID().toString();
        step(anwen, form, again, "CHASED", "");
        assertThat(step(anwen, form, again, "CHASED", "").status()).isEqualTo(303);
        assertThat(card(anwen, form).select("ol li")).hasSize(1);
        bethan.token();
        List<Answer> both = together(
                () -> step(anwen, form, "REPLIED", "Anwen heard."),
                () -> step(bethan, form, "REPLIED", "Bethan heard."));
        assertThat(both).extracting(Answer::status).containsExactly(303, 303);
        assertThat(card(anwen, form).select("ol li")).hasSize(3);
    }

    @Test
    void whatIsMissingIsAskedForBesideItsFieldAndNothingTypedIsLost() {
        Answer again = ask(anwen, UUID.randomUUID().toString(), "What I typed.", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#ofWhom-error").text()).contains("Write who should give it");
        assertThat(again.page().select("textarea").text()).isEqualTo("What I typed.");
        String ask = asked(anwen, "x", "y");
        assertThat(step(anwen, ask, "REFUSED", " ").page().select("#body-error").text())
                .contains("Write who said it, and what");
        assertThat(step(anwen, ask, "NONSENSE", "Typed.")
                        .page()
                        .select("textarea")
                        .text())
                .isEqualTo("Typed.");
        assertThat(anwen.post(
                                "/cy/asks/" + ask + "/steps",
                                fields("form", UUID.randomUUID().toString(), "kind", ""))
                        .page()
                        .select("#kind-error")
                        .text())
                .contains("Dewiswch un ateb");
    }

    @Test
    void theLongestOpenStandsFirstWithTheDaysSinceAnythingWasHeard() {
        String old = asked(anwen, "The older ask", "the health board");
        clock.moveTo(LocalDate.now(clock).plusDays(3));
        try {
            Wire later = new Wire(port).signIn("Anwen");
            String young = asked(later, "The younger ask", "the health board");
            List<String> open = open(later);
            assertThat(open).containsSubsequence(old, young);
            assertThat(card(later, old).text()).contains("Open for 3 days. No news for 3 days.");
            step(later, old, "CHASED", "");
            assertThat(card(later, old).text()).contains("Open for 3 days. Last news: today.");
        } finally {
            clock.reset();
        }
    }

    @Test
    void anotherOrganisationsAskIsNotThere() {
        String ask = asked(anwen, "Not for others", "somebody");
        Wire other = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        assertThat(other.get("/en/asks/" + ask + "/steps/new").status()).isEqualTo(404);
        assertThat(step(other, ask, "CHASED", "").status()).isEqualTo(404);
        assertThat(other.get("/en/board/asks").page().text()).doesNotContain("Not for others");
        assertThatThrownBy(() -> boardings.as(
                        OtherOrganisation.STAFF,
                        () -> jdbc.sql("""
                                insert into developments.ask (id, organisation_id, development_id, body, of_whom, by_id, by_name, on_date)
                                values (gen_random_uuid(), platform.organisation(), :id, 'x', 'y', platform.actor(), 'z', platform.today())
                                """)
                                .param("id", UUID.fromString(development))
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private String asked(Wire wire, String body, String ofWhom) {
        String form = UUID.randomUUID().toString();
        ask(wire, form, body, ofWhom);
        return form;
    }

    private Answer ask(Wire wire, String form, String body, String ofWhom) {
        return wire.post(
                "/en/developments/" + development + "/asks", fields("form", form, "body", body, "ofWhom", ofWhom));
    }

    private static Answer step(Wire wire, String ask, String kind, String body) {
        return step(wire, ask, UUID.randomUUID().toString(), kind, body);
    }

    private static Answer step(Wire wire, String ask, String form, String kind, String body) {
        return wire.post("/en/asks/" + ask + "/steps", fields("form", form, "kind", kind, "body", body));
    }

    private Elements card(Wire wire, String ask) {
        return wire.get("/en/developments/" + development).page().select("#ask-" + ask);
    }

    /** The asks that stand on the page of all open ones, in order; the page holds fifty. */
    private static List<String> open(Wire wire) {
        return wire.get("/en/board/asks").page().select("a.app-row__link").stream()
                .map(link -> link.attr("href").replaceFirst(".*#ask-", ""))
                .toList();
    }
}
