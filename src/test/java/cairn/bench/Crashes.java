package cairn.bench;

import cairn.bench.Browser.Answer;
import cairn.bench.Receipts.Receipt;
import cairn.bench.Writer.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code bin/bench crash}: people write without a pause while Cairn and its database are killed in turn ({@code kill -9}).
 * Whatever they were told is kept must be found again through the pages, once. Before that, with a database that says "done"
 * before it is on disk, the same must find that something is lost: or else this run proves nothing, and fails.
 */
final class Crashes {

    private static final double LONGEST_REST_SECONDS = 120;

    private final Path folder;
    private final int kills;
    private final int writers;
    private final int port;
    private final Tally tally = new Tally();
    private final Map<String, Integer> onAPage = new LinkedHashMap<>();
    private Running cairn;
    private double longest;

    Crashes(Path folder, int kills, int writers) throws IOException {
        this.folder = folder;
        this.kills = kills;
        this.writers = writers;
        this.port = Running.freePort();
        this.cairn = Running.withSample(folder.resolve("crashes"), port);
    }

    /** The last line says how it went; false when anything was lost or doubled, or nothing was proved. */
    boolean run() throws Exception {
        try {
            learnWhatAPageLooksLike();
            int noticed = notOnDisk();
            Bench.line("crash.lost_when_not_on_disk", noticed, "writes");
            Count count = killed();
            Bench.line("crash.kills", kills, "times");
            Bench.line("crash.longest_until_back", longest, "s");
            Bench.line("crash.rests", tally.resting(), "answers");
            Bench.line("crash.failures", tally.failures(), "answers");
            if (tally.failures() > 0) {
                Bench.say("the last failure: " + tally.lastFailure());
            }
            System.out.println(count);
            return noticed > 0 && tally.failures() == 0 && count.good();
        } finally {
            cairn.close();
        }
    }

    /** What was acknowledged, and of that what was not found again, and what was found more often than once. */
    record Count(int acknowledged, int lost, int doubled) {

        boolean good() {
            return acknowledged > 0 && lost == 0 && doubled == 0;
        }

        @Override
        public String toString() {
            return "acknowledged %d, lost %d, doubled %d".formatted(acknowledged, lost, doubled);
        }
    }

    /** Some words stand on a page more than once, so what is once is learned from a quiet first writing. */
    private void learnWhatAPageLooksLike() throws Exception {
        try (Receipts receipts = new Receipts(folder.resolve("quiet"))) {
            new Writer(port, receipts, new Tally(), () -> false).oneOfEach();
            Readers readers = new Readers();
            for (Receipt receipt : receipts.all()) {
                int times = readers.times(receipt);
                if (times == 0 || onAPage.getOrDefault(receipt.kind(), times) != times) {
                    throw new IOException(times + " times on a page: " + receipt);
                }
                onAPage.put(receipt.kind(), times);
            }
        }
    }

    /** How many acknowledged writes this finds lost when the database may keep them in memory for ten seconds. */
    private int notOnDisk() throws Exception {
        Path settings = cairn.data().resolve("postgres/postgresql.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, "wal_writer_delay = '10s'\n", StandardOpenOption.APPEND);
        anew("alter database cairn set synchronous_commit = off");
        Count count;
        try (Receipts receipts = new Receipts(folder.resolve("in memory"))) {
            AtomicBoolean stop = new AtomicBoolean();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                begin(threads, receipts, new Tally(), stop);
                Thread.sleep(2_000);
                killPostgres();
                // Whatever happens to the writers now: even that they were signed in may be lost.
                stop.set(true);
            }
            untilBack();
            count = count(receipts);
        }
        Bench.say("not on disk: " + count);
        Files.writeString(settings, before);
        anew("alter database cairn reset synchronous_commit");
        return count.lost();
    }

    private Count killed() throws Exception {
        try (Receipts receipts = new Receipts(folder.resolve("acknowledged"))) {
            AtomicBoolean stop = new AtomicBoolean();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> writing = begin(threads, receipts, tally, stop);
                for (int i = 0; i < kills; i++) {
                    // Not always at the same moment of whatever else goes on.
                    Thread.sleep(700 + 130L * (i % 7));
                    kill(i % 2 == 0);
                }
                Thread.sleep(1_000);
                stop.set(true);
                for (Future<?> one : writing) {
                    one.get();
                }
            }
            return count(receipts);
        }
    }

    private List<Future<?>> begin(ExecutorService threads, Receipts receipts, Tally noted, AtomicBoolean stop)
            throws IOException {
        // All sign in before the first writes, or the last ones would wait behind everything that the others write.
        List<Writer> signedIn = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            signedIn.add(new Writer(port, receipts, noted, stop::get));
        }
        List<Future<?>> writing = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int first = i;
            writing.add(threads.submit(() -> {
                signedIn.get(first).write(first);
                return true;
            }));
        }
        return writing;
    }

    private void kill(boolean java) throws Exception {
        long begun = System.nanoTime();
        if (java) {
            cairn.process().destroyForcibly().waitFor();
            cairn = Running.withSample(cairn.data(), port);
        } else {
            killPostgres();
        }
        untilBack();
        double seconds = (System.nanoTime() - begun) / 1e9;
        longest = Math.max(longest, seconds);
        Bench.say("%s killed, back after %.2f s".formatted(java ? "Cairn" : "PostgreSQL", seconds));
    }

    private void killPostgres() throws IOException {
        ProcessHandle.of(cairn.postmaster()).orElseThrow().destroyForcibly();
    }

    /** Until somebody can sign in. */
    private void untilBack() throws Exception {
        long end = System.nanoTime() + (long) (LONGEST_REST_SECONDS * 1e9);
        while (!opens()) {
            if (System.nanoTime() > end) {
                throw new IOException("Cairn does not come back");
            }
            Thread.sleep(50);
        }
    }

    private boolean opens() {
        try (Browser browser = new Browser(port)) {
            browser.signInAs(Writer.AUTHOR);
            return true;
        } catch (IOException notYet) {
            Bench.say("not yet: " + notYet.getMessage());
            return false;
        }
    }

    /** Changes a setting of the database and has Cairn enter it anew. */
    private void anew(String setting) throws Exception {
        try (var connection = cairn.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'cairn' and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IOException(setting, e);
        }
        untilBack();
    }

    private Count count(Receipts receipts) throws Exception {
        Readers readers = new Readers();
        int acknowledged = 0;
        int lost = 0;
        int doubled = 0;
        for (Receipt receipt : receipts.all().stream()
                .sorted(Comparator.comparing(Receipt::where))
                .toList()) {
            int times = readers.times(receipt);
            int once = onAPage.getOrDefault(receipt.kind(), 1);
            acknowledged++;
            lost += times < once ? 1 : 0;
            doubled += times > once ? 1 : 0;
        }
        return new Count(acknowledged, lost, doubled);
    }

    /** Who looks afterwards, signed in anew. */
    private final class Readers {

        private final Map<String, Browser> browsers = new LinkedHashMap<>();
        private String opened = "";
        private String page = "";

        int times(Receipt receipt) throws IOException {
            String now = receipt.reader() + receipt.where();
            if (!now.equals(opened)) {
                page = page(receipt);
                opened = now;
            }
            return page.split(receipt.words(), -1).length - 1;
        }

        private String page(Receipt receipt) throws IOException {
            Browser browser = browsers.get(receipt.reader());
            if (browser == null) {
                browser = new Browser(port);
                browsers.put(
                        receipt.reader(), receipt.reader().isEmpty() ? browser : browser.signInAs(receipt.reader()));
            }
            Answer answer = receipt.reader().isEmpty()
                    ? browser.post("/en/box/answer", "words=" + receipt.where().replace(' ', '+'))
                    : browser.get(receipt.where());
            if (answer.status() >= 500) {
                throw new IOException(receipt.where() + " answered " + answer.status());
            }
            return answer.status() < 300 || answer.status() >= 400 && answer.status() != 404 ? answer.body() : "";
        }
    }
}
