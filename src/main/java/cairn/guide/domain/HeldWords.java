package cairn.guide.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of people's words are held back, and why: the words are hidden, that they are hidden is not. */
@Repository
public class HeldWords {

    private static final String HELD = """
            select h.words_id as words, h.statement_id as statement, h.reason, h.by_name, h.on_date as "on" from guide.belief_held h
            where h.held and h.statement_id in (select id from guide.statement where service_id = :service)
              and not exists (select from guide.belief_held n where n.words_id = h.words_id and n.number > h.number)
            order by h.on_date, h.words_id
            """;
    private static final String ADD = """
            insert into guide.belief_held (words_id, number, organisation_id, statement_id, held, reason, by_id, by_name, on_date)
            select :words, coalesce(max(number), 0) + 1, :organisation, :statement, :held, :reason, platform.actor(), :byName,
                   platform.today()
            from guide.belief_held where words_id = :words
            having coalesce((array_agg(held order by number desc))[1], false) <> :held on conflict do nothing
            """;

    private final JdbcClient jdbc;

    HeldWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That words are held back, by whom and why. */
    public record Held(UUID words, UUID statement, String reason, String byName, LocalDate on) {}

    /** All that is held back now, the oldest first. */
    public List<Held> of(UUID service) {
        return jdbc.sql(HELD).param("service", service).query(Held.class).list();
    }

    /** Holds words back, or lets them stand again; what is so already stays as it is. */
    public void hold(Beliefs.Words words, boolean held, String reason, String byName) {
        jdbc.sql(ADD)
                .param("words", words.id())
                .param("organisation", Acting.current().home())
                .param("statement", words.statement())
                .param("held", held)
                .param("reason", reason)
                .param("byName", byName)
                .update();
    }
}
