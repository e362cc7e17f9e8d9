package cairn;

import cairn.platform.ScopedClock;
import cairn.platform.postgres.LowestVersion;
import cairn.platform.postgres.UnpackedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;

/** What differs from the real program: a fresh database each time, and a clock that can be moved. */
@TestConfiguration(proxyBeanMethods = false)
public class TestPrograms {

    @Bean
    MovableClock movable() {
        return new MovableClock();
    }

    @Bean
    @Primary
    ScopedClock clock(MovableClock movable) {
        return new ScopedClock(movable);
    }

    /**
     * Takes away what the last run left. Where the tests run on the lowest version too, it is an existing server whose roles
     * a DBA has made.
     */
    public static final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path data = Path.of(context.getEnvironment().getRequiredProperty("cairn.data"));
            try {
                FileSystemUtils.deleteRecursively(data);
                if (Boolean.getBoolean("cairn.test.lowest")) {
                    TestPropertyValues.of("cairn.database.url=" + LowestVersion.prepared(data))
                            .applyTo(context);
                } else {
                    UnpackedPostgres.in(data);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
