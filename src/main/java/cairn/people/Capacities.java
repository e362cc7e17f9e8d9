package cairn.people;

import java.util.List;
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
    private static final String MINE = """
            select id, kind, unit_id as unit, until, platform.is_current(since, until) as current from people.capacity
            where person_id = platform.actor() and since <= platform.today()
            order by until desc nulls first, kind, since
            """;
    private static final String MY_NAME = "select name from people.person where id = platform.actor()";

    private final JdbcClient jdbc;

    Capacities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The capacity of this session; nothing when it has ended meanwhile. */
    public Optional<Capacity> current() {
        return jdbc.sql(CURRENT).query(Capacity.class).optional();
    }

    /** Whether this session is a coordinator's. */
    public boolean coordinating() {
        return current().filter(c -> c.kind() == CapacityKind.COORDINATOR).isPresent();
    }

    /** All that whoever acts takes part as or took part as; what has ended stands last, the latest first. */
    public List<OwnCapacity> mine() {
        return jdbc.sql(MINE).query(OwnCapacity.class).list();
    }

    /** The name that whoever acts goes by here. */
    public String myName() {
        return jdbc.sql(MY_NAME).query(String.class).single();
    }
}
