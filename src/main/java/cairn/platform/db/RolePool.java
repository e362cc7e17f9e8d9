package cairn.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
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

    @Override
    public void close() {
        dataSource.close();
    }
}
