package cairn.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cairn.CairnTest;
import cairn.Raisings;
import cairn.Wire;
import cairn.platform.Acting;
import cairn.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever holds a post cannot do even with SQL of their own in the program's place. */
@CairnTest
@Tag("repository")
class AnswersInSqlTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void nobodyClosesARoundWithoutAnAnswerInIt() {
        Wire anwen = new Wire(port).signIn("Anwen");
        Wire bethan = new Wire(port).signIn("Bethan Rees");
        String item = Raisings.named(anwen, Raisings.unit(bethan, "Onnen"), "ANSWERERS", "Closed without a word.");
        String owed = Raisings.owed(bethan, item);
        assertThatThrownBy(() -> close(owed)).isInstanceOf(DataIntegrityViolationException.class);
        Raisings.answer(bethan, item, "STILL_OPEN");
        assertThatThrownBy(() -> close(owed))
                .as("still open because")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(Raisings.owed(bethan, item)).isEqualTo(owed);
    }

    private void close(String owed) {
        Acting.as(
                holder(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("insert into answers.answered (owed_id, organisation_id, on_date)"
                                        + " values (:owed, platform.organisation(), platform.today())")
                                .param("owed", UUID.fromString(owed))
                                .update()));
    }

    private static Actor holder() {
        return new Actor(sample("organisation"), sample("person Bethan Rees"), sample("capacity Bethan Rees"));
    }

    private static UUID sample(String name) {
        return UUID.nameUUIDFromBytes(("cairn sample " + name).getBytes(StandardCharsets.UTF_8));
    }
}
