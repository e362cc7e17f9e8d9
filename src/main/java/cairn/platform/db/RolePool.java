package cairn.platform.db;

import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small pool of its own for one database role. Only the module that works as that role asks for its type, so that
 * nothing else reaches its tables by accident (walls, rule 3).
 */
public abstract class RolePool {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    protected RolePool(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new ActorTransactionManager(dataSource, clock));
    }

    /** Drops things into the box and reads what stands at one's own seven words. */
    public static final class Suggest extends RolePool {
        public Suggest(DataSource dataSource, Clock clock) {
            super(dataSource, clock);
        }
    }

    /** Opens the box. */
    public static final class Batch extends RolePool {
        public Batch(DataSource dataSource, Clock clock) {
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
}
