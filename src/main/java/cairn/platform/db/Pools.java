package cairn.platform.db;

import cairn.platform.postgres.Database;
import cairn.platform.postgres.Role;
import cairn.platform.security.Pepper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pools of the box's own roles, and the pepper that lies beside the database. */
@Configuration(proxyBeanMethods = false)
class Pools {

    private static final long PATIENCE_MILLIS = 3_000;

    /** Few, because look-ups of seven words wait in a queue of their own. */
    @Bean
    RolePool.Suggest suggestPool(Database database, Clock clock) {
        return new RolePool.Suggest(pool(database, Role.SUGGEST, 4), clock);
    }

    @Bean
    RolePool.Batch batchPool(Database database, Clock clock) {
        return new RolePool.Batch(pool(database, Role.BATCH, 1), clock);
    }

    @Bean
    Pepper pepper(Database database) throws IOException {
        String kept = Files.readString(database.pepperFile(), StandardCharsets.US_ASCII);
        return new Pepper(Base64.getDecoder().decode(kept.strip()));
    }

    private static HikariDataSource pool(Database database, Role role, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(database.login(role));
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.login(role));
        pool.setPassword(database.password(role));
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
