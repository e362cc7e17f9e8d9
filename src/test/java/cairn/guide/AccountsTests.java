package cairn.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.OtherOrganisation;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.OnTheBoard;
import cairn.guide.domain.Account;
import cairn.guide.domain.Accounts;
import cairn.guide.domain.By;
import cairn.guide.domain.OwnAccounts;
import cairn.places.Places;
import cairn.platform.postgres.EmbeddedPostgres;
import cairn.platform.text.Language;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people can rely on about what they say of their unit and their service in their own words. */
@CairnTest
class AccountsTests {

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard boardings;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccounts own;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmbeddedPostgres postgres;

    private Wire anwen;
    private Wire cerys;
    private String unit;
    private String service;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        cerys = new Wire(port).signIn("Cerys");
        unit = Raisings.unit(anwen, "Tŷ Onnen");
        service = boardings.as("Anwen", () -> places.services().getFirst().id().toString());
    }

    @Test
    void theSidesStandBesideEachOtherAndASilentSideIsAGap() {
        String afon = Raisings.unit(anwen, "Bryn Derw");
        Wire ifan = new Wire(port).signIn("Ifan");
        say(ifan, afon, "STRENGTH", "The garden is open.", "NAME");
        Document page = anwen.get("/en/units/" + afon + "/profile").page();
        assertThat(page.select("#main h2").eachText())
                .containsExactly("What is good here", "What is hard here", "What suits this place");
        assertThat(page.select("section:has(#STRENGTH) .app-board__row > div").eachText())
                .satisfiesExactly(
                        users -> assertThat(users).isEqualTo("Service users Service users have said nothing yet."),
                        carers -> assertThat(carers)
                                .startsWith("Carers The garden is open.")
                                .contains("Ifan, "),
                        staff -> assertThat(staff).isEqualTo("Staff Staff have said nothing yet."));
    }

    @Test
    void withoutANameOnlyTheSideAndTheWeekStandThereAndNobodyElseFindsTheAuthor() throws IOException {
        String words = "Nobody shall know that I said this.";
        String id = said(say(cerys, unit, "DIFFICULTY", words, "SIDE"), words);
        Document page = anwen.get("/en/units/" + unit + "/profile").page();
        assertThat(page.select("section:has(#DIFFICULTY) .app-card:contains(" + words + ")")
                        .text())
                .startsWith("Carers ")
                .contains("Without a name. Week of")
                .doesNotContain("Cerys", "You said this");
        assertThat(anwen.get("/en/accounts/" + id).status()).isEqualTo(404);
        assertThat(new Rows(postgres)
                        .jdbc()
                        .sql(
                                "select extract(isodow from on_date)::int from guide.account where id = :id and name is null")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(as("Anwen", "select person_id from guide.account_author where account_id = :id", id))
                .isEmpty();
        assertThat(as("Cerys", "select person_id from guide.account_author where account_id = :id", id))
                .hasSize(1);
    }

    @Test
    void saidAnewTheWordsBeforeAreTheAuthorsAlone() {
        String first = said(say(cerys, unit, "SUITS", "Short walks.", "NAME"), "Short walks.");
        Answer anew = cerys.get("/en/accounts/new?instead=" + first);
        assertThat(anew.page().select("textarea").text()).isEqualTo("Short walks.");
        Map<String, String> fields = fields("SUITS", "Short walks, in twos.", "SIDE");
        fields.put("instead", first);
        assertThat(cerys.post("/en/accounts", fields).status()).isEqualTo(303);
        Document page = anwen.get("/en/units/" + unit + "/profile").page();
        assertThat(page.select("section:has(#SUITS) blockquote").eachText())
                .contains("Short walks, in twos.")
                .doesNotContain("Short walks.");
        assertThat(as("Anwen", "select body from guide.account where id = :id", first))
                .isEmpty();
        Answer before = cerys.get("/en/accounts/" + first);
        assertThat(before.location()).isEqualTo("/en/accounts/" + fields.get("form"));
        assertThat(cerys.get(before.location()).page().select("blockquote").eachText())
                .containsExactly("Short walks, in twos.", "Short walks.");
    }

    @Test
    void ofTwoWhoSayTheSameAnewTheSecondIsToldAndNothingIsLost() {
        String first = said(say(cerys, unit, "SUITS", "One tab.", "NAME"), "One tab.");
        Map<String, String> one = fields("SUITS", "The first tab.", "NAME");
        one.put("instead", first);
        cerys.post("/en/accounts", one);
        assertThat(cerys.post("/en/accounts", one).status()).as("sent twice").isEqualTo(303);
        Map<String, String> other = fields("SUITS", "The second tab.", "NAME");
        other.put("instead", first);
        Answer told = cerys.post("/en/accounts", other);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select("#body-error").text()).contains("You said this anew or took it back meanwhile");
        assertThat(told.page().select("textarea").text()).isEqualTo("The second tab.");
        assertThat(count("The first tab.")).isEqualTo(1);
        assertThat(count("The second tab.")).isZero();
        assertThat(cerys.post("/en/accounts/" + first + "/taken-back", Map.of()).location())
                .isEqualTo("/en/accounts/" + one.get("form") + "?done=changed");
        assertThat(count("The first tab.")).as("not taken back unseen").isEqualTo(1);
    }

    @Test
    void takenBackItIsGoneForOthersAndStaysWithItsAuthor() {
        String id = said(say(cerys, unit, "STRENGTH", "Taken back soon.", "NAME"), "Taken back soon.");
        assertThat(anwen.post("/en/accounts/" + id + "/taken-back", Map.of()).status())
                .isEqualTo(404);
        assertThatThrownBy(() -> boardings.as("Anwen", () -> own.takeBack(UUID.fromString(id))))
                .isInstanceOf(DataAccessException.class);
        assertThat(count("Taken back soon.")).isEqualTo(1);
        cerys.post("/en/accounts/" + id + "/taken-back", Map.of());
        cerys.post("/en/accounts/" + id + "/taken-back", Map.of());
        assertThat(count("Taken back soon.")).isZero();
        assertThat(as("Anwen", "select body from guide.account where id = :id", id))
                .isEmpty();
        assertThat(cerys.get("/en/accounts/" + id).page().text())
                .contains("Taken back soon.", "You took this back in the week of");
        assertThat(cerys.get("/en/me/everything").page().text()).contains("Taken back soon.");
    }

    @Test
    void differentAccountsOfOneTimeAreKeptSideBySide() {
        Wire bethan = new Wire(port).signIn("Bethan Rees");
        turn(anwen, "3", "2019", "We got the key to the kitchen.");
        turn(bethan, "03", "2019", "The kitchen rota failed.");
        turn(cerys, "", "2019", "Some time in that year we were asked.");
        turn(cerys, "", "", "I do not know when.");
        Document page = cerys.get("/en/units/" + unit + "/turning-points").page();
        assertThat(page.select(".app-times > li h3").eachText())
                .containsSubsequence("2019", "March 2019", "No time was said");
        assertThat(page.select(".app-times > li:has(h3:contains(March 2019)) blockquote")
                        .eachText())
                .containsExactly("We got the key to the kitchen.", "The kitchen rota failed.");
        assertThat(page.select(".app-times .app-account__side").eachText())
                .contains("A service user", "A member of staff", "A carer");
    }

    @Test
    void trustHasAHistoryAndReadinessIsTheServicesInWordsWithoutAScore() {
        Wire nia = new Wire(port).signIn("Nia Prosser");
        Map<String, String> trust = place(fields("TRUST", "They kept one promise.", "SIDE"), "service", service);
        trust.put("year", "2021");
        assertThat(nia.post("/en/accounts", trust).location())
                .isEqualTo("/en/services/" + service + "/trust?done=said");
        Map<String, String> ready = place(fields("READINESS", "A meeting was held.", "NAME"), "service", service);
        assertThat(cerys.post("/en/accounts", ready)
                        .page()
                        .select("#stage-error")
                        .text())
                .endsWith("Choose how ready the service is");
        ready.put("stage", "GETTING_READY");
        cerys.post("/en/accounts", ready);
        Document page = anwen.get("/en/services/" + service + "/trust").page();
        assertThat(page.select(".app-times > li:contains(2021)").text())
                .contains("Someone else who takes part", "They kept one promise.");
        assertThat(page.select("section:has(#ready) .app-card:contains(Carers)").text())
                .contains("The service is getting ready", "A meeting was held.", "Cerys");
        assertThat(page.select("#main").text())
                .contains("no score and no deadline", "What this service says to you")
                .doesNotContainPattern("Level [123]|%");
    }

    @Test
    void nothingTypedIsLostAndWhatIsWrongIsSaidBesideTheField() {
        Map<String, String> wrong = place(fields("TURNING_POINT", "Kept.", ""), "unit", unit);
        for (String[] when : List.of(
                new String[] {"13", "2020"}, new String[] {"3", ""}, new String[] {"x", "y"}, new String[] {"", "2999"
                })) {
            wrong.put("month", when[0]);
            wrong.put("year", when[1]);
            Answer again = cerys.post("/en/accounts", wrong);
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().select("#month-error, #shown-error")).hasSize(2);
            assertThat(again.page().select("textarea").text()).isEqualTo("Kept.");
            assertThat(again.page().select("[name=month], [name=year]").eachAttr("value"))
                    .containsExactly(when);
        }
        assertThat(cerys.post("/en/accounts", place(fields("STRENGTH", "a\0b", "NAME"), "unit", unit))
                        .status())
                .isEqualTo(422);
        assertThat(cerys.post("/en/accounts", place(fields("STRENGTH", " ", "NAME"), "unit", unit))
                        .page()
                        .select("#body-error")
                        .text())
                .contains("One word is enough");
        assertThat(count("Kept.")).isZero();
    }

    @Test
    void sentTwiceItStandsOnceAndWhatIsNotThereIsNotFound() {
        String form = UUID.randomUUID().toString();
        Map<String, String> fields = place(fields(form, "STRENGTH", "Sent twice.", "NAME"), "unit", unit);
        cerys.post("/en/accounts", fields);
        assertThat(cerys.post("/en/accounts", fields).status()).isEqualTo(303);
        assertThat(count("Sent twice.")).isEqualTo(1);
        assertThat(anwen.post("/en/accounts", place(fields(form, "STRENGTH", "Stolen id.", "NAME"), "unit", unit))
                        .status())
                .isEqualTo(422);
        for (String nowhere :
                List.of("topic=NONSENSE&unit=" + unit, "topic=TRUST", "topic=STRENGTH&service=" + service)) {
            assertThat(cerys.get("/en/accounts/new?" + nowhere).status())
                    .as(nowhere)
                    .isEqualTo(404);
        }
        String ofNow = "019abf00-0000-7000-8000-000000000001";
        assertThat(cerys.post("/en/accounts", place(fields(ofNow, "STRENGTH", "Tells the time.", "SIDE"), "unit", unit))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoSpeaksForNoSideHereSpeaksForThemselvesAndTheTablesRefuseAnotherSide() {
        Wire ifan = new Wire(port).signIn("Ifan");
        say(ifan, unit, "STRENGTH", "I am from another unit.", "SIDE");
        assertThat(anwen.get("/en/units/" + unit + "/profile")
                        .page()
                        .select("section:has(#STRENGTH) > .app-card")
                        .text())
                .startsWith("Others who take part here")
                .contains("I am from another unit.");
        String forged = """
                insert into guide.account (id, organisation_id, service_id, unit_id, topic, body, side, name, taking_part_as, language, on_date)
                values (:id, platform.organisation(), :service, :unit, 'STRENGTH', 'forged', 'STAFF', 'X', 'x', 'en', platform.today())
                """;
        assertThatThrownBy(() -> boardings.as(
                        "Anwen",
                        () -> jdbc.sql(forged)
                                .param("id", UUID.randomUUID())
                                .param("service", UUID.fromString(service))
                                .param("unit", UUID.fromString(unit))
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anotherOrganisationFindsNothingAndTheTablesSayTheSame() {
        String id = said(say(cerys, unit, "STRENGTH", "Ours.", "NAME"), "Ours.");
        Wire other = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        for (String path : List.of(
                "units/" + unit + "/profile",
                "units/" + unit + "/turning-points",
                "services/" + service + "/trust",
                "accounts/" + id,
                "accounts/new?instead=" + id,
                "accounts/new?topic=STRENGTH&unit=" + unit)) {
            assertThat(other.get("/en/" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(as(OtherOrganisation.STAFF, "select body from guide.account where id = :id", id))
                .isEmpty();
        Accounts.Said there = new Accounts.Said(
                UUID.randomUUID(),
                null,
                OtherOrganisation.UNIT.service(),
                UUID.fromString(unit),
                Account.Topic.STRENGTH,
                null,
                null,
                "Across.",
                new By("Cerys", "x"),
                Language.EN);
        assertThatThrownBy(() -> boardings.as("Cerys", () -> accounts.say(there)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void beforeWritingThePageSaysWhoReadsItInWelshToo() {
        assertThat(cerys.get("/en/accounts/new?topic=SUITS&unit=" + unit)
                        .page()
                        .select("aside")
                        .text())
                .contains("Everyone who takes part in this organisation", "only if you choose so", "take it back");
        assertThat(cerys.get("/cy/accounts/new?topic=READINESS&service=" + service)
                        .page()
                        .text())
                .contains("Ydy’r gwasanaeth yn barod i wrando?", "byth am berson", "Na. Mae’n dweud: Gofalwr");
        for (String path : List.of(
                "units/" + unit + "/profile", "units/" + unit + "/turning-points", "services/" + service + "/trust")) {
            assertThat(cerys.get("/cy/" + path).status()).as(path).isEqualTo(200);
        }
    }

    private void turn(Wire wire, String month, String year, String words) {
        Map<String, String> fields = place(fields("TURNING_POINT", words, "SIDE"), "unit", unit);
        fields.put("month", month);
        fields.put("year", year);
        assertThat(wire.post("/en/accounts", fields).status()).isEqualTo(303);
    }

    private static Map<String, String> say(Wire wire, String unit, String topic, String words, String shown) {
        Map<String, String> fields = place(fields(topic, words, shown), "unit", unit);
        assertThat(wire.post("/en/accounts", fields).location()).endsWith("?done=said");
        return fields;
    }

    private static String said(Map<String, String> fields, String words) {
        assertThat(fields).containsEntry("body", words);
        return Objects.requireNonNull(fields.get("form"));
    }

    private static Map<String, String> fields(String topic, String words, String shown) {
        return fields(UUID.randomUUID().toString(), topic, words, shown);
    }

    private static Map<String, String> fields(String form, String topic, String words, String shown) {
        return new LinkedHashMap<>(Map.of("form", form, "topic", topic, "body", words, "shown", shown));
    }

    private static Map<String, String> place(Map<String, String> fields, String kind, String id) {
        fields.put(kind, id);
        return fields;
    }

    /** How often these words stand for another reader. */
    private int count(String words) {
        return boardings.as(
                "Anwen",
                () -> jdbc.sql("""
                        select count(*)::int from guide.account where body = :words
                        """).param("words", words).query(Integer.class).single());
    }

    private List<String> as(String name, String sql, String id) {
        return boardings.as(
                name,
                () -> jdbc.sql(sql)
                        .param("id", UUID.fromString(id))
                        .query(String.class)
                        .list());
    }
}
