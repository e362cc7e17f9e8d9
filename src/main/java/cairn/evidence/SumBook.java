package cairn.evidence;

import cairn.platform.Acting;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums of what happened, as the transactions of the facts keep them; and how they are made again from the facts. */
@Repository
public class SumBook {

    private static final String OF_UNIT = """
            with since as (select date_trunc('quarter', platform.today() - interval '21 months')::date as day)
            select action, quarter, fact, n from evidence.sum where unit_id = :unit and quarter >= (select day from since)
            union all
            select action, quarter, fact, count(*) from evidence.apart
            where unit_id = :unit and quarter >= (select day from since) group by action, quarter, fact
            """;
    private static final String VIEWS = """
            select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relname = 'fact' and c.relkind = 'v' order by n.nspname
            """;
    private static final String REBUILDS = """
            select n.nspname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.proname = 'rebuild' and n.nspname not in ('pg_catalog', 'information_schema') order by n.nspname
            """;
    private static final String NONE =
            "select not exists (select from evidence.sum where organisation_id = :organisation)";
    private static final String LOCK = "lock table evidence.sum in exclusive mode";
    private static final String CLEAR = "delete from evidence.sum where organisation_id = :organisation";
    private static final String SUM_UP = """
            insert into evidence.sum (unit_id, action, quarter, fact, organisation_id, n)
            select unit_id, action, date_trunc('quarter', on_date), fact, organisation_id, count(*) from %s.fact
            where not apart and organisation_id = :organisation group by 1, 2, 3, 4, 5
            """;

    private final JdbcClient jdbc;

    public SumBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one unit in this quarter and the seven before, with what stands apart for those who may know of it: as many rows
     * after five years as after two.
     */
    public Sums of(UUID unit) {
        return new Sums(
                jdbc.sql(OF_UNIT).param("unit", unit).query(Sums.Sum.class).list());
    }

    /** Whether the organisation acted for has no sum at all. */
    public boolean none() {
        return jdbc.sql(NONE)
                .param("organisation", Acting.current().home())
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes all sums of the organisation acted for again, from every view of facts, and whatever else its schemas can make
     * again. Whoever counts meanwhile waits. Row-level security lets nobody do it but {@code Actor.rebuilder}.
     */
    public int rebuild() {
        UUID organisation = Acting.current().home();
        jdbc.sql(LOCK).update();
        jdbc.sql(CLEAR).param("organisation", organisation).update();
        jdbc.sql(REBUILDS)
                .query(String.class)
                .list()
                .forEach(schema -> jdbc.sql("select %s.rebuild()".formatted(schema))
                        .query((row, number) -> true)
                        .list());
        List<String> schemas = jdbc.sql(VIEWS).query(String.class).list();
        return schemas.stream()
                .mapToInt(schema -> jdbc.sql(SUM_UP.formatted(schema))
                        .param("organisation", organisation)
                        .update())
                .sum();
    }
}
