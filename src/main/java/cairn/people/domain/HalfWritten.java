package cairn.people.domain;

import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.db.RolePool;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What somebody had typed and not sent, for whoever acts and nobody else. It goes on their word, or after a week. */
@Repository
public class HalfWritten {

    /** No page holds more at once; what is older than these makes room. */
    private static final int MOST = 10;

    private static final String KEEP = """
            insert into people.half_written (id, organisation_id, person_id, sealed, kept_on)
            values (:id, :organisation, :person, :sealed, platform.today())
            """;
    private static final String MAKE_ROOM = """
            delete from people.half_written where id in (select id from people.half_written
                where person_id = :person order by recorded_at desc offset :most)
            """;
    private static final String MINE =
            "select id, sealed from people.half_written where person_id = :person order by recorded_at desc";
    private static final String LET_GO = "delete from people.half_written where id = :id and person_id = :person";
    private static final String OVER = "delete from people.half_written where kept_on <= platform.today() - 7";

    private final JdbcClient jdbc;
    private final RolePool.Batch pool;

    HalfWritten(JdbcClient jdbc, RolePool.Batch pool) {
        this.jdbc = jdbc;
        this.pool = pool;
    }

    /** Something half-written, sealed for its author. */
    public record Sealed(UUID id, String sealed) {}

    /** Keeps it for whoever acts. */
    public void keep(String sealed) {
        jdbc.sql(KEEP)
                .param("id", UUID.randomUUID())
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("sealed", sealed)
                .update();
        jdbc.sql(MAKE_ROOM)
                .param("person", Acting.current().person())
                .param("most", MOST)
                .update();
    }

    /** What waits for whoever acts, the newest first. */
    public List<Sealed> mine() {
        return jdbc.sql(MINE)
                .param("person", Acting.current().person())
                .query(Sealed.class)
                .list();
    }

    /** The newest that waits for whoever acts. */
    public Optional<Sealed> newest() {
        return mine().stream().findFirst();
    }

    /** Whoever acts has it back, or does not want it. */
    public void letGo(UUID id) {
        jdbc.sql(LET_GO)
                .param("id", id)
                .param("person", Acting.current().person())
                .update();
    }

    /** After a week it is gone, whether or not its author ever came back. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    public void clear() {
        Acting.as(
                Actor.boxKeeper(),
                () -> pool.inTransaction(() -> pool.jdbc().sql(OVER).update()));
    }
}
