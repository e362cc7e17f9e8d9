package cairn.platform.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Spring's data source enters the embedded server as {@link Role#APP}, Flyway as {@link Role#MIGRATE}. Both are made
 * from the server's bean, so Spring starts it before them and stops it after them. Setting {@code cairn.database.url}
 * turns this off.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cairn.database.url", havingValue = "false", matchIfMissing = true)
class PostgresConfiguration {

    @Bean
    EmbeddedPostgres embeddedPostgres(@Value("${cairn.data:var}") Path data) {
        return EmbeddedPostgres.start(data);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
        return new AsApp(postgres);
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedPostgres postgres) {
        return new AsMigrate(postgres);
    }

    /** What a migration makes belongs to the owner, whom nobody can log in as. */
    @Bean
    FlywayConfigurationCustomizer migrateAsOwner() {
        return flyway -> flyway.initSql("SET ROLE " + Names.OWNER).placeholders(Role.placeholders());
    }

    @Bean
    Announcement announcement(EmbeddedPostgres postgres) {
        return new Announcement(postgres);
    }

    record AsApp(EmbeddedPostgres postgres) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return postgres.url();
        }

        @Override
        public String getUsername() {
            return Role.APP.login();
        }

        @Override
        public String getPassword() {
            return postgres.password(Role.APP);
        }
    }

    record AsMigrate(EmbeddedPostgres postgres) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return postgres.url();
        }

        @Override
        public String getUsername() {
            return Role.MIGRATE.login();
        }

        @Override
        public String getPassword() {
            return postgres.password(Role.MIGRATE);
        }
    }

    record Announcement(EmbeddedPostgres postgres) {

        @EventListener
        void pagesAreServed(WebServerInitializedEvent event) {
            postgres.announce(event.getWebServer().getPort());
        }
    }
}
