package cairn.walls;

import cairn.TestPrograms;
import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * A test against a whole program and a sample of its own, because what it sends may change anything: no other test would
 * find the sample as it was.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cairn.sample=true",
            "cairn.data=target/attacked-data",
            "cairn.box.look-every=PT1H",
            "cairn.mail.look-every=PT1H"
        })
@Import(TestPrograms.class)
@ContextConfiguration(initializers = AttackedProgram.FreshData.class)
@interface AttackedProgram {

    /** Takes away what the last run left, and keeps the unpacked server, which takes long to unpack. */
    final class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final Path DATA = Path.of("target/attacked-data");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            File[] left = DATA.toFile().listFiles(file -> !file.getName().startsWith("postgres-"));
            for (File file : left == null ? new File[0] : left) {
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }
}
