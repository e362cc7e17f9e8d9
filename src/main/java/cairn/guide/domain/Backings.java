package cairn.guide.domain;

import cairn.guide.domain.Backing.Kind;
import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people are paid, how expenses are met, and what training there is, for each level of the model at a service. */
@Repository
public class Backings {

    private static final String BACKING = """
            select level, kind, number, words_en, words_cy, place, agreed_by, agreed_on, language, by_name, on_date as "on"
            from guide.backing b where service_id = :service
            """;
    private static final String NEWEST_FIRST = " order by number desc";
    private static final String ALL = BACKING + NEWEST_FIRST;
    private static final String OF = BACKING + " and level = :level and kind = :kind" + NEWEST_FIRST;
    private static final String AT = BACKING + """
            and level = :level
            and not exists (select from guide.backing l
                            where l.service_id = b.service_id and l.level = b.level and l.kind = b.kind and l.number > b.number)
            """;
    private static final String WRITE = """
            insert into guide.backing (service_id, level, kind, number, id, organisation_id, words_en, words_cy, place,
                                       agreed_by, agreed_on, language, by_id, by_name, on_date)
            select :service, :level, :kind, newest + 1, :id, :organisation, :wordsEn, :wordsCy, :place,
                   :agreedBy, :agreedOn, :language, platform.actor(), :byName, platform.today()
            from (select coalesce(max(number), 0) as newest from guide.backing
                  where service_id = :service and level = :level and kind = :kind) n
            where newest = :after on conflict do nothing
            """;
    private static final String WRITTEN = """
            select exists (select from guide.backing where id = :id and words_en = :wordsEn and words_cy = :wordsCy
                           and agreed_by = :agreedBy and by_id = platform.actor())
            """;

    private final JdbcClient jdbc;

    Backings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is about to be written down.
     *
     * @param id the form's own
     * @param after the number of the newest one that stood on the page; 0 when there was none
     */
    public record Written(
            UUID id,
            UUID service,
            int level,
            Kind kind,
            int after,
            String wordsEn,
            String wordsCy,
            String place,
            String agreedBy,
            LocalDate agreedOn,
            Language language) {}

    /** All that ever held, for every level, the newest of each kind first. */
    public List<Backing> all(UUID service) {
        return jdbc.sql(ALL).param("service", service).query(Backing.class).list();
    }

    /** What holds now for one level; what was never written down is not in it. */
    public List<Backing> now(UUID service, int level) {
        return jdbc.sql(AT)
                .param("service", service)
                .param("level", level)
                .query(Backing.class)
                .list();
    }

    /** All that ever held of one kind, the newest first. */
    public List<Backing> of(UUID service, int level, Kind kind) {
        return jdbc.sql(OF)
                .param("service", service)
                .param("level", level)
                .param("kind", kind.name())
                .query(Backing.class)
                .list();
    }

    /** Writes it down. Gives back false, and writes nothing, when somebody wrote something else down first. */
    public boolean write(Written written, String byName) {
        int added = jdbc.sql(WRITE)
                .param("service", written.service())
                .param("level", written.level())
                .param("kind", written.kind().name())
                .param("after", written.after())
                .param("id", written.id())
                .param("organisation", Acting.current().home())
                .param("wordsEn", written.wordsEn())
                .param("wordsCy", written.wordsCy())
                .param("place", written.place())
                .param("agreedBy", written.agreedBy())
                .param("agreedOn", written.agreedOn())
                .param("language", written.language().code())
                .param("byName", byName)
                .update();
        return added == 1
                || jdbc.sql(WRITTEN)
                        .param("id", written.id())
                        .param("wordsEn", written.wordsEn())
                        .param("wordsCy", written.wordsCy())
                        .param("agreedBy", written.agreedBy())
                        .query(Boolean.class)
                        .single();
    }
}
