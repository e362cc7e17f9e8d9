package cairn.platform.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date as three fields, as it was typed. */
public record DateFields(String day, String month, String year) {

    /** Today's date, to begin with. */
    public static DateFields of(LocalDate date) {
        return new DateFields(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    /** What was filled in for the fields {@code day}, {@code month} and {@code year}. */
    public static DateFields of(Filled filled) {
        return new DateFields(filled.one("day"), filled.one("month"), filled.one("year"));
    }

    /** Checks that it is a day, and that it has come. */
    public void checkPast(FormErrors errors, LocalDate today) {
        if (date().isEmpty()) {
            errors.add("day", "platform.date.unreadable");
        } else if (date().get().isAfter(today)) {
            errors.add("day", "platform.date.notLater");
        }
    }

    /** The date, or nothing when there is no such day. */
    public Optional<LocalDate> date() {
        try {
            LocalDate date = LocalDate.of(number(year), number(month), number(day));
            return date.getYear() < 1900 || date.getYear() > 2200 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }
}
