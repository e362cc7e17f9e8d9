package cairn.voice.domain;

import cairn.platform.SafeNumber;
import cairn.platform.db.RolePool;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How much people have said, by quarter: all of it, of one unit or of one theme, and nothing finer. The batch role counts
 * all that was raised here and all that stands in files that the service has opened; what leaves this class are safe numbers
 * alone (design/screens, "Numbers").
 *
 * <p>The quarter that runs is not told until it is over: whoever watched a number step from one multiple to the next would
 * know it exactly.
 */
@Repository
public class Numbers {

    private static final String SHARED = """
            from voice.raised r where r.organisation_id = platform.organisation() and r.said_on < :until
              and (r.import_id is null or r.import_id = any (array(select voice.opened_imports())))
            """;
    private static final String FIRST = "select r.said_on " + SHARED + " order by r.said_on limit 1";
    private static final String COUNT =
            "select date_trunc('quarter', r.said_on)::date as quarter, count(*) as many " + SHARED + " %s group by 1";
    private static final String ALL = COUNT.formatted("and cast(:id as uuid) is null");
    private static final String UNIT = COUNT.formatted("and (r.unit_id = :id or r.imported_unit_id = :id)");
    private static final String THEME = COUNT.formatted("""
            and (r.imported_theme_id = :id
                 or r.id = any (array(select n.raised_id from voice.theme_now n where n.theme_id = :id and n.is_about)))
            """);

    private final RolePool pool;
    private final JdbcClient jdbc;

    Numbers(RolePool.Batch pool) {
        this.pool = pool;
        this.jdbc = pool.jdbc();
    }

    /** What is counted: all, one unit or one theme; never a theme within a unit. */
    public record Counted(@Nullable UUID unit, @Nullable UUID theme) {

        public static final Counted ALL = new Counted(null, null);

        public Counted {
            if (unit != null && theme != null) {
                throw new IllegalArgumentException("a theme within a unit is too fine to be counted");
            }
        }
    }

    /** One year: a number for each quarter that is over, the first first, and the year's own. */
    public record Year(int year, List<SafeNumber> quarters, SafeNumber all) {}

    /**
     * Every year in which anything was said here, the newest first.
     *
     * @param years none while no quarter with anything in it is over
     * @param all the number of all years together, rounded from the true one
     */
    public record Years(List<Year> years, SafeNumber all) {}

    private record Row(LocalDate quarter, long many) {}

    /**
     * Counts up to the last quarter that is over. The years are those of all that was said, so that an empty year tells
     * nothing.
     */
    public Years count(Counted counted, LocalDate today) {
        LocalDate until = quarter(today);
        return pool.inTransaction(() -> jdbc.sql(FIRST)
                .param("until", until)
                .query(LocalDate.class)
                .optional()
                .map(first -> years(first.getYear(), rows(counted, until), until))
                .orElse(new Years(List.of(), SafeNumber.of(0))));
    }

    private Map<LocalDate, Long> rows(Counted counted, LocalDate until) {
        String sql = counted.unit() != null ? UNIT : counted.theme() != null ? THEME : ALL;
        Map<LocalDate, Long> rows = new HashMap<>();
        jdbc.sql(sql)
                .param("until", until)
                .param("id", counted.unit() != null ? counted.unit() : counted.theme())
                .query(Row.class)
                .list()
                .forEach(row -> rows.put(row.quarter(), row.many()));
        return rows;
    }

    private static Years years(int first, Map<LocalDate, Long> counted, LocalDate until) {
        List<Year> years = new ArrayList<>();
        for (int year = until.minusDays(1).getYear(); year >= first; year--) {
            years.add(year(year, counted, until));
        }
        return new Years(years, SafeNumber.of(sum(counted.values())));
    }

    private static Year year(int year, Map<LocalDate, Long> counted, LocalDate until) {
        List<Long> quarters = new ArrayList<>();
        for (LocalDate quarter = LocalDate.of(year, 1, 1);
                quarter.getYear() == year && quarter.isBefore(until);
                quarter = quarter.plusMonths(3)) {
            quarters.add(counted.getOrDefault(quarter, 0L));
        }
        return new Year(year, quarters.stream().map(SafeNumber::of).toList(), SafeNumber.of(sum(quarters)));
    }

    private static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    /** The first day of the quarter in which this day lies. */
    private static LocalDate quarter(LocalDate day) {
        return YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1)
                .atDay(1);
    }
}
