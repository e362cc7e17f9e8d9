package cairn.voice.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as files have them, and keeps its month: 2010-04-12 (also with a time), 2010-04, 12/4/2010, 12-4-2010,
 * 12.4.2010, 12 April 2010, 12 Ebrill 2010, April 2010. The day comes before the month, as people here write it.
 */
final class ImportDates {

    private static final int EARLIEST_YEAR = 1900;
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<y>\\d{4})-(?<m>\\d{1,2})(?:-(?<d>\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?"
                    + "\\s?(?:Z|UTC|[+-]\\d{2}:?\\d{2})?)?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<d>\\d{1,2})([/.-])(?<m>\\d{1,2})\\2(?<y>\\d{4})(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:(?<d>\\d{1,2})\\s+)?(?<m>\\p{L}{3,})\\.?\\s+(?<y>\\d{4})");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("sept", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12),
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("ionawr", 1),
            Map.entry("chwefror", 2),
            Map.entry("mawrth", 3),
            Map.entry("ebrill", 4),
            Map.entry("mai", 5),
            Map.entry("mehefin", 6),
            Map.entry("gorffennaf", 7),
            Map.entry("awst", 8),
            Map.entry("medi", 9),
            Map.entry("hydref", 10),
            Map.entry("tachwedd", 11),
            Map.entry("rhagfyr", 12));

    private final LocalDate today;

    ImportDates(LocalDate today) {
        this.today = today;
    }

    /** The first of the date's month; nothing when it cannot be read, is before 1900 or has not come yet. */
    Optional<LocalDate> month(String given) {
        String text = given.strip();
        for (Pattern shape : new Pattern[] {YEAR_FIRST, DAY_FIRST, IN_WORDS}) {
            Matcher parts = shape.matcher(text);
            if (parts.matches()) {
                return date(parts)
                        .filter(date -> date.getYear() >= EARLIEST_YEAR && !date.isAfter(today))
                        .map(date -> date.withDayOfMonth(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher parts) {
        String month = parts.group("m").toLowerCase(Locale.ROOT);
        String day = parts.group("d");
        try {
            int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MONTHS.getOrDefault(month, 0);
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts.group("y")), number, day == null ? 1 : Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
