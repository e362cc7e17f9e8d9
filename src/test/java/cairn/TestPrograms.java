package cairn;

import cairn.platform.ScopedClock;
import cairn.platform.postgres.LowestVersion;
import java.io.File;
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
     * Takes away what the last run left, and keeps the unpacked server, which takes long to unpack. Where the tests run on
     * the lowest version too, it is an existing server whose roles a DBA has made.
     */
    public static final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            File data = new File(context.getEnvironment().getRequiredProperty("cairn.data"));
            File[] left = data.listFiles(file -> !file.getName().startsWith("postgres-"));
            for (File file : left == null ? new File[0] : left) {
                FileSystemUtils.deleteRecursively(file);
            }
            if (Boolean.getBoolean("cairn.test.lowest")) {
                TestPropertyValues.of("cairn.database.url=" + LowestVersion.prepared(data.toPath()))
                        .applyTo(context);
            }
        }
    }
}
