package cairn.bench;

import java.io.IOException;
import java.nio.file.Path;

/** How long {@code bin/start} takes, from the command to the whole of the first page, its database included. */
record Starts(Path data, Path also) {

    /** A program that runs, and in how many seconds its first page was there. */
    record Started(Running cairn, double seconds) {}

    Running first() throws IOException {
        return Running.start(data, also);
    }

    /** The last of so many starts on data that is there, with the median of their seconds. */
    Started again(int times) throws Exception {
        double[] seconds = new double[times];
        for (int i = 0; true; i++) {
            Started started = once();
            Bench.say("a start took %.2f s".formatted(started.seconds()));
            seconds[i] = started.seconds();
            if (i == times - 1) {
                return new Started(started.cairn(), Load.median(seconds));
            }
            started.cairn().close();
        }
    }

    private Started once() throws IOException {
        long begun = System.nanoTime();
        Running cairn = Running.start(data, also);
        try (Browser browser = new Browser(cairn.port())) {
            Browser.Answer page = browser.get("/en");
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (page.status() != 200 || !page.body().contains("</html>")) {
                throw new IOException("the first page answered " + page.status());
            }
            return new Started(cairn, seconds);
        }
    }
}
