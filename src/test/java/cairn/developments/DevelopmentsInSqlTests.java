package cairn.developments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.Boardings;
import cairn.CairnTest;
import cairn.Raisings;
import cairn.Wire;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody can do on the board even with SQL of their own in the program's place. */
@CairnTest
@Tag("repository")
class DevelopmentsInSqlTests {

    private static final String ENTRY = """
            insert into developments.entry (id, organisation_id, development_id, number, colour, refused, reason, who_decided,
                heard, next_step, can_change, who_decides, language, by_id, by_name, on_date)
            values (gen_random_uuid(), platform.organisation(), :id, :number, 'GREEN', false, 'Done', 'I', 'CHANGED', 'None', 'None',
                'I', 'en', platform.actor(), 'I', platform.today() - :ago)
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OnTheBoard board;

    private Wire bethan;
    private String raised;
    private String development;

    @BeforeEach
    void somethingStandsAsDone() {
        bethan = new Wire(port).signIn("Bethan Rees");
        String open = Raisings.unit(bethan, "Onnen");
        raised = Raisings.named(new Wire(port).signIn("Anwen"), open, "ANSWERERS", "In SQL " + UUID.randomUUID());
        development = Boardings.grown(bethan, open, "In SQL", raised);
        Boardings.says(bethan, development, "GREEN", "Done.");
    }

    @Test
    void whoeverSaysThatItIsDoneDoesNotConfirmIt() {
        refused("Bethan Rees", """
                insert into developments.said_of_it (id, organisation_id, entry_id, raised_id, number, happened, on_date)
                select gen_random_uuid(), organisation_id, id, :raised, 1, true, platform.today() from developments.entry
                where development_id = :id
                """, Map.of("raised", UUID.fromString(raised)));
        refused("Bethan Rees", """
                insert into developments.said_of_it (id, organisation_id, entry_id, person_id, number, happened, on_date)
                select gen_random_uuid(), organisation_id, id, platform.actor(), 1, true, platform.today()
                from developments.entry where development_id = :id
                """, Map.of());
    }

    @Test
    void aChangeOfColourIsNeverChangedBackdatedOrMadeByWhoeverDoesNotHoldIt() {
        refused("Anwen", ENTRY, Map.of("number", 2, "ago", 0));
        refused("Bethan Rees", ENTRY, Map.of("number", 2, "ago", 1));
        refused("Bethan Rees", ENTRY, Map.of("number", 3, "ago", 0));
        refused("Bethan Rees", "update developments.entry set reason = 'Other' where development_id = :id", Map.of());
        refused("Bethan Rees", "delete from developments.entry where development_id = :id", Map.of());
    }

    @Test
    void nobodyLeavesAnyoneOutOfTheNewsOrLearnsWhoIsTold() {
        refused("Bethan Rees", """
                insert into developments.follower (development_id, person_id, number, organisation_id, follows, on_date)
                select :id, author_id, 2, organisation_id, false, platform.today() from voice.raised where id = :raised
                """, Map.of("raised", UUID.fromString(raised)));
        assertThat(count(
                        "Bethan Rees",
                        "select count(*) from developments.follower where person_id <> platform.actor()"))
                .isZero();
    }

    @Test
    void nobodyReadsWhoseANamelessViewIs() {
        Wire cerys = new Wire(port).signIn("Cerys");
        String stance = UUID.randomUUID().toString();
        cerys.post(
                "/en/developments/" + development + "/stances",
                Map.of("form", stance, "kind", "DIFFERENT", "shown", "no", "body", "Nameless."));
        String whose = "select count(*) from developments.stance_author where stance_id = '" + stance + "'";
        assertThat(count("Cerys", whose)).isEqualTo(1);
        assertThat(count("Bethan Rees", whose)).isZero();
        assertThat(count("Marged", whose)).isZero();
    }

    @Test
    void nobodyPutsAnothersWordsOnTheBoard() {
        refused("Bethan Rees", """
                insert into developments.own_words (development_id, raised_id, number, organisation_id, body, language, on_date)
                values (:id, :raised, 1, platform.organisation(), 'Theirs', 'en', platform.today())
                """, Map.of("raised", UUID.fromString(raised)));
    }

    private void refused(String who, String sql, Map<String, ?> values) {
        assertThatThrownBy(() -> board.as(
                        who,
                        () -> jdbc.sql(sql)
                                .param("id", UUID.fromString(development))
                                .params(values)
                                .update()))
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    private int count(String who, String sql) {
        return board.as(who, () -> jdbc.sql(sql).query(Integer.class).single());
    }
}
