package cairn.guide.domain;

import cairn.people.Side;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many of a side a unit has, as it was written down when the unit was last looked at: whoever writes knows who may guess. */
@Repository
public class Asked {

    private static final String LATELY = """
            select case cast(:side as text) when 'SERVICE_USERS' then m.asked_service_users when 'CARERS' then m.asked_carers
                                            else m.asked_staff end
            from guide.moment m where m.unit_id = :unit and m.on_date <= platform.today()
            order by m.on_date desc, m.recorded_at desc limit 1
            """;

    private final JdbcClient jdbc;

    Asked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing while the unit was never looked at. */
    public Optional<Integer> lately(UUID unit, Side side) {
        return jdbc.sql(LATELY)
                .param("unit", unit)
                .param("side", side.name())
                .query(Integer.class)
                .optional();
    }
}
