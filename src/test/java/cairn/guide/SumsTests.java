package cairn.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.Raisings;
import cairn.Rows;
import cairn.Wire;
import cairn.developments.OnTheBoard;
import cairn.platform.postgres.Database;
import cairn.platform.postgres.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The sums of the guide are those of the facts, whatever people do, and nobody writes them by hand. */
@CairnTest
class SumsTests {

    private static final String SUMS =
            "select unit_id || ' ' || action || ' ' || quarter || ' ' || fact || ' ' || n from evidence.sum where n <> 0 order by 1";
    private static final String FACTS = """
            select unit_id || ' ' || action || ' ' || date_trunc('quarter', on_date)::date || ' ' || fact || ' ' || count(*)
            from (select unit_id, action, on_date, fact from answers.fact where not apart
                  union all select unit_id, action, on_date, fact from developments.fact where not apart) f
            group by unit_id, action, date_trunc('quarter', on_date)::date, fact order by 1
            """;
    private static final String APART =
            "select subject_id || ' ' || action || ' ' || quarter || ' ' || fact from evidence.apart order by 1";
    private static final String FACTS_APART = """
            select subject_id || ' ' || action || ' ' || date_trunc('quarter', on_date)::date || ' ' || fact
            from answers.fact where apart order by 1
            """;
    private static final String OPEN = "select owed_id::text from answers.open_round order by 1";
    private static final String UNANSWERED = """
            select o.id::text from answers.owed o
            where not exists (select from answers.answered d where d.owed_id = o.id)
              and not exists (select from answers.taken_back t where t.subject_id = o.subject_id) order by 1
            """;

    private static final String RAISED = """
            select coalesce(sum(n), 0) from evidence.sum where unit_id = :unit and action = 'GX.03' and fact = 'RAISED'
            """;
    private static final String BY_HAND = """
            with begun as materialized (select set_config('cairn.organisation', gen_random_uuid()::text, true) as organisation)
            insert into evidence.sum
            select gen_random_uuid(), 'GX.03', '2026-01-01', 'RAISED', organisation::uuid, 8 from begun
            """;

    @LocalServerPort
    int port;

    @Autowired
    Database postgres;

    @Autowired
    OnTheBoard boardings;

    @Autowired
    SumsAtStart sumsAtStart;

    private Wire anwen;
    private Wire bethan;
    private String unit;
    private JdbcClient rows;

    @BeforeEach
    void begin() throws IOException {
        rows = new Rows(postgres).jdbc();
        anwen = new Wire(port).signIn("Anwen");
        bethan = new Wire(port).signIn("Bethan Rees");
        unit = Raisings.unit(anwen, "Tŷ Onnen");
    }

    @Test
    void whatPeopleDoIsCountedWhenTheyDoItAndMadeAgainItIsTheSame() throws Exception {
        long before = raised();
        String first = Raisings.named(anwen, unit, "ANSWERERS", "Counted " + UUID.randomUUID());
        String second = Raisings.named(anwen, unit, "ANSWERERS", "Taken back " + UUID.randomUUID());
        String struckOut = Raisings.named(anwen, unit, "ANSWERERS", "It was Bethan Rees. " + UUID.randomUUID());
        Raisings.answer(bethan, first, "ACTED_ON");
        anwen.post(
                "/en/raised/" + second + "/acts",
                Map.of("act", UUID.randomUUID().toString(), "verb", "WITHDRAW"));
        boardings.proposed("Anwen", unit, "Counted on the board");
        assertThat(raised()).as("what Bethan was struck out of stands apart").isEqualTo(before + 2);
        assertThat(list(SUMS)).isEqualTo(list(FACTS));
        assertThat(list(OPEN))
                .isEqualTo(list(UNANSWERED))
                .contains(round(struckOut))
                .doesNotContain(round(second));

        assertThat(list(APART)).isEqualTo(list(FACTS_APART)).anyMatch(fact -> fact.startsWith(struckOut));

        List<String> sums = list(SUMS);
        List<String> apart = list(APART);
        List<String> open = list(OPEN);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = RebuildCommand.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                System.err,
                "rebuild",
                "--data",
                Rows.data().toString());
        assertThat(exit).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("sums made again");
        assertThat(list(SUMS)).isEqualTo(sums);
        assertThat(list(APART)).isEqualTo(apart);
        assertThat(list(OPEN)).isEqualTo(open);
    }

    @Test
    void aDatabaseThatIsOlderThanTheSumsGetsThemAtTheNextStart() {
        List<String> sums = list(SUMS);
        List<String> open = list(OPEN);
        assertThat(sums).isNotEmpty();
        rows.sql("delete from evidence.sum").update();
        rows.sql("delete from answers.open_round").update();
        rows.sql(
                        "set session_replication_role = replica; delete from answers.apart; set session_replication_role = origin")
                .update();
        sumsAtStart.prepare();
        assertThat(list(SUMS)).isEqualTo(sums);
        assertThat(list(OPEN)).isEqualTo(open);
    }

    @Test
    void nobodyWritesASumByHand() {
        for (Role role : List.of(Role.APP, Role.BATCH)) {
            assertThatThrownBy(() -> JdbcClient.create(new DriverManagerDataSource(
                                    postgres.url(), postgres.login(role), postgres.password(role)))
                            .sql(BY_HAND)
                            .update())
                    .as(role.name())
                    .hasStackTraceContaining("row-level security");
        }
    }

    private long raised() {
        return rows.sql(RAISED)
                .param("unit", UUID.fromString(unit))
                .query(Long.class)
                .single();
    }

    private String round(String item) {
        return rows.sql("select id::text from answers.owed where subject_id = :item")
                .param("item", UUID.fromString(item))
                .query(String.class)
                .single();
    }

    private List<String> list(String sql) {
        return rows.sql(sql).query(String.class).list();
    }
}
