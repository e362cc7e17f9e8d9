package cairn.people.domain;

import cairn.people.CapacityKind;
import cairn.people.OpenedBy;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who opened what a person said of themselves: written down once for each reader and day, and read by that person. */
@Repository
public class SeenAboutMe {

    private static final String OPENED = """
            insert into people.seen (person_id, reader_id, on_date, organisation_id, reader_name, taking_part_as)
            select :person, id, platform.today(), organisation_id, name, people.part()
            from people.person where id = platform.actor() and id <> :person
            on conflict do nothing
            """;
    private static final String MINE = """
            select reader_name as name, taking_part_as as "as", on_date as "on" from people.seen
            where person_id = platform.actor() order by on_date desc, reader_name
            """;
    private static final String BY_ME =
            "select count(*) as people, on_date as \"on\" from people.seen where reader_id = platform.actor() group by on_date order by on_date";

    private final JdbcClient jdbc;

    SeenAboutMe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of how many people whoever acts opened it on a day. */
    public record Opened(int people, LocalDate on) {}

    /** Whoever acts opens it; a person's own look is never written down. */
    public void opened(UUID person) {
        if (!person.equals(Acting.current().person())) {
            jdbc.sql(OPENED).param("person", person).update();
        }
    }

    /** Who opened what whoever acts said of themselves, the newest first. */
    public List<OpenedBy> mine() {
        return jdbc.sql(MINE)
                .query((row, number) -> new OpenedBy(
                        row.getString("name"),
                        CapacityKind.valueOf(row.getString("as")),
                        row.getObject("on", LocalDate.class)))
                .list();
    }

    /** How often whoever acts opened such things themselves. */
    public List<Opened> byMe() {
        return jdbc.sql(BY_ME).query(Opened.class).list();
    }
}
