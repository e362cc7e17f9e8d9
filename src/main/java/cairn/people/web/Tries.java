package cairn.people.web;

import cairn.platform.Acting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Wrong tries slow down and never lock out (walls, row 29 and rule 26). Each one makes the next wait longer, for this pair
 * from this browser most, for the pair from anywhere and for the browser less; never more than three seconds. Addresses
 * do not count, because a whole ward comes from one. Kept in memory alone.
 */
@Component
class Tries {

    private static final int MOST = 20_000;
    private static final long FIRST_MILLIS = 250;
    private static final int DOUBLED_AT_MOST = 5;
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration TOGETHER = Duration.ofSeconds(3);
    private static final Duration ALONE = Duration.ofMillis(1500);

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    };

    Tries(Clock clock) {
        this.clock = clock;
    }

    private record Count(int tries, Instant last) {}

    /** Counts a try and waits as long as the ones before it ask for. Never called while a connection is held. */
    void waitFor(String pair, String browser) {
        try {
            Thread.sleep(next(pair, browser));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It was the right person: what was counted is forgotten. */
    synchronized void right(String pair, String browser) {
        keys(pair, browser).forEach(counts::remove);
    }

    /** Counts a try; gives back how long it waits. */
    synchronized Duration next(String pair, String browser) {
        List<String> keys = keys(pair, browser);
        Duration together = add(keys.get(0), TOGETHER);
        Duration ofPair = add(keys.get(1), ALONE);
        Duration ofBrowser = add(keys.get(2), ALONE);
        Duration longer = ofPair.compareTo(ofBrowser) > 0 ? ofPair : ofBrowser;
        return together.compareTo(longer) > 0 ? together : longer;
    }

    private Duration add(String key, Duration most) {
        Instant now = clock.instant();
        Count before = counts.get(key);
        int tries = before == null || before.last().plus(REMEMBERED).isBefore(now) ? 0 : before.tries();
        counts.put(key, new Count(tries + 1, now));
        if (tries == 0) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofMillis(FIRST_MILLIS << Math.min(tries - 1, DOUBLED_AT_MOST));
        return asked.compareTo(most) > 0 ? most : asked;
    }

    private static List<String> keys(String pair, String browser) {
        String at = Acting.current().home() + " ";
        return List.of(at + pair + "@" + browser, at + pair, "@" + browser);
    }
}
