package cairn;

import static org.assertj.core.api.Assertions.assertThat;

import cairn.Wire.Answer;
import cairn.Writings.Form;
import cairn.platform.postgres.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same form fifty times at once (walls, C1): one effect, and everybody is told the truth. */
@AttackedProgram
@Timeout(240)
class SubmittedAtOnceTests {

    private static final int TIMES = 50;

    @LocalServerPort
    int port;

    @Autowired
    Database postgres;

    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private Writings writings;

    @Test
    void fiftyTimesTheSameFormHasOneEffect() throws IOException {
        Map<String, Supplier<Form>> all;
        try (Rows rows = new Rows(postgres, Rows.attacked())) {
            writings = new Writings(port, rows);
            all = writings.all();
            all.forEach(this::atOnce);
        }
        System.out.printf(
                "%d forms, each sent %d times at once: %s, %d wrong%n", all.size(), TIMES, answers, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private void atOnce(String name, Supplier<Form> forms) {
        Form alone = forms.get();
        List<String> before = writings.counts();
        alone.send(Map.of());
        Map<String, Long> once = Writings.more(before, writings.counts());
        Form form = forms.get();
        before = writings.counts();
        List<Answer> said = send(form);
        Map<String, Long> kept = Writings.more(before, writings.counts());
        if (once.isEmpty() || !kept.equals(once)) {
            wrong.add(name + ": " + kept + " instead of " + once);
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        said.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
        statuses.forEach((status, times) -> answers.merge(status, times, Integer::sum));
        boolean honest = said.stream()
                .allMatch(answer -> List.of(200, 303, 422).contains(answer.status())
                        || (answer.status() == 503
                                && !answer.header("Retry-After").isEmpty()));
        if (!honest || !(statuses.containsKey(200) || statuses.containsKey(303))) {
            wrong.add(name + ": " + statuses);
        }
    }

    private static List<Answer> send(Form form) {
        CyclicBarrier barrier = new CyclicBarrier(TIMES);
        List<Future<Answer>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TIMES; i++) {
                all.add(threads.submit(() -> {
                    barrier.await();
                    return form.send(Map.of());
                }));
            }
        }
        return all.stream().map(SubmittedAtOnceTests::result).toList();
    }

    private static Answer result(Future<Answer> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
