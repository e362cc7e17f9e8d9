package cairn.places;

import cairn.platform.Acting;
import cairn.platform.page.Front;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets up an organisation and its places, as the founder. */
@Repository
public class Founding {

    private static final String ORGANISATION =
            "insert into places.organisation (id, host, name_en, name_cy, country, help_en, help_cy)"
                    + " values (:id, :host, :en, :cy, :country, :helpEn, :helpCy)";
    private static final String SERVICE =
            "insert into places.service (id, organisation_id, name_en, name_cy) values (:id, :organisation, :en, :cy)";
    private static final String SETTING = """
            insert into places.service_setting (id, organisation_id, service_id, days_to_answer, set_on, set_by)
            values (gen_random_uuid(), :organisation, :service, :days, platform.today(), platform.actor())
            """;
    private static final String UNIT = """
            insert into places.unit (id, organisation_id, service_id, name_en, name_cy)
            values (:id, :organisation, :service, :en, :cy)
            """;
    private static final String NAME = """
            insert into places.organisation_name (id, organisation_id, name_en, name_cy, set_on, set_by)
            values (gen_random_uuid(), :organisation, :en, :cy, platform.today(), platform.actor())
            """;
    private static final String HELP = """
            insert into places.organisation_help (id, organisation_id, help_en, help_cy, set_on, set_by)
            values (gen_random_uuid(), :organisation, :en, :cy, platform.today(), platform.actor())
            """;
    private static final String PARENT = """
            insert into places.unit_parent (id, organisation_id, unit_id, service_id, since, set_on, set_by)
            values (gen_random_uuid(), :organisation, :unit, :service, platform.today(), platform.today(), platform.actor())
            """;

    private final JdbcClient jdbc;

    Founding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Founds the organisation acted for. */
    public void organisation(String host, Front front) {
        jdbc.sql(ORGANISATION)
                .param("id", front.organisation())
                .param("host", host)
                .param("en", front.nameEn())
                .param("cy", front.nameCy())
                .param("country", front.country())
                .param("helpEn", front.helpEn())
                .param("helpCy", front.helpCy())
                .update();
        inBothLanguages(NAME, front.nameEn(), front.nameCy());
        inBothLanguages(HELP, front.helpEn(), front.helpCy());
    }

    private void inBothLanguages(String sql, @Nullable String english, @Nullable String welsh) {
        jdbc.sql(sql)
                .param("organisation", organisation())
                .param("en", english)
                .param("cy", welsh)
                .update();
    }

    /** Adds a service that gives itself so many working days to answer. */
    public void service(Service service, int daysToAnswer) {
        jdbc.sql(SERVICE)
                .param("id", service.id())
                .param("organisation", organisation())
                .param("en", service.nameEn())
                .param("cy", service.nameCy())
                .update();
        jdbc.sql(SETTING)
                .param("organisation", organisation())
                .param("service", service.id())
                .param("days", daysToAnswer)
                .update();
    }

    /** Adds a unit, which belongs to its service from today on. */
    public void unit(Unit unit) {
        jdbc.sql(UNIT)
                .param("id", unit.id())
                .param("organisation", organisation())
                .param("service", unit.service())
                .param("en", unit.nameEn())
                .param("cy", unit.nameCy())
                .update();
        jdbc.sql(PARENT)
                .param("organisation", organisation())
                .param("unit", unit.id())
                .param("service", unit.service())
                .update();
    }

    private static UUID organisation() {
        return Acting.current().home();
    }
}
