package cairn.bench;

import cairn.bench.Browser.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Visitors who each open a page again as soon as it has come (a closed loop, no time to think), every answer looked at.
 *
 * @param micros how long each answer took, sorted
 * @param cpu what the server's processes worked meanwhile
 */
record Load(long[] micros, double seconds, Cpu cpu) {

    static Load run(Running cairn, List<Browser> visitors, String path, double seconds, Predicate<Answer> right)
            throws IOException, InterruptedException {
        Cpu before = Cpu.now(cairn);
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        List<Future<List<Long>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            visitors.forEach(visitor -> all.add(threads.submit(visit(visitor, path, end, right))));
        }
        double took = (System.nanoTime() - begun) / 1e9;
        Cpu cpu = Cpu.now(cairn).since(before);
        return new Load(
                all.stream()
                        .flatMap(Load::result)
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray(),
                took,
                cpu);
    }

    private static Callable<List<Long>> visit(Browser visitor, String path, long end, Predicate<Answer> right) {
        return () -> {
            List<Long> micros = new ArrayList<>();
            for (long start = System.nanoTime(); start < end; ) {
                Answer answer = visitor.get(path);
                long now = System.nanoTime();
                micros.add((now - start) / 1000);
                start = now;
                if (!right.test(answer)) {
                    throw new IOException(path + " answered " + answer.status() + "\n" + answer.body());
                }
            }
            return micros;
        };
    }

    private static java.util.stream.Stream<Long> result(Future<List<Long>> visit) {
        try {
            return visit.get().stream();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    int pages() {
        return micros.length;
    }

    double rate() {
        return pages() / seconds;
    }

    /** In how many milliseconds this part of the answers came. */
    double percentile(double part) {
        return micros[(int) Math.min(pages() - 1.0, part * pages())] / 1000.0;
    }

    double javaMicros() {
        return (double) cpu.java() / pages();
    }

    double postgresMicros() {
        return (double) cpu.postgres() / pages();
    }

    double bothMicros() {
        return javaMicros() + postgresMicros();
    }

    @Override
    public String toString() {
        return "%,d pages in %.1f s, CPU %.0f + %.0f us, p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
                .formatted(
                        pages(),
                        seconds,
                        javaMicros(),
                        postgresMicros(),
                        percentile(0.5),
                        percentile(0.99),
                        percentile(1));
    }

    static double median(double... values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
