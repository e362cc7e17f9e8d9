package cairn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The real time, moved by as many days as a test says. */
public final class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Moves the clock to this day; call {@link #reset} when done. */
    public void moveTo(LocalDate day) {
        LocalDate now = LocalDate.ofInstant(Instant.now(), getZone());
        ahead = Duration.ofDays(java.time.temporal.ChronoUnit.DAYS.between(now, day));
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/London");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
