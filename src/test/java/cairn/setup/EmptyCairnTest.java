package cairn.setup;

import cairn.Rows;
import cairn.TestPrograms;
import cairn.journeys.Axe;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole program on a database of its own, in which nothing is set up yet. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cairn.data=${cairn.test.data:target/test-data}-empty", "cairn.box.look-every=PT1H"})
@Import({TestPrograms.class, DoorAtTheStart.class, Beginnings.class, Axe.AmongTheAssets.class})
@ContextConfiguration(initializers = TestPrograms.FreshDatabase.class)
public @interface EmptyCairnTest {

    /** The data folder of these tests. */
    Path DATA = Path.of(Rows.data() + "-empty");
}
