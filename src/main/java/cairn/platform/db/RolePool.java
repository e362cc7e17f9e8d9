package cairn.platform.db;

import cairn.platform.Acting;
import cairn.platform.Actor;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small pool of its own for one database role. Only the module that works as that role asks for its type, so that
 * nothing else reaches its tables by accident (walls, rule 3).
 */
public abstract class RolePool implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    protected RolePool(HikariDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new ActorTransactionManager(dataSource, clock));
    }

    /** Drops things into the box and reads what stands at one's own seven words. */
    public static final class Suggest extends RolePool {
        public Suggest(HikariDataSource dataSource, Clock clock) {
            super(dataSource, clock);
        }
    }

    /** Opens the box, and carries the mail. */
    public static final class Batch extends RolePool {
        public Batch(HikariDataSource dataSource, Clock clock) {
            super(dataSource, clock);
        }
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Runs the work in one transaction of this role, as whoever acts. */
    public <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /**
     * Does the work for each organisation that the statement finds, each in one transaction of this role, in which nobody of
     * flesh and blood acts.
     */
    public void inEachOrganisation(String organisations, Runnable work) {
        List<UUID> found = Acting.as(
                Actor.boxKeeper(),
                () -> inTransaction(
                        () -> jdbc.sql(organisations).query(UUID.class).list()));
        found.forEach(organisation ->
                Acting.as(Actor.unsigned(organisation), () -> transaction.executeWithoutResult(status -> work.run())));
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
