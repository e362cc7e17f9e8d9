package cairn.guide.domain;

import cairn.guide.domain.Reflection.Let;
import cairn.guide.domain.Reflection.Readers;
import cairn.people.CapacityKind;
import cairn.people.OpenedBy;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may read what somebody wrote of trying something new, as its author chose, and who opened it. */
@Repository
public class ReflectionReaders {

    private static final String NOW = """
            select number, who, unit_id as unit from guide.reflection_readers
            where reflection_id = :reflection order by number desc limit 1
            """;
    private static final String LET = """
            insert into guide.reflection_readers (id, organisation_id, reflection_id, person_id, number, who, unit_id, on_date)
            select :id, :organisation, :reflection, platform.actor(), newest + 1, :who, cast(:unit as uuid), platform.today()
            from (select coalesce(max(number), 0) as newest from guide.reflection_readers where reflection_id = :reflection) n
            where newest = :after on conflict do nothing
            """;
    private static final String WAS_LET =
            "select exists (select from guide.reflection_readers where id = :id and reflection_id = :reflection and who = :who)";
    private static final String OPENED = """
            insert into guide.reflection_seen (reflection_id, reader_id, on_date, organisation_id, reader_name, taking_part_as)
            select :reflection, id, platform.today(), organisation_id, name, people.part()
            from people.person where id = platform.actor() and people.part() is not null
            on conflict do nothing
            """;
    private static final String OPENED_BY = """
            select reader_name as name, taking_part_as as "as", on_date as "on" from guide.reflection_seen
            where reflection_id = :reflection order by on_date desc, reader_name
            """;
    private static final String BY_ME = """
            select count(*) as things, on_date as "on" from guide.reflection_seen where reader_id = platform.actor()
            group by on_date order by on_date
            """;

    private final JdbcClient jdbc;

    ReflectionReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many whoever acts opened on a day. */
    public record Opened(int things, LocalDate on) {}

    public Readers now(UUID reflection) {
        return jdbc.sql(NOW)
                .param("reflection", reflection)
                .query(Readers.class)
                .optional()
                .orElse(Readers.NOBODY_ELSE);
    }

    /** Lets others read it, or nobody any more. Gives back false, and writes nothing, when another choice stands meanwhile. */
    public boolean let(Let let) {
        int added = jdbc.sql(LET)
                .param("id", let.id())
                .param("organisation", Acting.current().home())
                .param("reflection", let.reflection())
                .param("after", let.after())
                .param("who", let.who().name())
                .param("unit", let.unit())
                .update();
        return added == 1
                || jdbc.sql(WAS_LET)
                        .param("id", let.id())
                        .param("reflection", let.reflection())
                        .param("who", let.who().name())
                        .query(Boolean.class)
                        .single();
    }

    /** Whoever acts opens what somebody else wrote. */
    public void opened(UUID reflection) {
        jdbc.sql(OPENED).param("reflection", reflection).update();
    }

    /** Who opened it, the newest first, as far as whoever acts may know. */
    public List<OpenedBy> openedBy(UUID reflection) {
        return jdbc.sql(OPENED_BY)
                .param("reflection", reflection)
                .query((row, number) -> new OpenedBy(
                        row.getString("name"),
                        CapacityKind.valueOf(row.getString("as")),
                        row.getObject("on", LocalDate.class)))
                .list();
    }

    /** What whoever acts opened themselves. */
    public List<Opened> byMe() {
        return jdbc.sql(BY_ME).query(Opened.class).list();
    }
}
