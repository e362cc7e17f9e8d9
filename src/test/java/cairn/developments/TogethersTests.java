package cairn.developments;

import static cairn.developments.PartsAndPowersTests.fields;
import static cairn.developments.PartsAndPowersTests.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Entry.Heard;
import cairn.developments.domain.Themed;
import cairn.developments.domain.Togethers;
import cairn.places.Places;
import cairn.platform.text.Language;
import cairn.voice.Themes;
import java.util.List;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** What people can rely on about developments that are alike, and about working on them together. */
@CairnTest
@Tag("repository")
class TogethersTests {

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard boardings;

    @Autowired
    Themes themes;

    @Autowired
    Themed themed;

    @Autowired
    Togethers togethers;

    @Autowired
    Places places;

    private Wire bethan;
    private Wire idris;
    private String open;
    private String locked;

    @BeforeEach
    void begin() {
        bethan = new Wire(port).signIn("Bethan Rees");
        idris = new Wire(port).signIn("Idris Khan");
        open = Raisings.unit(bethan, "Tŷ Onnen");
        locked = Raisings.unit(bethan, "Bryn Derw");
    }

    @Test
    void whatIsAlikeElsewhereStandsBesideItAndWhatIsNotDoesNot() {
        String here = proposed("Bethan Rees", open, "Greenhouses in our garden", "We want tomatoes.");
        String alike = proposed("Idris Khan", locked, "A greenhouse", "Growing tomatoes behind the garden wall.");
        String same = proposed("Bethan Rees", open, "Greenhouse garden", "Tomatoes again, on the same unit.");
        String unlike = proposed("Idris Khan", locked, "Shorter queues", "The telephone rings for ever.");
        boardings.entered("Idris Khan", alike, Colour.AMBER, false, Heard.CHANGED, "It has begun.");
        Answer page = bethan.get("/en/developments/" + here + "/alike");
        assertThat(there(page)).contains(alike).doesNotContain(here, same, unlike);
        Elements beside = beside(page, alike);
        assertThat(beside.select("tbody tr").eachText())
                .satisfiesExactly(
                        where -> assertThat(where).contains("Tŷ Onnen", "Bryn Derw"),
                        stands -> assertThat(stands).contains("Amber"),
                        next -> assertThat(next).contains("Nobody has said yet", "The next step"),
                        holder -> assertThat(holder).contains("deputy ward manager", "charge nurse"));
        assertThat(beside.select("svg.app-mark")).hasSize(1);
    }

    @Test
    void aCommonThemeMakesAlikeWhateverTheWordsAndNotWhenItIsTakenAway() {
        String here = proposed("Bethan Rees", open, "Quokkas", "Marsupials.");
        String there = proposed("Idris Khan", locked, "Zeppelins", "Airships.");
        UUID theme = UUID.randomUUID();
        boardings.as("Marged", () -> {
            UUID at = places.unit(UUID.fromString(open)).orElseThrow().service();
            themes.add(theme, at, "Curious things " + theme, "Pethau rhyfedd " + theme);
            return at;
        });
        mark("Bethan Rees", here, theme, true);
        mark("Idris Khan", there, theme, true);
        assertThat(there(bethan.get("/en/developments/" + here + "/alike"))).containsExactly(there);
        mark("Idris Khan", there, theme, false);
        Answer none = bethan.get("/en/developments/" + here + "/alike");
        assertThat(there(none)).isEmpty();
        assertThat(none.page().text()).contains("We found nothing like it elsewhere");
    }

    @Test
    void welshIsComparedWithWelshAndWordsThatCarryNoMeaningSayNothing() {
        String here = welsh("Bethan Rees", open, "Tomatos yn yr ardd", "Rydyn ni eisiau tyfu tomatos gyda chymdogion.");
        String alike = welsh("Idris Khan", locked, "Tomatos ar y balconi", "Tyfu tomatos mewn potiau.");
        String unlike = welsh("Idris Khan", locked, "Ffonio gyda theulu", "Mewn ystafell dawel, gyda drws wedi cau.");
        assertThat(there(bethan.get("/cy/developments/" + here + "/alike")))
                .contains(alike)
                .doesNotContain(unlike);
        String filler = welsh("Bethan Rees", open, "Swper gyda ffrindiau", "Mewn heddwch wedi’r gwaith.");
        assertThat(there(bethan.get("/cy/developments/" + filler + "/alike"))).doesNotContain(unlike);
    }

    @Test
    void onlyWhoHoldsTheOtherOneAnswersAndAfterAYesBothSaySo() {
        String here = boardings.proposed("Bethan Rees", open, "A shared minibus");
        String there = boardings.proposed("Idris Khan", locked, "Their minibus");
        String offer = offered(new Wire(port).signIn("Anwen"), here, there, "ASK", "Could we share yours?");
        assertThat(section(bethan, here).text()).contains("Could we share yours?", "Anwen", "No answer yet.");
        assertThat(section(bethan, here).select("form")).isEmpty();
        assertThat(reply(bethan, offer, "yes", "Yes for them.").status()).isEqualTo(404);
        assertThatThrownBy(() -> boardings.as(
                        "Bethan Rees", () -> togethers.reply(UUID.fromString(offer), true, "", "Bethan Rees")))
                .isInstanceOf(DataAccessException.class);
        assertThat(section(idris, there).select("form[action$=/togethers/" + offer + "/replies]"))
                .hasSize(1);
        assertThat(reply(idris, offer, "yes", "").status()).isEqualTo(303);
        assertThat(section(bethan, here).select(".app-note").text()).isEqualTo("Done together with: Their minibus");
        assertThat(section(bethan, there).select(".app-note").text()).isEqualTo("Done together with: A shared minibus");
        assertThat(section(idris, there).select("form")).isEmpty();
    }

    @Test
    void notNowNeedsWordsAndNothingTypedIsLost() {
        String here = boardings.proposed("Bethan Rees", open, "One choir");
        String there = boardings.proposed("Idris Khan", locked, "Another choir");
        String offer = offered(bethan, here, there, "OFFER", "Sing with us.");
        Answer again = reply(idris, offer, "no", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".nhsuk-error-message").text()).contains("Write why it is not now");
        assertThat(reply(idris, offer, "", "Typed.").page().select("textarea").text())
                .isEqualTo("Typed.");
        assertThat(reply(idris, offer, "no", "Ask again in spring.").status()).isEqualTo(303);
        assertThat(reply(idris, offer, "no", "Ask again in spring.").status())
                .as("sent twice")
                .isEqualTo(303);
        Answer late = reply(new Wire(port).signIn("Marged"), offer, "yes", "Gladly.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().text())
                .contains("Somebody else has answered already", "Ask again in spring.", "Gladly.");
        assertThat(section(bethan, here).text())
                .contains("Not now", "Ask again in spring.")
                .doesNotContain("Done together");
    }

    @Test
    void twoWhoAnswerAtOnceAnswerOnce() throws Exception {
        String here = boardings.proposed("Bethan Rees", open, "One loom");
        String there = boardings.proposed("Idris Khan", locked, "Another loom");
        String offer = offered(bethan, here, there, "OFFER", "Weave with us.");
        Wire marged = new Wire(port).signIn("Marged");
        marged.token();
        idris.token();
        List<Answer> both =
                together(() -> reply(idris, offer, "yes", ""), () -> reply(marged, offer, "no", "Not this year."));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(303, 422);
    }

    @Test
    void anOfferWithoutWordsIsAskedForAgainBesideItsFormAndSentTwiceStandsOnce() {
        String here = boardings.proposed("Bethan Rees", open, "One kiln");
        String there = boardings.proposed("Idris Khan", locked, "Something quite different");
        Answer again = offer(bethan, UUID.randomUUID().toString(), here, there, "NONSENSE", "Typed.");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#kind-" + there + "-error")).hasSize(1);
        assertThat(again.page().select("details[open] textarea").text()).isEqualTo("Typed.");
        String form = UUID.randomUUID().toString();
        offer(bethan, form, here, there, "OFFER", "Sent twice.");
        assertThat(offer(bethan, form, here, there, "OFFER", "Sent twice.").status())
                .isEqualTo(303);
        assertThat(section(bethan, here).select("blockquote:contains(Sent twice.)"))
                .hasSize(1);
        assertThat(offer(bethan, UUID.randomUUID().toString(), here, here, "OFFER", "With itself.")
                        .status())
                .isEqualTo(404);
        String elsewhere = boardings.proposed(
                OtherOrganisation.STAFF, OtherOrganisation.UNIT.id().toString(), "Elsewhere");
        assertThat(offer(bethan, UUID.randomUUID().toString(), here, elsewhere, "OFFER", "Far away.")
                        .status())
                .isEqualTo(404);
    }

    private String proposed(String name, String unit, String title, String about) {
        return boardings.proposed(name, unit, Language.EN, title, about);
    }

    private String welsh(String name, String unit, String title, String about) {
        return boardings.proposed(name, unit, Language.CY, title, about);
    }

    private void mark(String name, String development, UUID theme, boolean isAbout) {
        boardings.as(name, () -> {
            themed.mark(UUID.fromString(development), theme, isAbout, name);
            return theme;
        });
    }

    private static List<String> there(Answer page) {
        return page.page().select("h2 > a[href*=/developments/]").stream()
                .map(link -> link.attr("href").replaceFirst(".*/developments/", ""))
                .toList();
    }

    private static Elements beside(Answer page, String id) {
        return page.page().select("section[aria-labelledby=alike-" + id + "]");
    }

    private static Elements section(Wire wire, String development) {
        return wire.get("/en/developments/" + development).page().select("#together");
    }

    private static String offered(Wire wire, String here, String there, String kind, String body) {
        String form = UUID.randomUUID().toString();
        offer(wire, form, here, there, kind, body);
        return form;
    }

    private static Answer offer(Wire wire, String form, String here, String there, String kind, String body) {
        return wire.post(
                "/en/developments/" + here + "/togethers",
                fields("form", form, "with", there, "kind", kind, "body", body));
    }

    private static Answer reply(Wire wire, String offer, String yes, String body) {
        return wire.post("/en/togethers/" + offer + "/replies", fields("yes", yes, "body", body));
    }
}
