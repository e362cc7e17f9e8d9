package cairn.people.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names that whoever acts has gone by here. Others see the newest; the ones before are for the person alone. */
@Repository
public class Names {

    private static final String TAKE = """
            insert into people.name_taken (id, organisation_id, person_id, name, on_date)
            values (:id, :organisation, :person, :name, platform.today()) on conflict do nothing
            """;
    private static final String NOW = "select name from people.person where id = platform.actor()";
    private static final String OF = "select name from people.person where id = :person";
    private static final String COORDINATORS = """
            select distinct p.name from people.person p join people.capacity c on c.person_id = p.id
            where c.kind = 'COORDINATOR' and platform.is_current(c.since, c.until) order by p.name
            """;
    private static final String TAKEN = """
            select name, before, on_date as on from people.name_taken
            where person_id = platform.actor() order by recorded_at desc
            """;

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name taken, and the one before it. */
    public record Taken(String name, @Nullable String before, LocalDate on) {}

    /** Takes a name; the id is the form's own. What was signed before stays signed as it was. */
    public void take(UUID id, String name) {
        jdbc.sql(TAKE)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("name", name)
                .update();
    }

    public String now() {
        return jdbc.sql(NOW).query(String.class).single();
    }

    /** The name this person goes by, if the reader may see them. */
    public Optional<String> of(UUID person) {
        return jdbc.sql(OF).param("person", person).query(String.class).optional();
    }

    /** Who coordinates, as far as the reader may know: those who hold a post are named to everyone. */
    public List<String> coordinators() {
        return jdbc.sql(COORDINATORS).query(String.class).list();
    }

    /** Every change, newest first. */
    public List<Taken> taken() {
        return jdbc.sql(TAKEN).query(Taken.class).list();
    }
}
