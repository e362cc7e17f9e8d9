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
            "select id, service_id as service, name_en, name_cy from places.unit_now order by name_en, id";
    private static final String OPEN_UNITS =
            "select id, service_id as service, name_en, name_cy from places.unit_now where open order by name_en, id";
    private static final String UNIT =
            "select id, service_id as service, name_en, name_cy from places.unit_now where id = :id";
    private static final String STANDING = """
            select s.name_en as service_en, s.name_cy as service_cy, u.in_service_since, u.open, u.open_since
            from places.unit_now u join places.service s on s.id = u.service_id where u.id = :id
            """;
    private static final String SERVICE_OF = """
            select s.id, s.name_en, s.name_cy from places.service s where s.id = (
                select coalesce((select p.service_id from places.unit_parent p where p.unit_id = u.id and p.since <= :day
                                 order by p.since desc, p.recorded_at desc limit 1), u.service_id)
                from places.unit u where u.id = :unit)
            """;
    private static final String EVER_IN = """
            select u.id, cast(:service as uuid) as service, n.name_en, n.name_cy
            from places.unit u join places.unit_now now on now.id = u.id
            cross join lateral (select u.name_en, u.name_cy
                                union select name_en, name_cy from places.unit_name
                                      where unit_id = u.id and since <= platform.today()) n
            where u.service_id = :service
               or u.id = any (array(select unit_id from places.unit_parent
                                    where service_id = :service and since <= platform.today()))
            order by n.name_en = now.name_en and n.name_cy = now.name_cy, u.id
            """;
    private static final String SERVICES = "select id, name_en, name_cy from places.service order by name_en";
    private static final String ORGANISATIONS = "select id from places.organisation order by name_en";
    private static final String COUNTRY = "select country from places.organisation";
    private static final String DAYS_TO_ANSWER = """
            select min(days_to_answer) from (
                select days_to_answer, lead(set_on) over (order by recorded_at) as until from places.service_setting
                where cast(:service as uuid) is null or service_id = :service) s
            where until is null or until >= :promised
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

    /** Every unit by its present name, those that have closed among them: their past stays. */
    public List<Unit> units() {
        return jdbc.sql(UNITS).query(Unit.class).list();
    }

    /** The units that are offered to whoever raises something. */
    public List<Unit> openUnits() {
        return jdbc.sql(OPEN_UNITS).query(Unit.class).list();
    }

    public Optional<Service> service(UUID id) {
        return services().stream().filter(service -> service.id().equals(id)).findFirst();
    }

    public Optional<Unit> unit(UUID id) {
        return jdbc.sql(UNIT).param("id", id).query(Unit.class).optional();
    }

    /**
     * The units that belong or have belonged to a service, once for each name they have had; present names stand last.
     * Past comments name a unit as it was called then.
     */
    public List<Unit> everIn(UUID service) {
        return jdbc.sql(EVER_IN).param("service", service).query(Unit.class).list();
    }

    /** To which service a unit belongs now, and whether it is open. */
    public Optional<UnitStanding> standing(UUID unit) {
        return jdbc.sql(STANDING).param("id", unit).query(UnitStanding.class).optional();
    }

    /**
     * The service that a unit belonged to on this day. A unit that moves keeps its past where it was: what was raised
     * before the move counts under the former service.
     */
    public Optional<Service> serviceOf(UUID unit, LocalDate day) {
        return jdbc.sql(SERVICE_OF)
                .param("unit", unit)
                .param("day", day)
                .query(Service.class)
                .optional();
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
        return dueAfter(asked, unit, null);
    }

    /**
     * The same for what has waited in the box, whose author was told a day before it was asked.
     *
     * @param promised the first day on which the author may have been told: a setting that counted since then may have
     *     promised fewer working days than the newest, and that promise is kept
     */
    public LocalDate dueAfter(LocalDate asked, @Nullable UUID unit, @Nullable LocalDate promised) {
        String country = jdbc.sql(COUNTRY).query(String.class).single();
        LocalDate due = asked;
        for (int days = daysToAnswer(asked, unit, promised); days > 0; ) {
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

    private int daysToAnswer(LocalDate asked, @Nullable UUID unit, @Nullable LocalDate promised) {
        Optional<Service> service = unit == null ? Optional.empty() : serviceOf(unit, asked);
        return jdbc.sql(DAYS_TO_ANSWER)
                .param("service", service.map(Service::id).orElse(null))
                .param("promised", promised)
                .query(Integer.class)
                .single();
    }
}
