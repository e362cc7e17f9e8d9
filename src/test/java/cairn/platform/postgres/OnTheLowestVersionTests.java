package cairn.platform.postgres;

import cairn.Rows;
import java.util.List;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** What the tables promise, once more: on the lowest version that Cairn works with, as an existing server. */
@Suite
@SelectPackages("cairn")
@IncludeTags("repository")
class OnTheLowestVersionTests {

    private static final String LOWEST = "cairn.test.lowest";
    private static final String DATA = "cairn.test.data";

    @BeforeSuite
    static void anotherFolder() {
        System.setProperty(DATA, Rows.data() + "-lowest");
        System.setProperty(LOWEST, "true");
    }

    @AfterSuite
    static void theOneBefore() {
        System.clearProperty(LOWEST);
        System.setProperty(DATA, Rows.data().toString().replaceFirst("-lowest$", ""));
    }

    /** Whether the program of a test works on the lowest version: that one is not shared with the other tests. */
    static final class Programs implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> configuration) {
            return new Version(Boolean.getBoolean(LOWEST));
        }
    }

    /** Changes nothing by itself: programs that differ in it are not the same. */
    record Version(boolean lowest) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {}
    }
}
