package cairn.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The program's clock, in London. A piece of work may run on another day: the sample tells of days gone by, and a test
 * opens a box on the Monday after.
 */
public final class ScopedClock extends Clock {

    private static final ScopedValue<LocalDate> DAY = ScopedValue.newInstance();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;

    public ScopedClock(Clock clock) {
        this.clock = clock;
    }

    /** Runs the work at noon of this day. */
    public static void on(LocalDate day, Runnable work) {
        ScopedValue.where(DAY, day).run(work);
    }

    @Override
    public Instant instant() {
        return DAY.isBound() ? DAY.get().atTime(LocalTime.NOON).atZone(LONDON).toInstant() : clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
