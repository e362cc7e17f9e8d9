package cairn.voice.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window of whole months: a year, a quarter of a year, or the twelve months up to one. What was said on no known day lies
 * in none of them.
 *
 * @param months 3 or 12
 * @param calendar whether it is a year or a quarter by the calendar, and not twelve months up to some month
 */
public record Period(YearMonth first, int months, boolean calendar) {

    private static final int EARLIEST = 1900;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final Pattern CODE = Pattern.compile("(?<y>\\d{4})(?:-q(?<q>[1-4])|-to-(?<m>\\d{2}))?");

    public static Period upTo(YearMonth last) {
        return new Period(last.minusMonths(YEAR - 1), YEAR, false);
    }

    public static Period year(int year) {
        return new Period(YearMonth.of(year, 1), YEAR, true);
    }

    /**
     * A quarter of a year.
     *
     * @param quarter from 1 to 4
     */
    public static Period quarter(int year, int quarter) {
        return new Period(YearMonth.of(year, QUARTER * quarter - 2), QUARTER, true);
    }

    /** Reads what {@link #code} wrote: 2019, 2019-q2, 2019-to-05. */
    public static Optional<Period> of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group("y"));
        if (year < EARLIEST) {
            return Optional.empty();
        }
        try {
            if (parts.group("q") != null) {
                return Optional.of(quarter(year, Integer.parseInt(parts.group("q"))));
            }
            return Optional.of(
                    parts.group("m") == null
                            ? year(year)
                            : upTo(YearMonth.of(year, Integer.parseInt(parts.group("m")))));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    public String code() {
        if (!calendar) {
            return "%d-to-%02d".formatted(last().getYear(), last().getMonthValue());
        }
        return months == YEAR
                ? String.valueOf(first.getYear())
                : "%d-q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / QUARTER);
    }

    /** The last month in it. */
    public YearMonth last() {
        return first.plusMonths(months - 1L);
    }

    /** The first day in it. */
    public LocalDate from() {
        return first.atDay(1);
    }

    /** The first day after it. */
    public LocalDate until() {
        return first.plusMonths(months).atDay(1);
    }

    /** A window of the same length that ends with the month of this day. */
    public Period endingWith(LocalDate day) {
        if (!calendar) {
            return upTo(YearMonth.from(day));
        }
        return months == YEAR ? year(day.getYear()) : quarter(day.getYear(), (day.getMonthValue() + 2) / QUARTER);
    }
}
