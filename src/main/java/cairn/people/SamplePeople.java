package cairn.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invented people of the sample service. A real service has none, and then nobody is on this list. */
@Repository
public class SamplePeople {

    private static final String ALL = """
            select p.id as person, c.id as capacity, p.name, c.kind, c.unit_id as unit
            from people.sample_person s
            join people.person p on p.id = s.person_id
            join people.capacity c on c.person_id = p.id
            where platform.is_current(c.since, c.until)
            order by s.place, c.kind
            """;

    private final JdbcClient jdbc;

    SamplePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SamplePerson> all() {
        return jdbc.sql(ALL).query(SamplePerson.class).list();
    }

    /** The sample person who holds this capacity. */
    public Optional<SamplePerson> withCapacity(UUID capacity) {
        return all().stream().filter(p -> p.capacity().equals(capacity)).findFirst();
    }
}
