package cairn;

import cairn.people.QuickHashing;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

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
            "cairn.data=${cairn.test.data:target/test-data}-attacked",
            "cairn.box.look-every=PT1H",
            "cairn.health.port=0",
            "cairn.mail.look-every=PT1H"
        })
@Import({TestPrograms.class, Faults.class, QuickHashing.class})
@ContextConfiguration(initializers = TestPrograms.FreshDatabase.class)
public @interface AttackedProgram {}
