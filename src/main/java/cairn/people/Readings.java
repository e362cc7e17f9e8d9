package cairn.people;

import cairn.platform.Acting;
import cairn.platform.page.Reading;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people like to read these pages. Each choice is a row; the newest counts, on whatever device they sign in. */
@Repository
public class Readings {

    static final String NEWEST =
            "select size, calm, aloud from people.reading where person_id = platform.actor() order by recorded_at desc limit 1";
    private static final String CHOOSE = """
            insert into people.reading (id, organisation_id, person_id, size, calm, aloud)
            values (gen_random_uuid(), :organisation, :person, :size, :calm, :aloud)
            """;

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the actor chose last; nothing when they have never chosen. */
    public Optional<Reading> mine() {
        return jdbc.sql(NEWEST).query(Reading.class).optional();
    }

    public void choose(Reading reading) {
        jdbc.sql(CHOOSE)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("size", reading.size().name())
                .param("calm", reading.calm())
                .param("aloud", reading.aloud())
                .update();
    }
}
