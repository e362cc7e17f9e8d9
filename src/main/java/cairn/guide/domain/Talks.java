package cairn.guide.domain;

import cairn.platform.Acting;
import cairn.voice.CameOfIt;
import cairn.voice.CameOfIt.Grown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The talks that were opened where the sides see an action differently: each is something raised, with an answer owed. */
@Repository
public class Talks {

    private static final String ABOUT = """
            select raised_id as raised, on_date as "on" from guide.talk
            where unit_id = :unit and action = :action order by on_date desc, raised_id
            """;
    private static final String OPEN = """
            insert into guide.talk (raised_id, organisation_id, unit_id, action, moment_id, by_id, on_date)
            select :raised, :organisation, :unit, :action, :moment, platform.actor(), platform.today()
            where cast(:raised as uuid) in (select answers.raised_by_me()) on conflict do nothing
            """;
    private static final String THERE = "select exists (select from guide.talk where raised_id = :raised)";

    private final JdbcClient jdbc;
    private final CameOfIt cameOfIt;

    Talks(JdbcClient jdbc, CameOfIt cameOfIt) {
        this.jdbc = jdbc;
        this.cameOfIt = cameOfIt;
    }

    /** A talk, with the developments that grew out of it. */
    public record Talk(UUID raised, LocalDate on, List<Grown> grown) {}

    /** The talks about an action of a unit, the newest first. */
    public List<Talk> about(UUID unit, String action) {
        List<Row> rows = jdbc.sql(ABOUT)
                .param("unit", unit)
                .param("action", action)
                .query(Row.class)
                .list();
        Map<UUID, List<Grown>> grown =
                cameOfIt.of(jdbc, rows.stream().map(Row::raised).toList());
        return rows.stream()
                .map(row -> new Talk(row.raised(), row.on(), grown.getOrDefault(row.raised(), List.of())))
                .toList();
    }

    private record Row(UUID raised, LocalDate on) {}

    /** What was just raised is the talk about this action; false, and nothing is opened, when somebody else raised it. */
    public boolean open(UUID raised, UUID unit, String action, UUID moment) {
        return jdbc.sql(OPEN)
                                .param("raised", raised)
                                .param("organisation", Acting.current().home())
                                .param("unit", unit)
                                .param("action", action)
                                .param("moment", moment)
                                .update()
                        == 1
                || jdbc.sql(THERE).param("raised", raised).query(Boolean.class).single();
    }
}
