package cairn.guide.domain;

import cairn.guide.domain.Beliefs.Believes;
import cairn.guide.domain.Statements.Statement;
import cairn.people.Side;
import cairn.platform.SafeNumber;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many of each side believed a statement, by quarter. What leaves this class are safe numbers alone; the sides stand apart
 * and are never added up (refusal rule d). A quarter is told when its last week is over, whether anybody answered or not.
 */
@Repository
public class BeliefNumbers {

    private static final String COUNT = """
            select side, believes, date_trunc('quarter', week)::date as quarter, count(*) as many
            from guide.belief where statement_id = :statement and week < :until group by 1, 2, 3
            """;

    private final JdbcClient jdbc;

    BeliefNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one side answered in a quarter.
     *
     * @param side null for those who would rather not say
     * @param many a number for each of {@link Believes}, in their order
     */
    public record Answered(@Nullable Side side, List<SafeNumber> many) {}

    /** One quarter, by its first day. */
    public record Quarter(LocalDate first, List<Answered> sides) {

        public LocalDate last() {
            return first.plusMonths(3).minusDays(1);
        }
    }

    private record Row(@Nullable Side side, Believes believes, LocalDate quarter, long many) {}

    /**
     * The quarters in which this statement stood, the newest first.
     *
     * @param until the day on which another one took its place; null while it stands
     */
    public List<Quarter> of(Statement statement, @Nullable LocalDate until, LocalDate today) {
        LocalDate running = quarter(monday(today));
        List<Row> rows = rows(statement.id(), running);
        List<Quarter> quarters = new ArrayList<>();
        LocalDate first = quarter(monday(statement.on()));
        LocalDate after = until == null
                ? running
                : earlier(running, quarter(monday(until)).plusMonths(3));
        for (LocalDate quarter = first; quarter.isBefore(after); quarter = quarter.plusMonths(3)) {
            quarters.addFirst(quarter(quarter, rows));
        }
        return quarters;
    }

    /** The first day on which numbers of what is answered today can be read. */
    public static LocalDate readableFrom(LocalDate today) {
        return quarter(monday(today)).plusMonths(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private List<Row> rows(UUID statement, LocalDate until) {
        return jdbc.sql(COUNT)
                .param("statement", statement)
                .param("until", until)
                .query(Row.class)
                .list();
    }

    private static Quarter quarter(LocalDate first, List<Row> rows) {
        List<Answered> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            sides.add(answered(side, first, rows));
        }
        sides.add(answered(null, first, rows));
        return new Quarter(first, sides);
    }

    private static Answered answered(@Nullable Side side, LocalDate quarter, List<Row> rows) {
        List<SafeNumber> many = new ArrayList<>();
        for (Believes believes : Believes.values()) {
            many.add(SafeNumber.of(rows.stream()
                    .filter(row -> row.side() == side && row.believes() == believes)
                    .filter(row -> row.quarter().equals(quarter))
                    .mapToLong(Row::many)
                    .sum()));
        }
        return new Answered(side, many);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate quarter(LocalDate day) {
        return YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1)
                .atDay(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
