package cairn.platform.db;

import cairn.platform.postgres.EmbeddedPostgres;
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
    RolePool.Suggest suggestPool(EmbeddedPostgres postgres, Clock clock) {
        return new RolePool.Suggest(pool(postgres, Role.SUGGEST, 4), clock);
    }

    @Bean
    RolePool.Batch batchPool(EmbeddedPostgres postgres, Clock clock) {
        return new RolePool.Batch(pool(postgres, Role.BATCH, 1), clock);
    }

    @Bean
    Pepper pepper(EmbeddedPostgres postgres) throws IOException {
        String kept = Files.readString(postgres.pepperFile(), StandardCharsets.US_ASCII);
        return new Pepper(Base64.getDecoder().decode(kept.strip()));
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres, Role role, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(role.login());
        pool.setJdbcUrl(postgres.url());
        pool.setUsername(role.login());
        pool.setPassword(postgres.password(role));
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
