package cairn.developments.domain;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What developments are about, in the service's own words; several for each, beside its words and never in their place. */
@Repository
public class Themes {

    private static final String ALL =
            "select id, name_en, name_cy from developments.theme where service_id = :service order by name_en, id";
    private static final String ADD = """
            insert into developments.theme (id, organisation_id, service_id, name_en, name_cy, by_id, on_date)
            values (:id, :organisation, :service, :nameEn, :nameCy, :me, platform.today()) on conflict do nothing
            """;
    private static final String OF = """
            select t.id, t.name_en, t.name_cy, d.by_name, d.on_date as "on" from developments.theme t
            join lateral (select is_about, by_name, on_date from developments.themed
                          where theme_id = t.id and development_id = :development order by number desc limit 1) d on d.is_about
            order by t.name_en, t.id
            """;
    private static final String MARK = """
            insert into developments.themed (development_id, theme_id, number, organisation_id, is_about, by_id, by_name, on_date)
            select :development, :theme, coalesce(max(number), 0) + 1, :organisation, :isAbout, :me, :byName, platform.today()
            from developments.themed where development_id = :development and theme_id = :theme on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A word of the service's own. */
    public record Theme(UUID id, String nameEn, String nameCy) {

        public String name(Language language) {
            return language.of(nameEn, nameCy);
        }
    }

    /** A theme of one development, and who said so. */
    public record Marked(UUID id, String nameEn, String nameCy, String byName, LocalDate on) {

        public String name(Language language) {
            return language.of(nameEn, nameCy);
        }
    }

    public List<Theme> all(UUID service) {
        return jdbc.sql(ALL).param("service", service).query(Theme.class).list();
    }

    /** A new word of the service. Row-level security asks that the coordinator writes. */
    public void add(UUID id, UUID service, String nameEn, String nameCy) {
        statement(ADD)
                .param("id", id)
                .param("service", service)
                .param("nameEn", nameEn)
                .param("nameCy", nameCy)
                .update();
    }

    /** What this development is about. */
    public List<Marked> of(UUID development) {
        return jdbc.sql(OF)
                .param("development", development)
                .query(Marked.class)
                .list();
    }

    /** Says that it is about this, or that it is not. */
    public void mark(UUID development, UUID theme, boolean isAbout, String byName) {
        statement(MARK)
                .param("development", development)
                .param("theme", theme)
                .param("isAbout", isAbout)
                .param("byName", byName)
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql)
                .param("organisation", Acting.current().home())
                .param("me", Acting.current().person());
    }
}
