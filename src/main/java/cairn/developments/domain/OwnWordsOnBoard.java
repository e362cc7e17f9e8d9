package cairn.developments.domain;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an author lets stand on the board in their own words. Nobody else can put words there: what was raised stays with
 * its readers until its author says yes (catalogue rule b, tension 29).
 */
@Repository
public class OwnWordsOnBoard {

    private static final String SHOWN = """
            select distinct on (raised_id) raised_id, body, language, on_date as "on" from developments.own_words
            where development_id = :development order by raised_id, number desc
            """;
    private static final String SET = """
            insert into developments.own_words (development_id, raised_id, number, organisation_id, body, language, on_date)
            select :development, :raised, coalesce(max(number), 0) + 1, :organisation, :body, :language, platform.today()
            from developments.own_words where development_id = :development and raised_id = :raised on conflict do nothing
            """;

    private final JdbcClient jdbc;

    OwnWordsOnBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Words that their author let stand here; the body is null where they were taken down again. */
    public record Shown(UUID raisedId, @Nullable String body, String language, LocalDate on) {}

    public List<Shown> of(UUID development) {
        return jdbc.sql(SHOWN)
                .param("development", development)
                .query(Shown.class)
                .list();
    }

    /** Lets these words stand on the board, or with null takes them down. Row-level security asks that it is the author. */
    public void set(UUID development, UUID raised, @Nullable String body, Language language) {
        jdbc.sql(SET)
                .param("development", development)
                .param("raised", raised)
                .param("organisation", Acting.current().home())
                .param("body", body)
                .param("language", language.code())
                .update();
    }
}
