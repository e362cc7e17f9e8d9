package cairn.voice;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The service's own words for what things are about. They stand beside what people said and never in its place (W.11). */
@Repository
public class Themes {

    private static final String ALL = "select id, service_id, name_en, name_cy from voice.theme order by name_en, id";
    private static final String ADD = """
            insert into voice.theme (id, organisation_id, service_id, name_en, name_cy, by_id, on_date)
            values (:id, :organisation, :service, :nameEn, :nameCy, :me, platform.today()) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A word of a service's own. */
    public record Theme(UUID id, UUID serviceId, String nameEn, String nameCy) {

        public String name(Language language) {
            return language.of(nameEn, nameCy);
        }
    }

    /** Those of every service of the organisation. */
    public List<Theme> all() {
        return jdbc.sql(ALL).query(Theme.class).list();
    }

    /** Those of one service. */
    public List<Theme> all(UUID service) {
        return all().stream().filter(theme -> theme.serviceId().equals(service)).toList();
    }

    /** A new word of the service. Row-level security asks that the coordinator writes. */
    public void add(UUID id, UUID service, String nameEn, String nameCy) {
        jdbc.sql(ADD)
                .param("organisation", Acting.current().home())
                .param("me", Acting.current().person())
                .param("id", id)
                .param("service", service)
                .param("nameEn", nameEn)
                .param("nameCy", nameCy)
                .update();
    }
}
