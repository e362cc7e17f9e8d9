package cairn.voice.domain;

import cairn.people.CapacityKind;
import cairn.people.OpenedBy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who opened what was raised. It is written down once for each reader and day, in the request that shows it; its author's own
 * look never is. The box's role has an instance of its own, for what somebody raised signed in without showing their name.
 */
public class SeenItems {

    private static final String OPENED = """
            insert into voice.seen (raised_id, reader_id, on_date, organisation_id, reader_name, taking_part_as)
            select :raised, id, platform.today(), organisation_id, name, people.part()
            from people.person where id = platform.actor() and people.part() is not null
            on conflict do nothing
            """;
    private static final String OF = """
            select reader_name as name, taking_part_as as "as", on_date as "on" from voice.seen
            where raised_id = :raised order by on_date desc, reader_name
            """;
    private static final String BY_ME = """
            select count(*) as things, on_date as "on" from voice.seen where reader_id = platform.actor()
            group by on_date order by on_date
            """;

    private final JdbcClient jdbc;

    public SeenItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many things whoever acts opened on a day. */
    public record Opened(int things, LocalDate on) {}

    /** Whoever acts opens it as a reader. */
    public void opened(UUID raised) {
        jdbc.sql(OPENED).param("raised", raised).update();
    }

    /** Who opened it, the newest first, as far as whoever acts may know. */
    public List<OpenedBy> of(UUID raised) {
        return jdbc.sql(OF)
                .param("raised", raised)
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
