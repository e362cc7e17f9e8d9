package cairn.platform.postgres;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/**
 * The connections of {@link Role#MIGRATE}. Each module migrates by itself and opens some of its own; to log in for each of them
 * takes longer than to find that nothing is to be done.
 */
final class MigrationPool implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();

    MigrationPool(Database database) {
        pool.setPoolName(database.login(Role.MIGRATE));
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.login(Role.MIGRATE));
        pool.setPassword(database.password(Role.MIGRATE));
        pool.setMinimumIdle(0);
        // Else the pool would open a connection before it is asked for one, and in a way that hides why it could not.
        pool.setInitializationFailTimeout(-1);
    }

    DataSource connections() {
        return pool;
    }

    /** Nothing migrates while people are there. */
    @EventListener(ApplicationStartedEvent.class)
    @Override
    public void close() {
        pool.close();
    }
}
