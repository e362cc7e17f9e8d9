package cairn.guide.domain;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a service says to everyone who uses it, signed and dated (catalogue GX.01). Earlier words stay readable. */
@Repository
public class Statements {

    private static final String ALL = """
            select id, number, words_en, words_cy, signed_by, signed_on, by_name, on_date as "on"
            from guide.statement where service_id = :service order by number desc
            """;
    private static final String ADD = """
            insert into guide.statement (id, organisation_id, service_id, number, words_en, words_cy, signed_by, signed_on,
                                         by_id, by_name, on_date)
            select :id, :organisation, :service, newest + 1, :wordsEn, :wordsCy, :signedBy, :signedOn,
                   platform.actor(), :byName, platform.today()
            from (select coalesce(max(number), 0) as newest from guide.statement where service_id = :service) n
            where newest = :after on conflict do nothing
            """;
    private static final String WRITTEN =
            "select exists (select from guide.statement where id = :id and by_id = platform.actor())";

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A statement of intent.
     *
     * @param signedBy who signed it, by name or post
     */
    public record Statement(
            UUID id,
            int number,
            String wordsEn,
            String wordsCy,
            String signedBy,
            LocalDate signedOn,
            String byName,
            LocalDate on) {

        public String words(Language language) {
            return language.of(wordsEn, wordsCy);
        }
    }

    /**
     * What the coordinator writes down.
     *
     * @param id the form's own
     * @param after the number of the newest one that stood on their page; 0 when there was none
     */
    public record Signed(
            UUID id, UUID service, int after, String wordsEn, String wordsCy, String signedBy, LocalDate signedOn) {}

    /** Every statement of this service, the newest first; none until one is signed. */
    public List<Statement> all(UUID service) {
        return jdbc.sql(ALL).param("service", service).query(Statement.class).list();
    }

    public Optional<Statement> newest(UUID service) {
        return all(service).stream().findFirst();
    }

    /** Writes it down. Gives back false, and writes nothing, when somebody wrote another one down first. */
    public boolean write(Signed signed, String byName) {
        int added = jdbc.sql(ADD)
                .param("id", signed.id())
                .param("organisation", Acting.current().home())
                .param("service", signed.service())
                .param("after", signed.after())
                .param("wordsEn", signed.wordsEn())
                .param("wordsCy", signed.wordsCy())
                .param("signedBy", signed.signedBy())
                .param("signedOn", signed.signedOn())
                .param("byName", byName)
                .update();
        return added == 1
                || jdbc.sql(WRITTEN)
                        .param("id", signed.id())
                        .query(Boolean.class)
                        .single();
    }
}
