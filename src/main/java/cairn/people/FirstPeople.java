package cairn.people;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds an organisation's first people, as the founder. */
@Repository
public class FirstPeople {

    private static final String PERSON =
            "insert into people.person (id, organisation_id, name) values (:id, :organisation, :name)";
    private static final String CAPACITY = """
            insert into people.capacity (id, organisation_id, person_id, kind, unit_id, since)
            values (:id, :organisation, :person, :kind, :unit, :since)
            """;
    private static final String SAMPLE =
            "insert into people.sample_person (person_id, organisation_id, place) values (:person, :organisation, :place)";

    private final JdbcClient jdbc;

    FirstPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void person(UUID id, String name) {
        jdbc.sql(PERSON)
                .param("id", id)
                .param("organisation", organisation())
                .param("name", name)
                .update();
    }

    public void capacity(UUID id, UUID person, CapacityKind kind, @Nullable UUID unit, LocalDate since) {
        jdbc.sql(CAPACITY)
                .param("id", id)
                .param("organisation", organisation())
                .param("person", person)
                .param("kind", kind.name())
                .param("unit", unit)
                .param("since", since)
                .update();
    }

    /** Lets anyone at this computer sign in as this invented person, in this place of the list. */
    public void sample(UUID person, int place) {
        jdbc.sql(SAMPLE)
                .param("person", person)
                .param("organisation", organisation())
                .param("place", place)
                .update();
    }

    private static UUID organisation() {
        return Acting.current().home();
    }
}
