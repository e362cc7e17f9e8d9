package cairn.guide.domain;

import cairn.guide.domain.Trial.Decided;
import cairn.guide.domain.Trial.End;
import cairn.guide.domain.Trial.Proposed;
import cairn.guide.domain.Trial.Verdict;
import cairn.platform.Acting;
import cairn.principles.Named;
import cairn.principles.Namings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of what a unit tried: kept, changed or dropped, and each as much in view as the others (catalogue W.19). */
@Repository
public class Trials {

    private static final String TRIAL = """
            select t.id, t.unit_id, t.action, t.body, t.hope, t.from_date, t.until_date, t.language, t.by_name,
                   t.by_id = platform.actor() as mine, t.on_date,
                   e.id as e_id, e.number as e_number, e.kind as e_kind, e.reason as e_reason, e.learnt as e_learnt,
                   e.who_decided as e_who_decided, e.decided_on as e_decided_on, e.language as e_language,
                   e.by_name as e_by_name, e.on_date as e_on_date
            from guide.trial t
            left join lateral (select * from guide.trial_end where trial_id = t.id order by number desc limit 1) e on true
            """;
    private static final String AT =
            TRIAL + " where t.unit_id = :unit order by t.from_date desc, t.recorded_at desc, t.id";
    private static final String BY_ID = TRIAL + " where t.id = :id";
    private static final String BEFORE = """
            select id as e_id, number as e_number, kind as e_kind, reason as e_reason, learnt as e_learnt,
                   who_decided as e_who_decided, decided_on as e_decided_on, language as e_language, by_name as e_by_name, on_date as e_on_date
            from guide.trial_end where trial_id = :trial order by number desc offset 1
            """;
    private static final String PROPOSE = """
            insert into guide.trial (id, organisation_id, unit_id, action, body, hope, from_date, until_date, language,
                                     by_id, by_name, on_date)
            values (:id, :organisation, :unit, :action, :body, :hope, :from, :until, :language,
                    platform.actor(), :byName, platform.today()) on conflict do nothing
            """;
    private static final String PROPOSED = """
            select exists (select from guide.trial
                           where id = :id and unit_id = :unit and body = :body and hope = :hope and by_id = platform.actor())
            """;
    private static final String DECIDE = """
            insert into guide.trial_end (id, organisation_id, trial_id, number, kind, reason, learnt, who_decided, decided_on,
                                         language, by_id, by_name, on_date)
            select :id, :organisation, :trial, newest + 1, :kind, :reason, :learnt, :whoDecided, :decidedOn,
                   :language, platform.actor(), :byName, platform.today()
            from (select coalesce(max(number), 0) as newest from guide.trial_end where trial_id = :trial) n
            where newest = :after on conflict do nothing
            """;
    private static final String DECIDED = """
            select exists (select from guide.trial_end
                           where id = :id and by_id = platform.actor() and kind = :kind and reason = :reason
                             and learnt = :learnt and who_decided = :whoDecided and decided_on = :decidedOn)
            """;

    private final JdbcClient jdbc;
    private final Namings namings;

    Trials(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.namings = new Namings(jdbc, "guide", "trial_end");
    }

    /** All that a unit tried or tries, the newest first: nothing is sorted by how it went. */
    public List<Trial> at(UUID unit) {
        return jdbc.sql(AT)
                .param("unit", unit)
                .query((row, number) -> trial(row))
                .list();
    }

    public Optional<Trial> find(UUID id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query((row, number) -> trial(row))
                .optional();
    }

    /** What was decided before the newest decision, the latest first. */
    public List<End> before(UUID trial) {
        return jdbc.sql(BEFORE)
                .param("trial", trial)
                .query((row, number) -> end(row))
                .list();
    }

    /** Which principles these decisions name, by decision. */
    public Map<UUID, List<Named>> named(List<End> ends) {
        return namings.of(ends.stream().map(End::id).toList());
    }

    /** Proposes it. Gives back false, and writes nothing, when this form was sent before with other words on it. */
    public boolean propose(Proposed trial, String name) {
        int added = jdbc.sql(PROPOSE)
                .param("id", trial.id())
                .param("organisation", Acting.current().home())
                .param("unit", trial.unit())
                .param("action", trial.action())
                .param("body", trial.body())
                .param("hope", trial.hope())
                .param("from", trial.from())
                .param("until", trial.until())
                .param("language", trial.language().code())
                .param("byName", name)
                .update();
        return added == 1
                || jdbc.sql(PROPOSED)
                        .param("id", trial.id())
                        .param("unit", trial.unit())
                        .param("body", trial.body())
                        .param("hope", trial.hope())
                        .query(Boolean.class)
                        .single();
    }

    /** Writes down what was decided. Gives back false, and writes nothing, when somebody wrote something else down first. */
    public boolean decide(Decided decided, String name) {
        int added = jdbc.sql(DECIDE)
                .param("id", decided.id())
                .param("organisation", Acting.current().home())
                .param("trial", decided.trial())
                .param("after", decided.after())
                .param("kind", decided.kind().name())
                .param("reason", decided.reason())
                .param("learnt", decided.learnt())
                .param("whoDecided", decided.whoDecided())
                .param("decidedOn", decided.decidedOn())
                .param("language", decided.language().code())
                .param("byName", name)
                .update();
        if (added == 1) {
            namings.write(decided.id(), decided.naming());
        }
        return added == 1
                || jdbc.sql(DECIDED)
                        .param("id", decided.id())
                        .param("kind", decided.kind().name())
                        .param("reason", decided.reason())
                        .param("learnt", decided.learnt())
                        .param("whoDecided", decided.whoDecided())
                        .param("decidedOn", decided.decidedOn())
                        .query(Boolean.class)
                        .single();
    }

    private static Trial trial(ResultSet row) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("action"),
                row.getString("body"),
                row.getString("hope"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                row.getString("language"),
                row.getString("by_name"),
                row.getBoolean("mine"),
                row.getObject("on_date", LocalDate.class),
                row.getString("e_kind") == null ? null : end(row));
    }

    private static End end(ResultSet row) throws SQLException {
        return new End(
                row.getObject("e_id", UUID.class),
                row.getInt("e_number"),
                Verdict.valueOf(row.getString("e_kind")),
                row.getString("e_reason"),
                row.getString("e_learnt"),
                row.getString("e_who_decided"),
                row.getObject("e_decided_on", LocalDate.class),
                row.getString("e_language"),
                row.getString("e_by_name"),
                row.getObject("e_on_date", LocalDate.class));
    }
}
