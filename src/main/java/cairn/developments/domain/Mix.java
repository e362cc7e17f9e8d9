package cairn.developments.domain;

import cairn.developments.domain.Entry.Heard;
import cairn.developments.domain.Powers.Moved;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How a service's quick wins stand beside its other developments, and what power moved with each (catalogue T1.18, tension
 * 19); and where people were asked and nothing they said changed the decision (S.06). Counts of the service's own acts, never
 * of people or units.
 */
@Repository
public class Mix {

    private static final String COUNTS = """
            select p.quick_win, p.moved, count(*) as count, count(*) filter (where n.stands = 'GREEN') as green
            from developments.development_now n
            left join lateral (select quick_win, moved from developments.power where development_id = n.id
                               order by number desc limit 1) p on true
            where n.service_id = :service group by p.quick_win, p.moved
            """;
    private static final String UNCHANGED = """
            select e.id, e.development_id as development, w.title, w.language as title_language, e.refused, e.heard, e.reason,
                   e.language, e.who_decided, e.on_date as "on", count(*) over () as total
            from developments.entry e join developments.development d on d.id = e.development_id
            join lateral (select title, language from developments.wording where development_id = d.id
                          order by language = :language desc, number desc limit 1) w on true
            where d.service_id = :service and e.heard in ('NOTHING', 'NOBODY_ASKED') and (e.refused or e.colour = 'GREEN')
            order by e.on_date desc, e.recorded_at desc limit :most offset :after
            """;

    private final JdbcClient jdbc;

    Mix(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many developments are of one kind.
     *
     * @param quickWin null, as {@code moved} is, where nobody has said
     * @param green how many of them stand as green
     */
    public record Count(
            @Nullable Boolean quickWin, @Nullable Moved moved, int count, int green) {}

    /**
     * A refusal or a green that nothing people said had changed.
     *
     * @param total how many there are in all
     */
    public record Unchanged(
            UUID id,
            UUID development,
            String title,
            String titleLanguage,
            boolean refused,
            Heard heard,
            String reason,
            String language,
            String whoDecided,
            LocalDate on,
            int total) {}

    public List<Count> counts(UUID service) {
        return jdbc.sql(COUNTS).param("service", service).query(Count.class).list();
    }

    /** The newest first. */
    public List<Unchanged> unchanged(UUID service, int after, int most, Language language) {
        return jdbc.sql(UNCHANGED)
                .param("service", service)
                .param("language", language.code())
                .param("after", after)
                .param("most", most)
                .query(Unchanged.class)
                .list();
    }
}
