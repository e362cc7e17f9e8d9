package cairn.platform.db;

import cairn.platform.Acting;
import cairn.platform.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database who acts, once, at the start of each transaction; row-level security reads it from there. This is
 * the only place that sets it. Refuses before a connection is taken when nobody is known (walls, 3.1).
 */
public class ActorTransactionManager extends JdbcTransactionManager {

    private static final String TELL = "select platform.begin(?, ?, ?, ?)";

    private final Clock clock;

    public ActorTransactionManager(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Acting.current();
        super.doBegin(transaction, definition);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Actor actor = Acting.current();
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, actor.person().toString());
            tell.setString(2, text(actor.capacity()));
            tell.setString(3, text(actor.organisation()));
            tell.setString(4, LocalDate.now(clock).toString());
            tell.execute();
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
