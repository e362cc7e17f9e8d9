package cairn.guide.domain;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the service answers to those who said whether they believe it, and what it will do (catalogue GX.01, refusal rule a). */
@Repository
public class StatementReplies {

    private static final String OF = """
            select id, number, statement_id as statement, body, language, by_name, taking_part_as, on_date as "on"
            from guide.statement_reply where service_id = :service order by number desc
            """;
    private static final String ADD = """
            insert into guide.statement_reply (id, organisation_id, service_id, number, statement_id, body, language, by_id, by_name,
                                               taking_part_as, on_date)
            select :id, :organisation, :service, newest + 1, :statement, :body, :language, platform.actor(), :byName, :takingPartAs,
                   platform.today()
            from (select coalesce(max(number), 0) as newest from guide.statement_reply where service_id = :service) n
            where newest = :after on conflict do nothing
            """;
    private static final String WRITTEN =
            "select exists (select from guide.statement_reply where id = :id and by_id = platform.actor())";
    private static final String MAY = "select guide.i_answer_for(:service)";

    private final JdbcClient jdbc;

    StatementReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer of the service to all that was said in the weeks before. */
    public record Reply(
            UUID id,
            int number,
            UUID statement,
            String body,
            String language,
            String byName,
            String takingPartAs,
            LocalDate on) {}

    /**
     * What somebody answers for the service.
     *
     * @param id the form's own
     * @param after the number of the newest answer that stood on their page; 0 when there was none
     */
    public record Written(UUID id, UUID service, UUID statement, int after, String body, Language language) {}

    /** Every answer, the newest first. */
    public List<Reply> of(UUID service) {
        return jdbc.sql(OF).param("service", service).query(Reply.class).list();
    }

    /** Whether whoever acts answers for this service. */
    public boolean mayReply(UUID service) {
        return jdbc.sql(MAY).param("service", service).query(Boolean.class).single();
    }

    /** Answers. Gives back false, and writes nothing, when somebody else answered first. */
    public boolean reply(Written written, String name, String takingPartAs) {
        int added = jdbc.sql(ADD)
                .param("id", written.id())
                .param("organisation", Acting.current().home())
                .param("service", written.service())
                .param("statement", written.statement())
                .param("after", written.after())
                .param("body", written.body())
                .param("language", written.language().code())
                .param("byName", name)
                .param("takingPartAs", takingPartAs)
                .update();
        return added == 1
                || jdbc.sql(WRITTEN)
                        .param("id", written.id())
                        .query(Boolean.class)
                        .single();
    }
}
