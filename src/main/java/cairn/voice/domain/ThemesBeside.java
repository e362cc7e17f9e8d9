package cairn.voice.domain;

import cairn.platform.Acting;
import cairn.voice.Themes.Theme;
import cairn.voice.domain.Item.About;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Readers say what something raised is about, in the service's own words. What its author has said of one stays. */
@Repository
public class ThemesBeside {

    private static final String MARK = """
            insert into voice.themed (raised_id, theme_id, number, organisation_id, is_about, by_author, by_id, by_name, on_date)
            select :raised, :theme, coalesce(max(number), 0) + 1, :organisation, :isAbout, false, :me, :byName, platform.today()
            from voice.themed where raised_id = :raised and theme_id = :theme on conflict do nothing
            """;
    private static final String AUTHORS = """
            select theme_id from voice.theme_now where raised_id = :raised and by_author
            """;

    private final JdbcClient jdbc;

    ThemesBeside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words that a reader may still choose for this: all but those of which its author has spoken. */
    public List<Theme> open(Item item, List<Theme> all) {
        List<UUID> spoken =
                jdbc.sql(AUTHORS).param("raised", item.id()).query(UUID.class).list();
        return all.stream().filter(theme -> !spoken.contains(theme.id())).toList();
    }

    /** Says that it is about these and about no other of those that are open. */
    public void choose(Item item, List<Theme> open, Collection<UUID> chosen, String byName) {
        List<UUID> now =
                item.themes().stream().filter(About::isAbout).map(About::id).toList();
        for (Theme theme : open) {
            boolean about = chosen.contains(theme.id());
            if (about != now.contains(theme.id())) {
                jdbc.sql(MARK)
                        .param("organisation", Acting.current().home())
                        .param("me", Acting.current().person())
                        .param("raised", item.id())
                        .param("theme", theme.id())
                        .param("isAbout", about)
                        .param("byName", byName)
                        .update();
            }
        }
    }
}
