package cairn.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Makes the tables of an empty database as the program makes them at its start, module by module under the same names, without
 * starting the program.
 */
final class OwnMigrations {

    private static final String HISTORY = "flyway_schema_history";
    private static final Pattern MODULE = Pattern.compile("\"(\\w+)\"\\s*:");

    private OwnMigrations() {}

    static void run(EmbeddedPostgres postgres) throws IOException {
        try (MigrationPool pool = new MigrationPool(postgres)) {
            for (String module :
                    Stream.concat(Stream.of("__root"), modules().stream()).toList()) {
                if (new PathMatchingResourcePatternResolver()
                                .getResources("classpath*:db/migration/" + module + "/*.sql")
                                .length
                        > 0) {
                    migrate(postgres.names(), pool, module);
                }
            }
        }
    }

    private static void migrate(Names names, MigrationPool pool, String module) {
        Flyway.configure()
                .dataSource(pool.connections())
                .defaultSchema("flyway")
                .createSchemas(true)
                .initSql("SET ROLE " + names.owner())
                .placeholders(names.placeholders())
                .locations("classpath:db/migration/" + module)
                .table(module.equals("__root") ? HISTORY : HISTORY + "_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** In the order in which they are migrated. */
    private static List<String> modules() throws IOException {
        try (InputStream file =
                new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream()) {
            return MODULE.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
    }
}
