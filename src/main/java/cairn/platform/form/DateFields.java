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
