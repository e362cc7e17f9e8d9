package cairn.sample;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The sample on an existing server, where the program never loads it: tests of the tables need somebody to be there. */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("cairn.test.lowest")
public class SampleForTests {

    @Bean
    Sample sample(AutowireCapableBeanFactory beans) {
        return beans.createBean(Sample.class);
    }
}
