package cairn.platform.db;

import cairn.platform.postgres.Database;
import cairn.platform.start.CannotBegin;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to serve pages while one of the roles that serve is not bound by row-level security (walls, 3.1). */
@Component
class RoleCheck implements InitializingBean {

    private static final String TOO_STRONG = """
            select rolname from pg_roles r
            where (rolname = current_user or rolname in (:serving))
              and (rolsuper or rolbypassrls or rolcreaterole or exists (select from pg_class where relowner = r.oid)
                   or exists (select from pg_auth_members where member = r.oid))
            order by 1
            """;

    private final DataSource dataSource;
    private final Database database;

    RoleCheck(DataSource dataSource, Database database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> tooStrong = JdbcClient.create(dataSource)
                .sql(TOO_STRONG)
                .param("serving", database.names().serving())
                .query(String.class)
                .list();
        if (!tooStrong.isEmpty()) {
            throw new CannotBegin(
                    "Cairn does not start with the database role " + tooStrong.getFirst()
                            + ": it must not be a superuser, pass row-level security, make roles, own tables or belong to another role.");
        }
    }
}
