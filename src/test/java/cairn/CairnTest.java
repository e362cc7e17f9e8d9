package cairn;

import cairn.developments.OnTheBoard;
import cairn.journeys.Axe;
import cairn.sample.SampleForTests;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole program: the real server on a free port, real PostgreSQL, the sample service, and a clock that
 * the test may move. All such tests share one program, so each makes what it needs and changes nothing of the sample.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cairn.sample=true",
            "cairn.data=${cairn.test.data:target/test-data}",
            "cairn.box.look-every=PT1H",
            "cairn.import.look-every=PT1S",
            "cairn.import.rest=PT1S",
            "cairn.health.port=0",
            "cairn.mail.look-every=PT1H",
            "cairn.mail.host=127.0.0.1",
            "cairn.mail.encryption=NONE",
            "cairn.mail.from=cairn@service.example",
            "cairn.mail.earliest=00:00",
            "cairn.mail.again=PT2S",
            // What stands in the tables is compared before and after: no sweeping of ended sessions in between, on the
            // minute.
            "spring.session.jdbc.cleanup-cron=-"
        })
@Import({
    TestPrograms.class,
    Faults.class,
    SampleForTests.class,
    OtherOrganisation.class,
    PastComments.class,
    OnTheBoard.class,
    Axe.AmongTheAssets.class
})
@ContextConfiguration(initializers = {TestPrograms.FreshDatabase.class, MailServer.Address.class})
public @interface CairnTest {}
