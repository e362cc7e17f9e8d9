package cairn.voice.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When staff can read what came without a name. */
public enum Opens {
    /** It lies in the box until Monday, mixed with others. */
    MONDAY,
    /** Staff see it today; they may guess who wrote it. */
    TODAY;

    /** The Monday on which the box gives it out: one already past means at once. */
    public LocalDate monday(LocalDate today) {
        return this == TODAY ? week(today) : today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** The day on which staff can see it. */
    public LocalDate seenOn(LocalDate today) {
        return this == TODAY ? today : monday(today);
    }

    /** The Monday of a day's week: the finest time that is kept of what came without a name. */
    public static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
