package cairn.guide.domain;

import cairn.people.Side;
import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether people believe what the service says, and what would make it believable (catalogue GX.01). No row tells who
 * answered, and none is read before its week is over. A person may answer again.
 */
@Repository
public class Beliefs {

    private static final String ANSWER = """
            insert into guide.belief (id, organisation_id, statement_id, believes, side, week)
            values (:id, :organisation, :statement, :believes, :side, guide.this_week()) on conflict do nothing
            """;
    private static final String SAY = """
            insert into guide.belief_words (id, organisation_id, statement_id, body, side, language, week)
            values (:id, :organisation, :statement, :body, :side, :language, guide.this_week())
            """;
    private static final String WORDS = """
            select w.id, w.statement_id as statement, w.body, w.side, w.language,
                   coalesce((select h.held from guide.belief_held h where h.words_id = w.id order by h.number desc limit 1), false) as held
            from guide.belief_words w where w.statement_id in (select id from guide.statement where service_id = :service)
            order by w.id
            """;
    private static final String WAITING = """
            select min(b.week) from guide.belief b
            where b.statement_id in (select id from guide.statement where service_id = :service)
              and not exists (select from guide.statement_reply r
                              where r.service_id = :service and b.week < date_trunc('week', r.on_date)::date)
            """;

    private final JdbcClient jdbc;

    Beliefs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The three answers. */
    public enum Believes {
        YES,
        PARTLY,
        NO;

        public String key() {
            return "guide.believes." + name();
        }
    }

    /**
     * What somebody answers.
     *
     * @param form the form's own id
     * @param side null when they would rather not say
     * @param body what would make it believable; empty when they leave it away
     */
    public record Given(
            UUID form,
            UUID statement,
            Believes believes,
            @Nullable Side side,
            String body,
            Language language) {}

    /**
     * What somebody wrote would make it believable.
     *
     * @param held whether it is held back; only the coordinator reads it then
     */
    public record Words(
            UUID id, UUID statement, String body, @Nullable Side side, String language, boolean held) {}

    /** Gives the answer; the same form given twice stands once. */
    public void give(Given given) {
        int added = statement(ANSWER, given)
                .param("id", given.form())
                .param("believes", given.believes().name())
                .update();
        if (added == 1 && !given.body().isBlank()) {
            statement(SAY, given)
                    .param("id", UUID.randomUUID())
                    .param("body", given.body())
                    .param("language", given.language().code())
                    .update();
        }
    }

    /** All words from weeks that are over, in an order that tells nothing. */
    public List<Words> words(UUID service) {
        return jdbc.sql(WORDS).param("service", service).query(Words.class).list();
    }

    /** The first week that is over and of which no answer of the service has taken account yet; nothing when none waits. */
    public Optional<LocalDate> waitingSince(UUID service) {
        return jdbc.sql(WAITING)
                .param("service", service)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private JdbcClient.StatementSpec statement(String sql, Given given) {
        Side side = given.side();
        return jdbc.sql(sql)
                .param("organisation", Acting.current().home())
                .param("statement", given.statement())
                .param("side", side == null ? null : side.name());
    }
}
