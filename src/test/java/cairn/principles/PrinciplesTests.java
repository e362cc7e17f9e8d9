package cairn.principles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.Agreements;
import cairn.Boardings;
import cairn.CairnTest;
import cairn.Joinings;
import cairn.OtherOrganisation;
import cairn.Plans;
import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.developments.OnTheBoard;
import cairn.people.Side;
import cairn.places.Places;
import cairn.platform.text.Language;
import cairn.principles.domain.Suggestion.Kind;
import cairn.principles.domain.Suggestion.Refused;
import cairn.principles.domain.Suggestion.Suggested;
import cairn.principles.domain.Suggestions;
import cairn.principles.domain.Wording.Agreed;
import cairn.principles.domain.Wordings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people can rely on when a service says what it holds to: its members say it, and its decisions answer to it. */
@CairnTest
class PrinciplesTests {

    @LocalServerPort
    int port;

    @Autowired
    OnTheBoard people;

    @Autowired
    Places places;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Wordings wordings;

    @Autowired
    JdbcClient jdbc;

    private Wire anwen;
    private Wire bethan;
    private Wire marged;
    private String unit;
    private String service;
    private String here;
    private String mark;

    @BeforeEach
    void begin() {
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        marged = new Wire(port).signIn("Marged");
        unit = Raisings.unit(anwen, "Tŷ Onnen");
        service = people.as("Anwen", () -> places.services().getFirst().id().toString());
        here = "/en/services/" + service + "/principles";
        mark = " " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anyoneSuggestsInTheirOwnNameAndItWaitsInViewUntilItIsAgreedOrRefusedWithAReason() {
        for (String name : List.of("Anwen", "Cerys", "Bethan Rees", "Nia Prosser")) {
            Agreements.suggested(new Wire(port).signIn(name), service, name + mark);
            assertThat(card(name + mark).text()).contains(name, "Waiting since", "Because of");
        }
        decide("Cerys" + mark, "/agreed", Agreements.agreed(0, "Agreed" + mark, "Cytunwyd" + mark));
        decide("Bethan Rees" + mark, "/not-agreed", Agreements.notAgreed("Not ours" + mark));
        assertThat(anwen.get(here).page().select("article").text()).contains("Agreed" + mark);
        assertThat(anwen.get(here.replace("/en/", "/cy/")).page().text()).contains("Cytunwyd" + mark);
        assertThat(card("Cerys" + mark).text()).contains("It was agreed").doesNotContain("Waiting since");
        assertThat(card("Bethan Rees" + mark).text()).contains("It was not agreed", "Not ours" + mark, "Marged");
        assertThat(card("Anwen" + mark).text()).contains("Waiting since");
        assertThat(new Wire(port).signIn("Cerys").get("/en").page().text())
                .contains("What you suggested for our principles was agreed", "Cerys" + mark);
        assertThat(bethan.get("/en").page().text())
                .contains("What you suggested for our principles was not agreed", "Bethan Rees" + mark);
        assertThat(anwen.get("/en").body()).doesNotContain("Cerys" + mark, "Bethan Rees" + mark);
        assertThat(anwen.get(here).page().text()).contains("Something suggested waits for an answer.");
        assertThat(marged.get("/en").page().text()).contains("Anwen suggested something for our principles");
    }

    @Test
    void onlyWhoCoordinatesWritesDownWhatWasDecidedAndSqlIsNoWayAround() {
        String id = Agreements.suggested(anwen, service, "Ours" + mark);
        String path = "/en/principle-suggestions/" + id;
        for (String name : List.of("Anwen", "Bethan Rees", "Gareth Lloyd")) {
            Wire wire = new Wire(port).signIn(name);
            for (String form : List.of("/agreed", "/not-agreed")) {
                assertThat(wire.get(path + form + "/new").status()).isEqualTo(404);
            }
            assertThat(wire.post(path + "/agreed", Agreements.agreed(0, "x", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(wire.post(path + "/not-agreed", Agreements.notAgreed("x"))
                            .status())
                    .isEqualTo(404);
            refused(name, () -> wordings.agree(agreed(id, id), name));
            refused(name, () -> suggestions.refuse(refusal(id), name));
        }
        refused(
                "Marged",
                () -> suggestions.suggest(
                        new Suggested(
                                UUID.randomUUID(),
                                OtherOrganisation.UNIT.service(),
                                Kind.NEW,
                                null,
                                "x",
                                "x",
                                Language.EN),
                        "Marged",
                        ""));
    }

    @Test
    void whoAgreedStandsBesideItAndWhoHadNoPartIsNamed() {
        String id = Agreements.suggested(anwen, service, "Who" + mark);
        Map<String, String> fields = Agreements.agreed(0, "Who" + mark, "Pwy" + mark);
        fields.put("differs", "Two of us did not think so.");
        marged.post("/en/principle-suggestions/" + id + "/agreed", fields);
        assertThat(principle(id).select("main").text())
                .contains("Agreed together: Service users", "Had no part in it: Carers, Staff", "The forum")
                .contains("Two of us did not think so.", "Anwen")
                .contains("No decision has named it yet.");
        assertThat(principle(id).select("main").text())
                .as("on which day it was written down, whatever day it says that it was agreed")
                .contains("Written down by Marged, ");
        fields = Agreements.agreed(0, "x", "x");
        fields.put("sides", "NOBODY");
        Answer none = marged.post(
                "/en/principle-suggestions/" + Agreements.suggested(anwen, service, "None" + mark) + "/agreed", fields);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select("#sides-error").text()).contains("Choose at least one");
    }

    @Test
    void anEarlierWordingStaysReadableAndWhatIsSetAsideHoldsNoMoreAndCanBeSuggestedAgain() {
        String id = Agreements.principle(anwen, marged, service, "First" + mark);
        changed(id, "WORDS", "Second" + mark, 1);
        assertThat(principle(id).select(".app-statement").text()).isEqualTo("Second" + mark);
        assertThat(principle(id).select("details").text()).contains("Version 1", "First" + mark);
        changed(id, "SET_ASIDE", "Second" + mark, 2);
        assertThat(principle(id).select("main").text()).contains("Set aside. It holds no more.", "Second" + mark);
        assertThat(anwen.get(here).page().select("article").text()).doesNotContain(mark);
        assertThat(standing()).noneMatch(p -> p.id().toString().equals(id));
        changed(id, "WORDS", "Third" + mark, 3);
        assertThat(standing()).anyMatch(p -> p.id().toString().equals(id) && p.number() == 4);
    }

    @Test
    void itsAuthorTakesItBackUntilSomethingIsDecidedAndThenNobodyElseReadsIt() {
        String id = Agreements.suggested(anwen, service, "Mine" + mark);
        assertThat(bethan.post("/en/principle-suggestions/" + id + "/taken-back", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(anwen.post("/en/principle-suggestions/" + id + "/taken-back", Map.of())
                        .location())
                .isEqualTo(here + "?done=takenBack");
        assertThat(bethan.get(here + "/suggestions").body()).doesNotContain("Mine" + mark);
        assertThat(marged.get("/en/principle-suggestions/" + id + "/agreed/new").status())
                .isEqualTo(404);
        assertThat(anwen.get("/en/me/everything").page().text()).contains("Mine" + mark);
        refused("Marged", () -> jdbc.sql("""
                        insert into principles.not_agreed (suggestion_id, id, organisation_id, reason, decided_by, decided_on, language,
                                                           by_id, by_name, on_date)
                        values (:id, gen_random_uuid(), platform.organisation(), 'x', 'x', platform.today(), 'en',
                                platform.actor(), 'Marged', platform.today())
                        """).param("id", UUID.fromString(id)).update());
        String decided = Agreements.principle(anwen, marged, service, "Stands" + mark);
        Answer late = anwen.post("/en/principle-suggestions/" + decided + "/taken-back", Map.of());
        assertThat(late.location()).isEqualTo(here + "/suggestions");
        assertThat(principle(decided).text()).contains("Stands" + mark);
    }

    @Test
    void ofTwoAtOnceTheSecondIsToldSentTwiceItStandsOnceAndNothingTypedIsLost() {
        Map<String, String> suggestion = Agreements.suggestion("Twice" + mark);
        String path = here + "/suggestions";
        anwen.post(path, suggestion);
        assertThat(anwen.post(path, suggestion).location()).isEqualTo(here + "?done=suggested");
        suggestion.put("body", "Other" + mark);
        Answer other = anwen.post(path, suggestion);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().select("#body").text()).isEqualTo("Other" + mark);
        assertThat(other.page().select("[name=form]").attr("value")).isNotEqualTo(suggestion.get("form"));

        String decide = "/en/principle-suggestions/" + suggestion.get("form");
        Map<String, String> yes = Agreements.agreed(0, "Yes" + mark, "Ie" + mark);
        marged.post(decide + "/agreed", yes);
        assertThat(marged.post(decide + "/agreed", yes).location()).isEqualTo(here + "?done=agreed");
        Answer no = marged.post(decide + "/not-agreed", Agreements.notAgreed("No" + mark));
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.page().select("#reason").text()).isEqualTo("No" + mark);
        assertThat(no.page().text()).contains("It was agreed");

        Map<String, String> wrong = Agreements.suggestion(" ");
        wrong.put("because", "Kept" + mark);
        Answer again = anwen.post(path, wrong);
        assertThat(again.page().select(".nhsuk-error-message")).hasSize(1);
        assertThat(again.page().select("#because").text()).isEqualTo("Kept" + mark);
    }

    @Test
    void aChangeOfColourNamesWhatItServesAndWhatItStrainsAndThePrincipleTellsWhichDecisionsDo() {
        String served = Agreements.principle(anwen, marged, service, "Served" + mark);
        String strained = Agreements.principle(anwen, marged, service, "Strained" + mark);
        String development = Boardings.proposed(bethan, unit, "Doors" + mark);
        String path = "/en/developments/" + development + "/entries";
        Map<String, String> fields = Boardings.change(bethan, development, "RED", "Not this year" + mark);
        fields.put("serves", served);
        fields.put("strains", served);
        assertThat(bethan.post(path, fields).page().text())
                .contains("The same principle is chosen above and here", "Write why it is decided even so");
        fields.put("strains", strained);
        fields.put("because", "There was no time" + mark);
        assertThat(bethan.post(path, fields).status()).isEqualTo(303);
        assertThat(anwen.get("/en/developments/" + development).page().text())
                .contains("Serves our principle: Served" + mark, "Strains our principle: Strained" + mark)
                .contains("Decided even so, because: There was no time" + mark);
        assertThat(principle(served).select("main").text())
                .contains("Decisions that serve it Doors" + mark)
                .doesNotContain("There was no time");
        assertThat(principle(strained).select("main").text())
                .contains("Decisions that strain it Doors" + mark, "There was no time" + mark);
        changed(strained, "SET_ASIDE", "Strained" + mark, 1);
        assertThat(anwen.get("/en/developments/" + development).page().text()).contains("Strained" + mark);
        assertThat(people.as(
                        "Anwen",
                        () -> jdbc.sql("select count(*) from developments.entry_principle where principle_id = :id")
                                .param("id", UUID.fromString(strained))
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
        fields = Boardings.change(bethan, development, "AMBER", "Now" + mark);
        fields.put("strains", strained);
        fields.put("because", "x");
        assertThat(bethan.post(path, fields).page().text()).contains("was set aside meanwhile");
    }

    @Test
    void nothingIsAgreedOrRefusedOnADayThatHasNotCome() {
        String id = Agreements.suggested(anwen, service, "Later" + mark);
        LocalDate tomorrow = Joinings.today().plusDays(1);
        for (String what : List.of("/agreed", "/not-agreed")) {
            Map<String, String> fields =
                    what.equals("/agreed") ? Agreements.agreed(0, "x", "x") : Agreements.notAgreed("x");
            Plans.date(fields, "", tomorrow);
            assertThat(marged.post("/en/principle-suggestions/" + id + what, fields)
                            .status())
                    .isEqualTo(422);
        }
        Refused later = new Refused(UUID.randomUUID(), UUID.fromString(id), "x", "x", tomorrow, Language.EN);
        refused("Marged", () -> suggestions.refuse(later, "Marged"));
    }

    @Test
    void nobodyAddsAPrincipleToSomebodyElsesDecision() {
        String principle = Agreements.principle(anwen, marged, service, "Ours" + mark);
        String development = Boardings.proposed(bethan, unit, "Tea" + mark);
        Map<String, String> fields = Boardings.change(bethan, development, "AMBER", "We begin" + mark);
        bethan.post("/en/developments/" + development + "/entries", fields);
        String step = Plans.proposed(bethan, unit, "A step" + mark);
        for (String table : List.of("developments.entry_principle", "guide.step_principle")) {
            UUID decision = UUID.fromString(table.startsWith("guide") ? step : fields.getOrDefault("form", ""));
            refused(
                    "Anwen",
                    () -> jdbc.sql("insert into " + table + """
                             (decision_id, principle_id, number, organisation_id, strains, because)
                            values (:decision, :principle, 1, platform.organisation(), false, '')
                            """)
                            .param("decision", decision)
                            .param("principle", UUID.fromString(principle))
                            .update());
        }
    }

    @Test
    void aStepOfThePlanAndAVerdictOnATrialNameThemToo() {
        String principle = Agreements.principle(anwen, marged, service, "Both" + mark);
        Map<String, String> step = Plans.step(bethan, unit, "A step" + mark);
        step.put("serves", principle);
        assertThat(bethan.post("/en/units/" + unit + "/plan/steps/new", step).status())
                .isEqualTo(303);
        String trial = Plans.tried(bethan, unit, "A trial" + mark);
        Map<String, String> end = new LinkedHashMap<>(Map.of(
                "form", UUID.randomUUID().toString(),
                "after", "0",
                "kind", "KEEP",
                "reason", "It helps",
                "whoDecided", "All of us",
                "strains", principle));
        Plans.date(end, "", Joinings.today());
        Answer refused = bethan.post("/en/trials/" + trial + "/end", end);
        assertThat(refused.page().select("#because-error").text()).contains("Write why it is decided even so");
        assertThat(refused.page().select("[name=strains][checked]").eachAttr("value"))
                .containsExactly(principle);
        end.put("because", "Only at night" + mark);
        assertThat(bethan.post("/en/trials/" + trial + "/end", end).status()).isEqualTo(303);
        assertThat(anwen.get("/en/units/" + unit + "/plan").page().text())
                .contains("Serves our principle: Both" + mark);
        assertThat(anwen.get("/en/trials/" + trial).page().text())
                .contains("Strains our principle: Both" + mark, "Only at night" + mark);
        assertThat(principle(principle).select("main").text())
                .contains("Decisions that name it: 2", "A step" + mark, "A trial" + mark, "Only at night" + mark);
    }

    @Test
    void whereNothingIsAgreedNobodyIsAskedAndAnotherOrganisationSeesNothingOfOurs() {
        String ours = Agreements.principle(anwen, marged, service, "Ours" + mark);
        Wire efa = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.SERVICE_USER);
        assertThat(efa.get("/en/principles/" + ours).status()).isEqualTo(404);
        assertThat(efa.get(here).status()).isEqualTo(404);
        String theirs = OtherOrganisation.UNIT.id().toString();
        assertThat(efa.get("/en/services/" + OtherOrganisation.UNIT.service() + "/principles")
                        .page()
                        .text())
                .contains("No principle has been agreed yet");
        Wire staff = new Wire(port, OtherOrganisation.HOST).signIn(OtherOrganisation.STAFF);
        String development = Boardings.proposed(staff, theirs, "Theirs" + mark);
        Map<String, String> fields = Boardings.change(staff, development, "AMBER", "We begin");
        fields.put("from", "OPEN");
        fields.put("to", "CHECK");
        Document check = staff.post("/en/developments/" + development + "/entries", fields)
                .page();
        assertThat(check.text()).doesNotContain("Our principles");
        assertThat(anwen.get("/en/principles/" + ours).status()).isEqualTo(200);
    }

    private void changed(String principle, String kind, String body, int after) {
        Map<String, String> fields = Agreements.suggestion(body);
        fields.put("kind", kind);
        fields.put("principle", principle);
        anwen.post(here + "/suggestions", fields);
        assertThat(marged.post(
                                "/en/principle-suggestions/" + fields.get("form") + "/agreed",
                                Agreements.agreed(after, body, "Cymraeg: " + body))
                        .location())
                .isEqualTo(here + "?done=agreed");
    }

    private void decide(String words, String how, Map<String, String> fields) {
        String form = card(marged, words).select("a[href$=" + how + "/new]").attr("href");
        assertThat(form).isNotEmpty();
        assertThat(marged.post(form.replace("/new", ""), fields).status()).isEqualTo(303);
    }

    private org.jsoup.select.Elements card(String words) {
        return card(anwen, words);
    }

    private org.jsoup.select.Elements card(Wire reader, String words) {
        for (int number = 1; ; number++) {
            Answer page = reader.get(here + "/suggestions?page=" + number);
            assertThat(page.status()).as(words).isEqualTo(200);
            var found = page.page().select("article:contains(" + words.strip() + ")");
            if (!found.isEmpty()) {
                return found;
            }
        }
    }

    private Document principle(String id) {
        return anwen.get("/en/principles/" + id).page();
    }

    private List<Principle> standing() {
        return people.as("Anwen", () -> new Principles(jdbc).standing(UUID.fromString(service)));
    }

    private Agreed agreed(String suggestion, String principle) {
        return new Agreed(
                UUID.randomUUID(),
                UUID.fromString(suggestion),
                UUID.fromString(principle),
                UUID.fromString(service),
                0,
                "x",
                "x",
                Set.of(Side.STAFF),
                "x",
                LocalDate.of(2026, 1, 1),
                "",
                Language.EN);
    }

    private static Refused refusal(String suggestion) {
        return new Refused(
                UUID.randomUUID(), UUID.fromString(suggestion), "x", "x", LocalDate.of(2026, 1, 1), Language.EN);
    }

    private void refused(String name, Supplier<?> work) {
        assertThatThrownBy(() -> people.as(name, work)).as(name).isInstanceOf(DataAccessException.class);
    }
}
