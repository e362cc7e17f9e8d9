package cairn.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the person who is signed in takes part as. */
@Repository
public class Capacities {

    private static final String CURRENT = """
            select id, kind, unit_id as unit from people.capacity
            where id = platform.capacity() and platform.is_current(since, until)
            """;

    private final JdbcClient jdbc;

    Capacities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The capacity of this session; nothing when it has ended meanwhile. */
    public Optional<Capacity> current() {
        return jdbc.sql(CURRENT).query(Capacity.class).optional();
    }
}
