package cairn.developments.domain;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What developments are about, in the service's own words ({@link cairn.voice.Themes}); several for each. */
@Repository
public class Themed {

    private static final String OF = """
            select t.id, t.name_en, t.name_cy, d.by_name, d.on_date as "on" from voice.theme t
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

    Themed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A theme of one development, and who said so. */
    public record Marked(UUID id, String nameEn, String nameCy, String byName, LocalDate on) {

        public String name(Language language) {
            return language.of(nameEn, nameCy);
        }
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
        jdbc.sql(MARK)
                .param("organisation", Acting.current().home())
                .param("me", Acting.current().person())
                .param("development", development)
                .param("theme", theme)
                .param("isAbout", isAbout)
                .param("byName", byName)
                .update();
    }
}
