package cairn.places;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the coordinator sets for the organisation, its services and units. Each change is a new row with its day and its
 * author; what counted before stays readable (catalogue W.32). {@code byName} is the author's name as others read it.
 */
@Repository
public class PlaceSettings {

    private static final String BY = " platform.today(), platform.actor(), :byName)";
    private static final String NAME = """
            insert into places.organisation_name (id, organisation_id, name_en, name_cy, set_on, set_by, by_name)
            values (gen_random_uuid(), :organisation, :en, :cy,""" + BY;
    private static final String HELP = """
            insert into places.organisation_help (id, organisation_id, help_en, help_cy, set_on, set_by, by_name)
            values (gen_random_uuid(), :organisation, :en, :cy,""" + BY;
    private static final String URGENT_LINE = """
            insert into places.organisation_urgent_line (id, organisation_id, line_en, line_cy, set_on, set_by, by_name)
            values (gen_random_uuid(), :organisation, :en, :cy,""" + BY;
    private static final String SERVICE =
            "insert into places.service (id, organisation_id, name_en, name_cy) values (:id, :organisation, :en, :cy)";
    private static final String DAYS = """
            insert into places.service_setting (id, organisation_id, service_id, days_to_answer, set_on, set_by, by_name)
            values (gen_random_uuid(), :organisation, :service, :days,""" + BY;
    private static final String UNIT = """
            insert into places.unit (id, organisation_id, service_id, name_en, name_cy)
            values (:id, :organisation, :service, :en, :cy)
            """;
    private static final String UNIT_NAME = """
            insert into places.unit_name (id, organisation_id, unit_id, name_en, name_cy, since, set_on, set_by, by_name)
            values (gen_random_uuid(), :organisation, :unit, :en, :cy, platform.today(),""" + BY;
    private static final String PARENT = """
            insert into places.unit_parent (id, organisation_id, unit_id, service_id, since, set_on, set_by, by_name)
            values (gen_random_uuid(), :organisation, :unit, :service, :since,""" + BY;
    private static final String OPENING = """
            insert into places.unit_opening (id, organisation_id, unit_id, open, since, set_on, set_by, by_name)
            values (gen_random_uuid(), :organisation, :unit, :open, :since,""" + BY;

    private static final String NAMES = """
            select 'NAME' as kind, name_en as english, name_cy as welsh, set_on as since, by_name as by
            from places.organisation_name order by recorded_at desc
            """;
    private static final String HELPS = """
            select 'HELP' as kind, help_en as english, help_cy as welsh, set_on as since, by_name as by
            from places.organisation_help order by recorded_at desc
            """;
    private static final String URGENT_LINES = """
            select 'URGENT_LINE' as kind, line_en as english, line_cy as welsh, set_on as since, by_name as by
            from places.organisation_urgent_line order by recorded_at desc
            """;
    private static final String ALL_DAYS = """
            select 'DAYS' as kind, days_to_answer::text as english, days_to_answer::text as welsh, set_on as since,
                   by_name as by
            from places.service_setting where service_id = :service order by recorded_at desc
            """;
    private static final String OF_UNIT = """
            select kind, english, welsh, since, by from (
                select 'NAME' as kind, name_en as english, name_cy as welsh, since, by_name as by, recorded_at
                    from places.unit_name where unit_id = :unit
                union all
                select 'SERVICE', s.name_en, s.name_cy, p.since, p.by_name, p.recorded_at
                    from places.unit_parent p join places.service s on s.id = p.service_id where p.unit_id = :unit
                union all
                select case when open then 'OPENED' else 'CLOSED' end, null, null, since, by_name, recorded_at
                    from places.unit_opening where unit_id = :unit) changes
            order by since desc, recorded_at desc
            """;

    private final JdbcClient jdbc;
    private final OrganisationDoor door;

    PlaceSettings(JdbcClient jdbc, OrganisationDoor door) {
        this.jdbc = jdbc;
        this.door = door;
    }

    /** From now on the organisation is called so. */
    public void rename(String english, String welsh, String byName) {
        add(NAME, byName).param("en", english).param("cy", welsh).update();
        forgetWhenDone();
    }

    /** From now on the service itself says this to whoever needs help; null when it says nothing of its own. */
    public void help(@Nullable String english, @Nullable String welsh, String byName) {
        add(HELP, byName).param("en", english).param("cy", welsh).update();
        forgetWhenDone();
    }

    /** From now on this line for urgent help stands in place of the country's; null when the country's stands again. */
    public void urgentLine(@Nullable String english, @Nullable String welsh, String byName) {
        add(URGENT_LINE, byName).param("en", english).param("cy", welsh).update();
        forgetWhenDone();
    }

    /** Adds a service that gives itself so many working days to answer. */
    public void addService(Service service, int daysToAnswer, String byName) {
        jdbc.sql(SERVICE)
                .param("organisation", Acting.current().home())
                .param("id", service.id())
                .param("en", service.nameEn())
                .param("cy", service.nameCy())
                .update();
        daysToAnswer(service.id(), daysToAnswer, byName);
    }

    /** From now on the service gives itself so many working days. Days that were promised already stay as they are. */
    public void daysToAnswer(UUID service, int days, String byName) {
        add(DAYS, byName).param("service", service).param("days", days).update();
    }

    /** Adds a unit, which belongs to its service from today on. */
    public void addUnit(Unit unit, LocalDate today, String byName) {
        jdbc.sql(UNIT)
                .param("organisation", Acting.current().home())
                .param("id", unit.id())
                .param("service", unit.service())
                .param("en", unit.nameEn())
                .param("cy", unit.nameCy())
                .update();
        moveUnit(unit.id(), unit.service(), today, byName);
    }

    /** From today on the unit is called so. */
    public void renameUnit(UUID unit, String english, String welsh, String byName) {
        add(UNIT_NAME, byName)
                .param("unit", unit)
                .param("en", english)
                .param("cy", welsh)
                .update();
    }

    /** From this day on the unit belongs to this service. Its past stays where it was. */
    public void moveUnit(UUID unit, UUID service, LocalDate since, String byName) {
        add(PARENT, byName)
                .param("unit", unit)
                .param("service", service)
                .param("since", since)
                .update();
    }

    /** From this day on the unit is closed, and no longer offered; or open again. */
    public void openUnit(UUID unit, boolean open, LocalDate since, String byName) {
        add(OPENING, byName)
                .param("unit", unit)
                .param("open", open)
                .param("since", since)
                .update();
    }

    /** What the organisation has been called, the newest first. */
    public List<Change> names() {
        return jdbc.sql(NAMES).query(Change.class).list();
    }

    /** What the service itself has said about help, the newest first. */
    public List<Change> helps() {
        return jdbc.sql(HELPS).query(Change.class).list();
    }

    /** Which own lines for urgent help there were, the newest first. */
    public List<Change> urgentLines() {
        return jdbc.sql(URGENT_LINES).query(Change.class).list();
    }

    /** How many working days a service has given itself, the newest first. */
    public List<Change> daysToAnswer(UUID service) {
        return jdbc.sql(ALL_DAYS).param("service", service).query(Change.class).list();
    }

    /** Whatever changed about a unit, the newest first; what begins on a later day stands above. */
    public List<Change> ofUnit(UUID unit) {
        return jdbc.sql(OF_UNIT).param("unit", unit).query(Change.class).list();
    }

    private StatementSpec add(String sql, String byName) {
        return jdbc.sql(sql).param("organisation", Acting.current().home()).param("byName", byName);
    }

    /** Not before it is true for others: a request in between would bring the old words back for a minute. */
    private void forgetWhenDone() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                door.forget();
            }
        });
    }
}
