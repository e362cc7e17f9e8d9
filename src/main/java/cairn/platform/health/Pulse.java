package cairn.platform.health;

import cairn.platform.Acting;
import cairn.platform.Actor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the database takes a row whose trigger fires. Nothing of it stays. */
@Component
class Pulse {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Pulse(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean beats() {
        try {
            Acting.as(
                    Actor.frontDoor(),
                    () -> transaction.executeWithoutResult(status -> {
                        status.setRollbackOnly();
                        jdbc.sql("insert into platform.pulse default values").update();
                    }));
            return true;
        } catch (DataAccessException | TransactionException away) {
            return false;
        }
    }
}
