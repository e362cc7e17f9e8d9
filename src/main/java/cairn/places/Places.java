package cairn.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places of the organisation acted for. */
public class Places {

    private static final String UNITS =
            "select id, service_id as service, name_en, name_cy from places.unit order by name_en";
    private static final String UNIT =
            "select id, service_id as service, name_en, name_cy from places.unit where id = :id";
    private static final String SERVICES = "select id, name_en, name_cy from places.service order by name_en";
    private static final String ORGANISATIONS = "select id from places.organisation order by name_en";
    private static final String COUNTRY = "select country from places.organisation";
    private static final String DAYS_TO_ANSWER = """
            select days_to_answer from places.service_setting
            order by service_id = (select service_id from places.unit where id = :unit) desc nulls last, recorded_at desc
            limit 1
            """;

    private final JdbcClient jdbc;
    private final BankHolidays bankHolidays;

    public Places(JdbcClient jdbc, BankHolidays bankHolidays) {
        this.jdbc = jdbc;
        this.bankHolidays = bankHolidays;
    }

    /** The organisations that the actor may see: one's own, or at the front door all. */
    public List<UUID> organisations() {
        return jdbc.sql(ORGANISATIONS).query(UUID.class).list();
    }

    public List<Unit> units() {
        return jdbc.sql(UNITS).query(Unit.class).list();
    }

    public Optional<Unit> unit(UUID id) {
        return jdbc.sql(UNIT).param("id", id).query(Unit.class).optional();
    }

    public List<Service> services() {
        return jdbc.sql(SERVICES).query(Service.class).list();
    }

    /**
     * The day by which an answer is due when it is asked for on this day: the service's number of working days later.
     * What is about no unit in particular follows the newest setting of the organisation's services.
     * Saturdays, Sundays and the country's bank holidays are no working days.
     */
    public LocalDate dueAfter(LocalDate asked, @Nullable UUID unit) {
        String country = jdbc.sql(COUNTRY).query(String.class).single();
        LocalDate due = asked;
        for (int days = daysToAnswer(unit); days > 0; ) {
            due = due.plusDays(1);
            days -= bankHolidays.workingDay(due, country) ? 1 : 0;
        }
        return due;
    }

    /** How many working days have gone by since this day, up to and with today. */
    public int workingDays(LocalDate since, LocalDate today) {
        String country = jdbc.sql(COUNTRY).query(String.class).single();
        return (int) since.plusDays(1)
                .datesUntil(today.plusDays(1))
                .filter(day -> bankHolidays.workingDay(day, country))
                .count();
    }

    private int daysToAnswer(@Nullable UUID unit) {
        return jdbc.sql(DAYS_TO_ANSWER).param("unit", unit).query(Integer.class).single();
    }
}
