package cairn.guide.domain;

import cairn.people.Side;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moments at which a unit was looked at; the first is where it started. */
@Repository
public class Moments {

    private static final String MOMENT = """
            select m.id, m.unit_id as unit, m.how, array_to_string(m.actions, ' ') as actions, m.asked_service_users,
                   m.asked_carers, m.asked_staff, m.by_name, m.on_date as "on", m.until, guide.over(m) as over
            from guide.moment m
            """;
    private static final String OF_UNIT =
            MOMENT + "where m.unit_id = :unit order by m.on_date desc, m.recorded_at desc";
    private static final String LATEST = OF_UNIT + " limit 8";
    private static final String LATEST_ABOUT = MOMENT
            + "where m.unit_id = :unit and :action = any (m.actions) order by m.on_date desc, m.recorded_at desc limit 8";
    private static final String BY_ID = MOMENT + "where m.id = :id";
    private static final String MINE = MOMENT + """
            where m.unit_id = people.part_unit() and guide.my_side() is not null and m.until >= platform.today() and not guide.over(m)
            order by m.until, m.id
            """;
    private static final String BEGIN = """
            insert into guide.moment (id, organisation_id, unit_id, how, actions, asked_service_users, asked_carers,
                asked_staff, by_id, by_name, on_date, until)
            values (:id, :organisation, :unit, :how, :actions, :serviceUsers, :carers, :staff, platform.actor(), :byName,
                platform.today(), :until) on conflict do nothing
            """;
    private static final String END = """
            insert into guide.moment_ended (moment_id, organisation_id, by_id, by_name, on_date)
            values (:id, :organisation, platform.actor(), :byName, platform.today()) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Moments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this unit, the newest first. */
    public List<Moment> of(UUID unit) {
        return jdbc.sql(OF_UNIT).param("unit", unit).query(Moment.class).list();
    }

    /** The eight last ones of this unit, among them the one that runs and the last one that is over. */
    public List<Moment> latest(UUID unit) {
        return jdbc.sql(LATEST).param("unit", unit).query(Moment.class).list();
    }

    /** The same of those that asked about this action. */
    public List<Moment> latestAbout(UUID unit, String action) {
        return jdbc.sql(LATEST_ABOUT)
                .param("unit", unit)
                .param("action", action)
                .query(Moment.class)
                .list();
    }

    /** Those at which whoever acts can say now how they see their own unit. */
    public List<Moment> mine() {
        return jdbc.sql(MINE).query(Moment.class).list();
    }

    public Optional<Moment> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Moment.class).optional();
    }

    /**
     * A moment that begins today.
     *
     * @param asked how many of each side are asked
     */
    public record Beginning(
            UUID id, UUID unit, Moment.How how, List<String> actions, Map<Side, Integer> asked, LocalDate until) {}

    /** Begins it. Row-level security asks that the coordinator does. */
    public void begin(Beginning begins, String byName) {
        jdbc.sql(BEGIN)
                .param("id", begins.id())
                .param("organisation", Acting.current().home())
                .param("unit", begins.unit())
                .param("how", begins.how().name())
                .param("actions", begins.actions().toArray(String[]::new))
                .param("serviceUsers", begins.asked().getOrDefault(Side.SERVICE_USERS, 0))
                .param("carers", begins.asked().getOrDefault(Side.CARERS, 0))
                .param("staff", begins.asked().getOrDefault(Side.STAFF, 0))
                .param("until", begins.until())
                .param("byName", byName)
                .update();
    }

    /** Ends it today: what was said can be read by everyone from now on. */
    public void end(UUID id, String byName) {
        jdbc.sql(END)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("byName", byName)
                .update();
    }
}
