package cairn.places;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which days are working days in a country of the United Kingdom. */
@Component
public class BankHolidays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    /**
     * Whether people are at work on this day.
     *
     * @param country WALES or ENGLAND
     */
    public boolean workingDay(LocalDate day, String country) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day, country.equals("WALES") ? "wls" : "eng");
    }
}
