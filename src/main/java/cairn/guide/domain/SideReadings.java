package cairn.guide.domain;

import cairn.platform.Acting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How each side sees a unit's actions. Row-level security shows what others said only when the moment is over, as its author
 * chose, and sums only when each way of seeing it has nobody or at least eight.
 */
@Repository
public class SideReadings {

    private static final String READING = """
            select r.id, r.moment_id as moment, r.action, r.side, r.seen, r.body, r.shown, r.name, r.language, 1 as n
            from guide.reading r
            """;
    private static final String STANDS =
            " not exists (select from guide.reading_taken_back b where b.reading_id = r.id) ";
    /** The sums come beside what was said, as one row for each way of seeing it. */
    private static final String SUMS = """
            union all
            select gen_random_uuid(), t.moment_id, t.action, t.side, way.seen, '', 'SUM', null, '', way.n
            from guide.tally t
            cross join lateral (values
                (case t.action when 'S.05' then 'TO' else 'REAL' end, t.firsts),
                (case t.action when 'S.05' then 'FOR' else 'HOLLOW' end, t.seconds),
                (case t.action when 'S.05' then 'WITH' else 'NOT_YET' end, t.thirds),
                ('NOT_FOR_US', t.fourths)) as way (seen, n)
            """;

    private static final String NEWEST = """
            with over as materialized (select m.* from guide.moment m where m.unit_id = :unit and guide.over(m)),
            asked as materialized (
                select distinct on (a.action) a.action, m.id from over m cross join unnest(m.actions) as a (action)
                order by a.action, m.on_date desc, m.recorded_at desc)
            """ + READING + """
            join asked on asked.id = r.moment_id and asked.action = r.action where r.shown <> 'SUM' and""" + STANDS + SUMS + """
            join asked on asked.id = t.moment_id and asked.action = t.action where way.n > 0 order by 3, 4, 1
            """;
    private static final String OF_MOMENTS = READING + "where r.moment_id = any (:moments) and r.shown <> 'SUM' and"
            + STANDS + SUMS + "where t.moment_id = any (:moments) and way.n > 0 order by 3, 4, 1";
    private static final String OF_ACTION =
            READING + "where r.moment_id = any (:moments) and r.action = :action and r.shown <> 'SUM' and" + STANDS
                    + SUMS + "where t.moment_id = any (:moments) and t.action = :action and way.n > 0 order by 3, 4, 1";
    private static final String MINE = READING + """
            join guide.reading_author a on a.reading_id = r.id and a.person_id = platform.actor()
            where r.moment_id = any (:moments) and""" + STANDS;
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext(platform.actor()::text), hashtext(cast(:moment as text) || :action))";
    private static final String SAID = "select exists (select from guide.reading_author where reading_id = :id)";
    private static final String SAY = """
            insert into guide.reading (id, organisation_id, moment_id, action, side, seen, body, shown, name, language)
            values (:id, :organisation, :moment, :action, :side, :seen, :body, :shown, :name, :language) on conflict do nothing
            """;
    private static final String AUTHOR = """
            insert into guide.reading_author (reading_id, organisation_id, person_id)
            values (:id, :organisation, platform.actor()) on conflict do nothing
            """;
    private static final String TAKE_BACK = """
            insert into guide.reading_taken_back (reading_id, organisation_id) values (:id, :organisation) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SideReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said of each action at the last moment that is over and asked about it. */
    public List<Reading> newest(UUID unit) {
        return jdbc.sql(NEWEST).param("unit", unit).query(Reading.class).list();
    }

    /** What was said at these moments, as far as the reader may read it. */
    public List<Reading> of(Collection<UUID> moments) {
        return moments.isEmpty()
                ? List.of()
                : jdbc.sql(OF_MOMENTS)
                        .param("moments", moments.toArray(UUID[]::new))
                        .query(Reading.class)
                        .list();
    }

    /** The same of one action alone. */
    public List<Reading> of(Collection<UUID> moments, String action) {
        return moments.isEmpty()
                ? List.of()
                : jdbc.sql(OF_ACTION)
                        .param("moments", moments.toArray(UUID[]::new))
                        .param("action", action)
                        .query(Reading.class)
                        .list();
    }

    /** What whoever asks said there themselves, also what only counts in a sum. */
    public List<Reading> mine(Collection<UUID> moments) {
        return moments.isEmpty()
                ? List.of()
                : jdbc.sql(MINE)
                        .param("moments", moments.toArray(UUID[]::new))
                        .query(Reading.class)
                        .list();
    }

    /** Says it; what the same person said of the same action for the same side before is taken back with it. */
    public void say(Reading said) {
        jdbc.sql(ONE_AT_A_TIME)
                .param("moment", said.moment())
                .param("action", said.action())
                .query((row, number) -> true)
                .list();
        if (jdbc.sql(SAID).param("id", said.id()).query(Boolean.class).single()) {
            return;
        }
        mine(List.of(said.moment())).stream()
                .filter(before -> before.action().equals(said.action()) && before.side() == said.side())
                .forEach(before -> takeBack(before.id()));
        int added = jdbc.sql(SAY)
                .param("id", said.id())
                .param("organisation", Acting.current().home())
                .param("moment", said.moment())
                .param("action", said.action())
                .param("side", said.side().name())
                .param("seen", said.seen().name())
                .param("body", said.shown() == Shown.SUM ? "" : said.body())
                .param("shown", said.shown().name())
                .param("name", said.name())
                .param("language", said.language())
                .update();
        if (added == 1) {
            ofMine(AUTHOR, said.id());
        }
    }

    /** Their author takes it back, at any time. Row-level security refuses anyone else. */
    public void takeBack(UUID id) {
        ofMine(TAKE_BACK, id);
    }

    private void ofMine(String sql, UUID id) {
        jdbc.sql(sql)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .update();
    }
}
