package cairn.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How often each fact happened at one unit in each quarter. */
public record Sums(List<Sum> all) {

    private static final int QUARTERS_OF_A_YEAR = 4;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /**
     * One of them.
     *
     * @param quarter its first day
     */
    public record Sum(String action, LocalDate quarter, String fact, int n) {}

    /** How often it happened since that quarter began, with it. */
    public int since(LocalDate quarter, ActionId action, String fact) {
        return of(action)
                .filter(sum -> sum.fact().equals(fact) && !sum.quarter().isBefore(quarter))
                .mapToInt(Sum::n)
                .sum();
    }

    /** The quarters in which anything happened, the latest first. */
    public List<LocalDate> quarters(ActionId action) {
        return of(action)
                .map(Sum::quarter)
                .distinct()
                .sorted((a, b) -> b.compareTo(a))
                .toList();
    }

    /** How often it happened in that quarter. */
    public int in(LocalDate quarter, ActionId action, String fact) {
        return of(action)
                .filter(sum -> sum.fact().equals(fact) && sum.quarter().equals(quarter))
                .mapToInt(Sum::n)
                .sum();
    }

    /** The first day of the quarter with which a year ends on this day: this quarter and the three before. */
    public static LocalDate yearUntil(LocalDate day) {
        return quarterOf(day).minusMonths((QUARTERS_OF_A_YEAR - 1) * MONTHS_OF_A_QUARTER);
    }

    /** The first day of the quarter of this day. */
    public static LocalDate quarterOf(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
    }

    private Stream<Sum> of(ActionId action) {
        return all.stream().filter(sum -> sum.action().equals(action.value()));
    }
}
