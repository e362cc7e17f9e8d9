package cairn.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.CairnTest;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@CairnTest
class RequestThreadsTests {

    @Autowired
    ServletWebServerApplicationContext program;

    @Test
    void theProgramAnswersOnThem() {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(program.getWebServer());
        assertThat(server.getTomcat().getConnector().getProtocolHandler().getExecutor())
                .isInstanceOf(ThreadPoolExecutor.class);
    }

    @Test
    void whoeverComesBesideACrowdThatWaitsIsAnsweredAtOnce() throws Exception {
        Executor threads = RequestThreads.executor();
        int crowd = RequestThreads.MOST + 100;
        CountDownLatch allHere = new CountDownLatch(crowd);
        CountDownLatch waitIsOver = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger virtual = new AtomicInteger();
        for (int i = 0; i < crowd; i++) {
            threads.execute(() -> {
                virtual.addAndGet(Thread.currentThread().isVirtual() ? 1 : 0);
                allHere.countDown();
                awaits(waitIsOver);
            });
        }
        threads.execute(answered::countDown);
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(allHere.await(10, TimeUnit.SECONDS)).as("each has a thread").isTrue();
        assertThat(virtual).hasValue(100);
        waitIsOver.countDown();
    }

    private static void awaits(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
