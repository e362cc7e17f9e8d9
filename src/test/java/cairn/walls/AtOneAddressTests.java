package cairn.walls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cairn.Raisings;
import cairn.Wire;
import cairn.Wire.Answer;
import cairn.platform.start.UnpackedProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole ward has one address. Nobody there is locked out by what somebody else sends from it (walls, rows 17 and 29). The
 * program is run as it is delivered: how long the right person waits depends on how quickly the wrong ones are refused.
 */
@Tag("apart")
class AtOneAddressTests {

    private static final int BAD_SIGN_INS = 1_000;
    private static final int AGAINST_ONE = 400;
    private static final int JUNK = 300;
    private static final int AT_ONCE = 20;
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(8);
    private static final String WARD = "127.0.0.1";
    private static final String ELSEWHERE = "127.0.0.2";
    private static final String PASSPHRASE = "seven herons by the weir";
    private static final String READY = "Cairn is ready at http://localhost:";

    @TempDir
    Path root;

    private Process program;
    private int port;

    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger letIn = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        program = UnpackedProgram.startWithSample(root.resolve("data"));
        String line = program.inputReader(UTF_8)
                .lines()
                .filter(said -> said.startsWith(READY))
                .findFirst()
                .orElseThrow();
        port = Integer.parseInt(line.substring(READY.length()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        program.destroy();
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @SuppressWarnings("SystemOut") // the figures stand in every build's output
    void aWardBehindOneAddressIsNeverLockedOut() throws Exception {
        List<String> pairs = pairs();
        String attacked = pairs.removeFirst();
        String neighbour = pairs.removeFirst();
        List<String> others =
                Stream.concat(pairs.stream(), Stream.of("no such-pair")).toList();
        List<Long> waits = new ArrayList<>();
        int taken = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            List<Future<Boolean>> junk = new ArrayList<>();
            for (int i = 0; i < BAD_SIGN_INS; i++) {
                String pair = i % 5 < AGAINST_ONE * 5 / BAD_SIGN_INS ? attacked : others.get(i % others.size());
                all.add(many.submit(() -> wrong(pair)));
                if (i % 10 < JUNK * 10 / BAD_SIGN_INS) {
                    String words = "Junk " + i;
                    junk.add(many.submit(() -> fallsIn(words)));
                }
            }
            while (tried.get() < BAD_SIGN_INS / 10) {
                Thread.sleep(20);
            }
            waits.add(millis(attacked, WARD));
            waits.add(millis(attacked, ELSEWHERE));
            waits.add(millis(neighbour, WARD));
            assertThat(tried.get()).as("all of this while they were trying").isLessThan(BAD_SIGN_INS);
            for (Future<?> one : all) {
                one.get();
            }
            for (Future<Boolean> one : junk) {
                taken += one.get() ? 1 : 0;
            }
        }
        waits.add(millis(attacked, WARD));
        System.out.printf(
                "Bad sign-ins: %d, let in: %d, junk items taken: %d, the right people signed in after ms: %s%n",
                tried.get(), letIn.get(), taken, waits);
        assertThat(tried.get()).isEqualTo(BAD_SIGN_INS);
        assertThat(letIn.get()).isZero();
        assertThat(waits).allMatch(wait -> wait < A_FEW_SECONDS.toMillis());
        assertThat(taken).as("whoever is told to come again in a moment may").isGreaterThan(JUNK * 9 / 10);
        assertThat(fallsIn("The one that counts")).as("the next one").isTrue();
    }

    /** Of five people, who chose their passphrase with a card. */
    private List<String> pairs() {
        Wire coordinator = new Wire(port).signIn("Marged");
        List<String> pairs = new ArrayList<>();
        for (Element card :
                coordinator.get("/en/cards").page().select("a.app-row__link").subList(0, 5)) {
            Answer made = coordinator.post(
                    card.attr("href"), Map.of("form", UUID.randomUUID().toString()));
            List<String> lines = made.page().select(".app-signcard dd").eachText();
            Wire somebody = new Wire(port);
            Answer known = somebody.post("/en/sign-in/start", Map.of("pair", lines.get(1), "code", lines.get(2)));
            String ticket = known.page().select("input[name=ticket]").attr("value");
            Answer chosen = somebody.post("/en/sign-in/start", Map.of("ticket", ticket, "passphrase", PASSPHRASE));
            assertThat(chosen.status()).isEqualTo(303);
            pairs.add(lines.get(1));
        }
        return pairs;
    }

    private void wrong(String pair) {
        Answer answer = signIn(pair, "not this one", WARD);
        tried.incrementAndGet();
        letIn.addAndGet(answer.status() == 303 ? 1 : 0);
    }

    /** How long the right person waits, who comes with a browser that nobody has tried with. */
    private long millis(String pair, String from) {
        long before = System.nanoTime();
        assertThat(signIn(pair, PASSPHRASE, from).status()).isEqualTo(303);
        return Duration.ofNanos(System.nanoTime() - before).toMillis();
    }

    private Answer signIn(String pair, String passphrase, String from) {
        return new Wire(port)
                .from(from)
                .post("/en/sign-in", Map.of("pair", pair, "passphrase", passphrase, "device", "SHARED"));
    }

    /** Whether it falls in: the page shows its seven words. */
    private boolean fallsIn(String words) {
        return Raisings.unsigned(new Wire(port), "", "MONDAY", words).split(" ", -1).length == 7;
    }
}
