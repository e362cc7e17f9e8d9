package cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import cairn.NewPeople;
import cairn.NewPeople.Someone;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.WritingsDown;
import cairn.platform.page.Front;
import cairn.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** Somebody who takes part here may be trusted to write down what a person says: given, and taken away, by that person alone. */
@CairnTest
class SupportersTests {

    private static final String NOT_PERMITTED = "42501";

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Front.Door door;

    @Autowired
    FirstPeople firstPeople;

    @Autowired
    SignInNames names;

    @Autowired
    Passphrases passphrases;

    @Autowired
    PlatformTransactionManager transactions;

    private NewPeople people;
    private Someone mair;
    private Someone carer;
    private Wire me;
    private Wire carers;
    private String pair;

    @BeforeEach
    void meet() throws IOException {
        people = new NewPeople(postgres);
        mair = people.add(CapacityKind.SERVICE_USER);
        carer = people.add(CapacityKind.CARER);
        me = new Wire(port).signIn(mair.name());
        carers = new Wire(port).signIn(carer.name());
        pair = new Newcomers(door, firstPeople, names, passphrases, transactions).signsIn(carer.id());
    }

    @AfterEach
    void tidy() {
        people.tidy();
    }

    @Test
    void whoIsTrustedToWriteAsksEachTimeAndNoLongerOnceItIsEnded() {
        assertThat(carers.get("/en/writing-for/new").status()).isEqualTo(404);
        String trust = trust(carer.name(), pair);
        assertThat(me.get("/en/me/supporters").page().text())
                .contains(carer.name(), "Takes part here too.", "Write down for me");
        assertThat(carers.get("/en").page().select("a[href=/en/writing-for/new]"))
                .hasSize(1);
        assertThat(carers.get("/en/writing-for/new")
                        .page()
                        .select("#whom option")
                        .eachText())
                .anyMatch(option -> option.startsWith(mair.name()))
                .hasSize(2);

        String consent = WritingsDown.yes(carers, mair.name());
        String words = "Said to my sister. " + UUID.randomUUID();
        String form = UUID.randomUUID().toString();
        assertThat(WritingsDown.send(carers, consent, form, words).location())
                .isEqualTo("/en/writing-for/" + consent + "?sent");
        assertThat(me.get("/en/raised/" + form).page().text())
                .contains(words, "Written down for " + mair.name() + " by " + carer.name());
        assertThat(carers.get("/en/raised/" + form).status()).isEqualTo(404);

        me.post("/en/me/supporters/" + trust + "/endings", Map.of());
        String late = "Too late. " + UUID.randomUUID();
        Answer over = WritingsDown.send(carers, consent, UUID.randomUUID().toString(), late);
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.body()).as("what was typed stays").contains(late);
        assertThat(carers.get("/en/writing-for/new").status()).isEqualTo(404);
        assertThat(carers.get("/en").page().select("a[href=/en/writing-for/new]"))
                .isEmpty();
    }

    @Test
    void nameAndTwoWordsBelongTogetherAndNothingElseIsToldOfWhoTakesPart() {
        for (Map<String, String> wrong : java.util.List.of(
                Map.of("name", "Somebody else", "pair", pair),
                Map.of("name", carer.name(), "pair", "quiet nobody"),
                Map.of("name", carer.name(), "pair", ""))) {
            Answer again = me.post("/en/me/supporters", form(UUID.randomUUID().toString(), wrong));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().select("#name").attr("value")).isEqualTo(wrong.get("name"));
            assertThat(again.page().select("#pair").attr("value")).isEqualTo(wrong.get("pair"));
            assertThat(again.page().select("a[href=#pair]").text())
                    .containsAnyOf("Nobody here has", "Write their two words");
        }
        assertThat(carers.get("/en/writing-for/new").status()).isEqualTo(404);
        assertThat(trust(carer.name().toUpperCase(java.util.Locale.ROOT), " " + pair.replace(" ", "-") + " "))
                .as("capitals and signs between are forgiven")
                .isNotEmpty();
        assertThat(carers.get("/en/writing-for/new").status()).isEqualTo(200);
    }

    @Test
    void onlyThePersonGivesItAndTheOneWhoIsNamedReadsItWhileItStands() throws SQLException {
        String give = """
                insert into people.supporter (id, organisation_id, person_id, named_id, name, reached, may, coordinator_may_know, since, on_date)
                values (gen_random_uuid(), platform.organisation(), '%s', '%s', 'Me', '', array['WRITE'], false, platform.today(), platform.today())
                """;
        assertThat(people.refusal(carer, give.formatted(mair.id(), carer.id()))).isEqualTo(NOT_PERMITTED);
        assertThat(people.refusal(mair, give.formatted(mair.id(), mair.id())))
                .as("oneself")
                .isEqualTo("23514");
        String trust = trust(carer.name(), pair);
        String seen = "select name from people.person where id = '" + mair.id() + "'";
        String rows = "select id::text from people.supporter where person_id = '" + mair.id() + "'";
        assertThat(people.sql(carer, rows)).containsExactly(trust);
        assertThat(people.sql(carer, seen)).containsExactly(mair.name());
        Someone other = people.add(CapacityKind.CARER);
        assertThat(people.sql(other, rows)).isEmpty();
        assertThat(people.sql(other, seen)).isEmpty();
        String end = "insert into people.supporter_end (supporter_id, organisation_id, person_id, on_date) values ('"
                + trust + "', platform.organisation(), '" + mair.id() + "', platform.today())";
        assertThat(people.refusal(carer, end)).isEqualTo(NOT_PERMITTED);
        me.post("/en/me/supporters/" + trust + "/endings", Map.of());
        assertThat(people.sql(carer, rows)).isEmpty();
        assertThat(people.sql(carer, seen)).isEmpty();
    }

    private String trust(String name, String words) {
        String form = UUID.randomUUID().toString();
        Answer kept = me.post("/en/me/supporters", form(form, Map.of("name", name, "pair", words)));
        assertThat(kept.location()).isEqualTo("/en/me/supporters?kept");
        return form;
    }

    private static Map<String, String> form(String form, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.putAll(Map.of("form", form, "may", "WRITE", "day", "1", "month", "1", "year", "2026"));
        return fields;
    }
}
