package cairn.answers.domain;

import cairn.answers.Means;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records how people were told, beside the answer and beside the notice; nothing else writes either. */
@Repository
public class Tellings {

    private static final String TELLING = """
            insert into answers.telling (id, organisation_id, answer_id, means, reason, told_on, by_id, by_name)
            values (:id, :organisation, :answer, :means, :reason, :toldOn, :by, :byName) on conflict do nothing
            """;
    private static final String NOTICE_TOLD = """
            insert into answers.notice_told (id, organisation_id, notice_id, means, reason, told_on, by_id, by_name)
            values (gen_random_uuid(), :organisation, :notice, :means, :reason, :toldOn, :by, :byName)
            on conflict do nothing
            """;
    private static final String OF_ANSWER = """
            select n.id from answers.notice n
            join answers.notice a on a.subject_id = n.subject_id and a.person_id = n.person_id
            where a.answer_id = :answer and a.recorded_at >= n.recorded_at and n.person_id <> platform.actor()
              and (n.id = a.id or n.id = any (array(select notice_id from answers.untold_notice)))
            """;
    private static final String ONE_AT_A_TIME =
            "select count(*) from pg_advisory_xact_lock(hashtextextended(cast(:line as text), 7120))";
    private static final String OF_LINE = """
            select id, answer_id as answer from answers.notice
            where line_id = :line and id = any (array(select answers.by_hand()))
            """;

    private final JdbcClient jdbc;

    Tellings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An act of telling an answer about to be recorded. The id is the form's own. */
    public record Told(
            UUID id, UUID answer, Means means, @Nullable String reason, LocalDate on) {}

    /** How a line was told, or why that was not possible. */
    public record How(Means means, @Nullable String reason, LocalDate on) {}

    /** Records how an answer was told; told by hand, its author need not be told of it, or of what led to it, again. */
    public void tell(Told told, String byName) {
        How how = new How(told.means(), told.reason(), told.on());
        if (telling(told.id(), told.answer(), how, byName) && told.means().byHand()) {
            jdbc.sql(OF_ANSWER)
                    .param("answer", told.answer())
                    .query(UUID.class)
                    .list()
                    .forEach(notice -> told(notice, how, byName));
        }
    }

    /**
     * Records how all that waits in this line was told.
     *
     * @return false when nothing waits there any more: somebody else was first, or the form was sent twice
     */
    public boolean tellLine(UUID line, How how, String byName) {
        jdbc.sql(ONE_AT_A_TIME).param("line", line).query(Integer.class).single();
        List<Untold> untold =
                jdbc.sql(OF_LINE).param("line", line).query(Untold.class).list();
        untold.forEach(notice -> {
            told(notice.id(), how, byName);
            if (notice.answer() != null) {
                telling(UUID.randomUUID(), notice.answer(), how, byName);
            }
        });
        return !untold.isEmpty();
    }

    private boolean telling(UUID id, UUID answer, How how, String byName) {
        return with(jdbc.sql(TELLING).param("id", id).param("answer", answer), how, byName) == 1;
    }

    private void told(UUID notice, How how, String byName) {
        with(jdbc.sql(NOTICE_TOLD).param("notice", notice), how, byName);
    }

    private static int with(JdbcClient.StatementSpec sql, How how, String byName) {
        return sql.param("organisation", Acting.current().home())
                .param("means", how.means().name())
                .param("reason", how.reason())
                .param("toldOn", how.on())
                .param("by", Acting.current().person())
                .param("byName", byName)
                .update();
    }

    private record Untold(UUID id, @Nullable UUID answer) {}
}
