package cairn.platform.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How Spring Session works with its tables. What brings a result is one statement, and needs no transaction around it: that
 * would be another way to the database and back for every page. What is written is written all together.
 */
final class SessionTransactions implements TransactionOperations {

    private final TransactionOperations together;
    private final TransactionOperations alone = TransactionOperations.withoutTransaction();

    SessionTransactions(TransactionOperations together) {
        this.together = together;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        // In the middle of somebody's work the connection at hand would be theirs.
        boolean theirs = TransactionSynchronizationManager.isActualTransactionActive();
        return (theirs ? together : alone).execute(action);
    }

    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> action) {
        together.executeWithoutResult(action);
    }

    /** Connections on which each statement stands for itself until a transaction begins. */
    static final class Statements extends DelegatingDataSource {

        Statements(DataSource connections) {
            super(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setAutoCommit(true);
            return connection;
        }
    }
}
