package cairn.guide.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as far as somebody remembers.
 *
 * @param month null when only the year is known; what happened some time in a year stands before its months
 */
public record Happened(int year, @Nullable Integer month) implements Comparable<Happened> {

    private static final int EARLIEST = 1800;

    /** What was typed, or nothing when there is no such month or it has not begun. */
    public static Optional<Happened> typed(String month, String year, LocalDate today) {
        try {
            Integer typed = month.isBlank() ? null : Integer.valueOf(month.strip());
            Happened happened = new Happened(Integer.parseInt(year.strip()), typed);
            return happened.year >= EARLIEST && !happened.begins().isAfter(today)
                    ? Optional.of(happened)
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The first day on which it may have happened. */
    public LocalDate begins() {
        return LocalDate.of(year, month == null ? 1 : month, 1);
    }

    @Override
    public int compareTo(Happened other) {
        return Integer.compare(order(), other.order());
    }

    private int order() {
        return year * 100 + (month == null ? 0 : month);
    }
}
