package cairn.guide.domain;

import static java.util.stream.Collectors.toMap;

import cairn.guide.domain.PowerCheck.Agreed;
import cairn.guide.domain.PowerCheck.Agreeing;
import cairn.guide.domain.PowerCheck.Opened;
import cairn.people.Side;
import cairn.platform.Acting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The power checks of a unit: what is begun together, what was agreed about the power in it, and who looked again. */
@Repository
public class PowerChecks {

    /** The sides of which something stands; what was taken back does not. */
    private static final String SIDES = """
            (select string_agg(distinct w.side, ' ') from guide.power_answer w
             where w.check_id = c.id and w.moment = '%s' %s
               and not exists (select from guide.power_answer_taken_back b where b.answer_id = w.id))
            """;

    private static final String CHECK = """
            select c.id, c.unit_id, c.body, c.from_date, c.trial_id, c.step_id, c.development_id, c.language, c.by_name,
                   c.by_id = platform.actor() as mine, c.on_date,
                   a.number as a_number, a.body as a_body, a.who_does as a_who_does, a.agreed_by as a_agreed_by,
                   a.look_again as a_look_again, a.language as a_language, a.by_name as a_by_name, a.on_date as a_on_date,
            """
            + SIDES.formatted("BEFORE", "")
            + " as before, "
            + SIDES.formatted("AFTER", "and w.agreed_number = coalesce(a.number, 0)")
            + """
             as after
            from guide.power_check c
            left join lateral (select * from guide.power_agreed where check_id = c.id order by number desc limit 1) a on true
            """;
    private static final String AT =
            CHECK + " where c.unit_id = :unit order by c.recorded_at desc, c.id limit :most offset :skipped";
    private static final String BY_ID = CHECK + " where c.id = :id";
    private static final String EARLIER = """
            select number as a_number, body as a_body, who_does as a_who_does, agreed_by as a_agreed_by,
                   look_again as a_look_again, language as a_language, by_name as a_by_name, on_date as a_on_date
            from guide.power_agreed where check_id = :check order by number desc offset 1
            """;
    private static final String OF_TRIAL =
            "select id from guide.power_check where trial_id = :trial order by recorded_at desc, id limit 1";
    private static final String OF_STEPS = """
            select distinct on (step_id) step_id, id from guide.power_check where unit_id = :unit and step_id is not null
            order by step_id, recorded_at desc, id
            """;
    private static final String OPEN = """
            insert into guide.power_check (id, organisation_id, unit_id, body, from_date, trial_id, step_id, development_id,
                                           language, by_id, by_name, on_date)
            values (:id, :organisation, :unit, :body, :from, cast(:trial as uuid), cast(:step as uuid),
                    cast(:development as uuid), :language, platform.actor(), :byName, platform.today()) on conflict do nothing
            """;
    private static final String OPENED = """
            select exists (select from guide.power_check
                           where id = :id and unit_id = :unit and body = :body and by_id = platform.actor())
            """;
    private static final String AGREE = """
            insert into guide.power_agreed (id, organisation_id, check_id, number, body, who_does, agreed_by, look_again,
                                            language, by_id, by_name, on_date)
            select :id, :organisation, :check, newest + 1, :body, :whoDoes, :agreedBy, :lookAgain,
                   :language, platform.actor(), :byName, platform.today()
            from (select coalesce(max(number), 0) as newest from guide.power_agreed where check_id = :check) n
            where newest = :after on conflict do nothing
            """;
    private static final String AGREED = """
            select exists (select from guide.power_agreed where id = :id and check_id = :check and body = :body
                           and who_does = :whoDoes and agreed_by = :agreedBy and by_id = platform.actor())
            """;

    private final JdbcClient jdbc;

    PowerChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some of those of a unit, the newest first. */
    public List<PowerCheck> at(UUID unit, int most, int skipped) {
        return jdbc.sql(AT)
                .param("unit", unit)
                .param("most", most)
                .param("skipped", skipped)
                .query((row, number) -> check(row))
                .list();
    }

    public Optional<PowerCheck> find(UUID id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query((row, number) -> check(row))
                .optional();
    }

    /** What was agreed before the newest agreement, the latest first. */
    public List<Agreed> earlier(UUID check) {
        return jdbc.sql(EARLIER)
                .param("check", check)
                .query((row, number) -> agreed(row))
                .list();
    }

    /** The newest one that belongs to a trial. */
    public Optional<UUID> ofTrial(UUID trial) {
        return jdbc.sql(OF_TRIAL).param("trial", trial).query(UUID.class).optional();
    }

    /** The newest one that belongs to each step of a unit's plan, by step. */
    public Map<UUID, UUID> ofSteps(UUID unit) {
        return jdbc
                .sql(OF_STEPS)
                .param("unit", unit)
                .query((row, number) ->
                        Map.entry(row.getObject("step_id", UUID.class), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Opens one. Gives back false, and writes nothing, when this form was sent before with something else on it. */
    public boolean open(Opened check, String name) {
        int added = jdbc.sql(OPEN)
                .param("id", check.id())
                .param("organisation", Acting.current().home())
                .param("unit", check.unit())
                .param("body", check.body())
                .param("from", check.from())
                .param("trial", check.trial())
                .param("step", check.step())
                .param("development", check.development())
                .param("language", check.language().code())
                .param("byName", name)
                .update();
        return added == 1
                || jdbc.sql(OPENED)
                        .param("id", check.id())
                        .param("unit", check.unit())
                        .param("body", check.body())
                        .query(Boolean.class)
                        .single();
    }

    /** Writes down what was agreed. Gives back false, and writes nothing, when somebody wrote something else down first. */
    public boolean agree(Agreeing agreeing, String name) {
        int added = jdbc.sql(AGREE)
                .param("id", agreeing.id())
                .param("organisation", Acting.current().home())
                .param("check", agreeing.check())
                .param("after", agreeing.after())
                .param("body", agreeing.body())
                .param("whoDoes", agreeing.whoDoes())
                .param("agreedBy", agreeing.agreedBy())
                .param("lookAgain", agreeing.lookAgain())
                .param("language", agreeing.language().code())
                .param("byName", name)
                .update();
        return added == 1
                || jdbc.sql(AGREED)
                        .param("id", agreeing.id())
                        .param("check", agreeing.check())
                        .param("body", agreeing.body())
                        .param("whoDoes", agreeing.whoDoes())
                        .param("agreedBy", agreeing.agreedBy())
                        .query(Boolean.class)
                        .single();
    }

    private static PowerCheck check(ResultSet row) throws SQLException {
        return new PowerCheck(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("body"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("trial_id", UUID.class),
                row.getObject("step_id", UUID.class),
                row.getObject("development_id", UUID.class),
                row.getString("language"),
                row.getString("by_name"),
                row.getBoolean("mine"),
                row.getObject("on_date", LocalDate.class),
                row.getString("a_body") == null ? null : agreed(row),
                sides(row.getString("before")),
                sides(row.getString("after")));
    }

    private static Agreed agreed(ResultSet row) throws SQLException {
        return new Agreed(
                row.getInt("a_number"),
                row.getString("a_body"),
                row.getString("a_who_does"),
                row.getString("a_agreed_by"),
                row.getObject("a_look_again", LocalDate.class),
                row.getString("a_language"),
                row.getString("a_by_name"),
                row.getObject("a_on_date", LocalDate.class));
    }

    private static Set<Side> sides(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Side::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
