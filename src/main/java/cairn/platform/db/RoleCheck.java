package cairn.platform.db;

import cairn.platform.Acting;
import cairn.platform.Actor;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Refuses to serve pages as a role that row-level security does not bind (walls, 3.1). */
@Component
class RoleCheck implements InitializingBean {

    private static final String TOO_STRONG = """
            select rolsuper or rolbypassrls or exists (select from pg_class where relowner = r.oid)
            from pg_roles r where rolname = current_user
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RoleCheck(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        boolean tooStrong = Acting.as(
                Actor.frontDoor(),
                () -> Boolean.TRUE.equals(transaction.execute(
                        status -> jdbc.sql(TOO_STRONG).query(Boolean.class).single())));
        if (tooStrong) {
            throw new IllegalStateException(
                    "The database role that serves the pages must not be a superuser, pass row-level security or own tables.");
        }
    }
}
