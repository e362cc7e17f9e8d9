package cairn.principles;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a service holds to now. */
@Repository
public class Principles {

    private static final String STANDING = """
            select p.id, w.number, w.words_en, w.words_cy
            from principles.principle p
            join principles.wording first on first.principle_id = p.id and first.number = 1
            cross join lateral (select number, words_en, words_cy from principles.wording
                                where principle_id = p.id order by number desc limit 1) w
            where p.service_id = :service and w.words_en <> ''
            order by first.recorded_at, p.id
            """;

    private final JdbcClient jdbc;

    Principles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The principles of a service that hold, in the order in which they were first agreed; without those set aside. */
    public List<Principle> standing(UUID service) {
        return jdbc.sql(STANDING)
                .param("service", service)
                .query(Principle.class)
                .list();
    }
}
