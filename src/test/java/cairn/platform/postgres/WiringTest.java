package cairn.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Tag("apart")
class WiringTest {

    @TempDir
    Path data;

    @BeforeEach
    void unpacked() throws IOException {
        UnpackedPostgres.in(data);
    }

    @Test
    void springEntersAsTheAppAndFlywayMigratesAsTheOwner() {
        runner().run(context -> {
            assertThat(context).hasNotFailed();
            try (Connection connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(Server.ask(connection, "SELECT current_user")).isEqualTo(Names.OWN.of(Role.APP));
                assertThat(Server.ask(connection, "SELECT tableowner FROM pg_tables WHERE schemaname = 'wiring'"))
                        .isEqualTo(Names.OWN.owner());
            }
        });
        assertThat(Server.runsOn(data.resolve("postgres"))).isFalse();
    }

    @Test
    void aDatabaseElsewhereMeansNoneHere() {
        runner().withPropertyValues("cairn.database.url=postgresql://somebody:secret@localhost:1/cairn")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("The database at localhost:1 cannot be reached."));
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void aSecondContextOnTheSameDataFailsWithOneSentence() {
        runner().run(first -> runner().run(
                        second -> assertThat(second).getFailure().rootCause().isInstanceOf(AlreadyRunning.class)));
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("cairn.data=" + data, "spring.flyway.locations=classpath:wiring")
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
                .withUserConfiguration(PostgresConfiguration.class);
    }
}
