package cairn.people.web;

import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days to come, as they are typed in these forms. */
final class Days {

    static final DateFields EMPTY = new DateFields("", "", "");

    private Days() {}

    static boolean empty(DateFields typed) {
        return (typed.day() + typed.month() + typed.year()).isBlank();
    }

    /** The day typed, or null when none was; says beside the field what to do when it is no day after today. */
    static @Nullable LocalDate later(FormErrors errors, String field, DateFields typed, LocalDate today) {
        LocalDate day = typed.date().orElse(null);
        if (day == null && !empty(typed)) {
            errors.add(field, "platform.date.unreadable");
        } else if (day != null && !day.isAfter(today)) {
            errors.add(field, "people.date.later");
        }
        return day;
    }
}
