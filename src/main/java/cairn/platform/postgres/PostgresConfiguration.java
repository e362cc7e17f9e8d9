package cairn.platform.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Spring's data source enters the database as {@link Role#APP}, Flyway as {@link Role#MIGRATE}. Both are made from the
 * database's bean, so Spring starts it before them and stops it after them. {@code cairn.database.url} names an existing
 * one.
 */
@Configuration(proxyBeanMethods = false)
class PostgresConfiguration {

    @Bean
    Database database(@Value("${cairn.database.url:}") String existing, @Value("${cairn.data:var}") Path data) {
        return existing.isBlank() ? EmbeddedPostgres.start(data) : ExistingPostgres.start(existing, data);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        return new AsApp(database);
    }

    @Bean
    MigrationPool migrationPool(Database database) {
        return new MigrationPool(database);
    }

    /** What a migration makes belongs to the owner, whom nobody can log in as. */
    @Bean
    FlywayConfigurationCustomizer migrateAsOwner(Database database, MigrationPool pool) {
        Names names = database.names();
        return flyway -> flyway.dataSource(pool.connections())
                .initSql("SET ROLE " + names.owner())
                .placeholders(names.placeholders());
    }

    @Bean
    Announcement announcement(Database database) {
        return new Announcement(database);
    }

    record AsApp(Database database) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return database.login(Role.APP);
        }

        @Override
        public String getPassword() {
            return database.password(Role.APP);
        }
    }

    record Announcement(Database database) {

        @EventListener
        void pagesAreServed(WebServerInitializedEvent event) {
            database.announce(event.getWebServer().getPort());
        }
    }
}
