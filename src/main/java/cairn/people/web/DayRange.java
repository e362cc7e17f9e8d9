package cairn.people.web;

import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import java.time.LocalDate;

/** Days between which something may begin or end; what lies outside is a slip of the finger. */
record DayRange(LocalDate first, LocalDate last) {

    private static final int YEARS_BACK = 60;
    private static final int YEARS_AHEAD = 5;

    /** When taking part may begin. */
    static DayRange toBegin(LocalDate today) {
        return new DayRange(today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD));
    }

    /** When it may end: not in the past, and not before it began. */
    static DayRange toEnd(LocalDate since, LocalDate today) {
        return new DayRange(since.isAfter(today) ? since : today, today.plusYears(2L * YEARS_AHEAD));
    }

    void check(Page page, DateFields typed, FormErrors errors) {
        LocalDate date = typed.date().orElse(null);
        if (date == null) {
            errors.add("day", "platform.date.unreadable");
        } else if (date.isBefore(first) || date.isAfter(last)) {
            errors.add("day", "people.date.between", "first", page.date(first), "last", page.date(last));
        }
    }
}
