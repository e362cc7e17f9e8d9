package cairn.principles.domain;

import cairn.platform.Acting;
import cairn.principles.domain.Suggestion.Kind;
import cairn.principles.domain.Suggestion.NotAgreed;
import cairn.principles.domain.Suggestion.Refused;
import cairn.principles.domain.Suggestion.Suggested;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people suggest of the principles of a service: each in their own name, each answered or in view as waiting. */
@Repository
public class Suggestions {

    private static final String SUGGESTION = """
            select s.id, s.service_id, s.kind, s.principle_id, s.body, s.because, s.language, s.by_name, s.taking_part_as, s.on_date,
                   s.by_id = platform.actor() as mine, w.principle_id as agreed,
                   n.reason, n.decided_by, n.decided_on, n.language as n_language, n.by_name as n_by_name, n.on_date as n_on_date
            from principles.suggestion s
            left join principles.wording w on w.suggestion_id = s.id
            left join principles.not_agreed n on n.suggestion_id = s.id
            where not exists (select from principles.taken_back b where b.suggestion_id = s.id)
            """;
    /** What waits comes first, the longest at the top. */
    private static final String OF_SERVICE = SUGGESTION + """
            and s.service_id = :service
            order by w.id is not null or n.id is not null, case when w.id is null and n.id is null then s.recorded_at end,
                     s.recorded_at desc, s.id
            limit :most offset :skipped
            """;

    private static final String BY_ID = SUGGESTION + " and s.id = :id";
    private static final String WAITING = SUGGESTION + """
            and w.id is null and n.id is null
            and (cast(:service as uuid) is null or s.service_id = cast(:service as uuid)) order by s.recorded_at, s.id limit :most
            """;
    private static final String MINE_DECIDED = SUGGESTION + """
            and s.by_id = platform.actor() and coalesce(w.on_date, n.on_date) >= :since
            order by coalesce(w.on_date, n.on_date) desc, s.id limit :most
            """;
    private static final String SUGGEST = """
            insert into principles.suggestion (id, organisation_id, service_id, kind, principle_id, body, because, language,
                                               by_id, by_name, taking_part_as, on_date)
            values (:id, :organisation, :service, :kind, cast(:principle as uuid), :body, :because, :language,
                    platform.actor(), :byName, :takingPartAs, platform.today()) on conflict do nothing
            """;
    private static final String SUGGESTED = """
            select exists (select from principles.suggestion
                           where id = :id and service_id = :service and kind = :kind and body = :body and because = :because
                             and by_id = platform.actor())
            """;
    /** Taking it back and deciding about it never happen both. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended(cast(:suggestion as text), 0)) is null";

    private static final String TAKE_BACK = """
            insert into principles.taken_back (suggestion_id, organisation_id, on_date)
            values (:suggestion, :organisation, platform.today()) on conflict do nothing
            """;
    private static final String REFUSE = """
            insert into principles.not_agreed (suggestion_id, id, organisation_id, reason, decided_by, decided_on, language,
                                               by_id, by_name, on_date)
            values (:suggestion, :id, :organisation, :reason, :decidedBy, :decidedOn, :language,
                    platform.actor(), :byName, platform.today())
            """;
    private static final String REFUSED = """
            select exists (select from principles.not_agreed
                           where id = :id and reason = :reason and decided_by = :decidedBy and by_id = platform.actor())
            """;

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some of those of a service: first what waits, the longest at the top, then the others, the newest first. */
    public List<Suggestion> of(UUID service, int most, int skipped) {
        return jdbc.sql(OF_SERVICE)
                .param("service", service)
                .param("most", most)
                .param("skipped", skipped)
                .query((row, number) -> suggestion(row))
                .list();
    }

    /** The one that nobody has taken back. */
    public Optional<Suggestion> find(UUID id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query((row, number) -> suggestion(row))
                .optional();
    }

    /** Those about which nothing has been decided, the longest waiting first; of every service where none is given. */
    public List<Suggestion> waiting(@Nullable UUID service, int most) {
        return jdbc.sql(WAITING)
                .param("service", service)
                .param("most", most)
                .query((row, number) -> suggestion(row))
                .list();
    }

    /** What whoever acts suggested and was decided on this day or later, the newest first. */
    public List<Suggestion> mineDecided(LocalDate since, int most) {
        return jdbc.sql(MINE_DECIDED)
                .param("since", since)
                .param("most", most)
                .query((row, number) -> suggestion(row))
                .list();
    }

    /** Suggests it. Gives back false, and writes nothing, when this form was sent before with other words on it. */
    public boolean suggest(Suggested suggested, String name, String takingPartAs) {
        int added = jdbc.sql(SUGGEST)
                .param("id", suggested.id())
                .param("organisation", Acting.current().home())
                .param("service", suggested.service())
                .param("kind", suggested.kind().name())
                .param("principle", suggested.principle())
                .param("body", suggested.body())
                .param("because", suggested.because())
                .param("language", suggested.language().code())
                .param("byName", name)
                .param("takingPartAs", takingPartAs)
                .update();
        return added == 1
                || jdbc.sql(SUGGESTED)
                        .param("id", suggested.id())
                        .param("service", suggested.service())
                        .param("kind", suggested.kind().name())
                        .param("body", suggested.body())
                        .param("because", suggested.because())
                        .query(Boolean.class)
                        .single();
    }

    /** Its author takes it back. Gives back false, and writes nothing, when something was decided about it meanwhile. */
    public boolean takeBack(UUID id) {
        lock(id);
        if (find(id).filter(Suggestion::waits).filter(Suggestion::mine).isEmpty()) {
            return false;
        }
        jdbc.sql(TAKE_BACK)
                .param("suggestion", id)
                .param("organisation", Acting.current().home())
                .update();
        return true;
    }

    /** Writes down that it was not agreed. Gives back false, and writes nothing, when it does not wait any more. */
    public boolean refuse(Refused refused, String name) {
        lock(refused.suggestion());
        if (find(refused.suggestion()).filter(Suggestion::waits).isEmpty()) {
            return jdbc.sql(REFUSED)
                    .param("id", refused.id())
                    .param("reason", refused.reason())
                    .param("decidedBy", refused.decidedBy())
                    .query(Boolean.class)
                    .single();
        }
        jdbc.sql(REFUSE)
                .param("id", refused.id())
                .param("organisation", Acting.current().home())
                .param("suggestion", refused.suggestion())
                .param("reason", refused.reason())
                .param("decidedBy", refused.decidedBy())
                .param("decidedOn", refused.decidedOn())
                .param("language", refused.language().code())
                .param("byName", name)
                .update();
        return true;
    }

    /** Until this is done nobody else takes it back or decides about it. */
    void lock(UUID suggestion) {
        jdbc.sql(ONE_AT_A_TIME)
                .param("suggestion", suggestion)
                .query(Boolean.class)
                .single();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                row.getObject("service_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("principle_id", UUID.class),
                row.getString("body"),
                row.getString("because"),
                row.getString("language"),
                row.getString("by_name"),
                row.getString("taking_part_as"),
                row.getObject("on_date", LocalDate.class),
                row.getBoolean("mine"),
                row.getObject("agreed", UUID.class),
                row.getString("reason") == null
                        ? null
                        : new NotAgreed(
                                row.getString("reason"),
                                row.getString("decided_by"),
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("n_language"),
                                row.getString("n_by_name"),
                                row.getObject("n_on_date", LocalDate.class)));
    }
}
