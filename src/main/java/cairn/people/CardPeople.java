package cairn.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people for whom whoever acts may make a card: for the coordinator everyone, for staff those at their own unit. */
@Repository
public class CardPeople {

    private static final String ALL = """
            select p.id as person, p.name, c.kind, c.unit_id as unit
            from people.person p
            left join people.capacity c on c.person_id = p.id and platform.is_current(c.since, c.until)
            where p.id = any (array(select people.cards_for()))
            order by lower(p.name), p.id, c.kind
            """;

    private final JdbcClient jdbc;

    CardPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person, once for each thing they take part as; once without any when they no longer do. */
    public record Part(
            UUID person,
            String name,
            @Nullable CapacityKind kind,
            @Nullable UUID unit) {}

    /** Everyone, by name. */
    public List<Part> all() {
        return jdbc.sql(ALL).query(Part.class).list();
    }
}
