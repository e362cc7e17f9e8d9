package cairn.principles.domain;

import cairn.people.Side;
import cairn.platform.Acting;
import cairn.principles.domain.Wording.Agreed;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was agreed of each principle, and by whom. */
@Repository
public class Wordings {

    private static final String WORDING = """
            select w.principle_id as principle, s.service_id as service, w.number, w.words_en, w.words_cy, w.service_users, w.carers,
                   w.staff, w.agreed_by, w.agreed_on, w.differs, w.language, w.by_name, w.on_date as "on", s.body as suggested,
                   s.because, s.language as suggested_language, s.by_name as suggested_by, s.taking_part_as as suggested_as,
                   s.on_date as suggested_on
            from principles.wording w join principles.suggestion s on s.id = w.suggestion_id
            """;
    private static final String OF = WORDING + " where w.principle_id = :principle order by w.number desc";
    private static final String NEWEST = WORDING + """
            where s.service_id = :service
              and not exists (select from principles.wording l where l.principle_id = w.principle_id and l.number > w.number)
            order by w.recorded_at, w.principle_id
            """;
    private static final String BEGIN = """
            insert into principles.principle (id, organisation_id, service_id) values (:principle, :organisation, :service)
            on conflict do nothing
            """;
    private static final String AGREE = """
            insert into principles.wording (principle_id, number, id, organisation_id, suggestion_id, words_en, words_cy,
                                            service_users, carers, staff, agreed_by, agreed_on, differs, language,
                                            by_id, by_name, on_date)
            select :principle, newest + 1, :id, :organisation, :suggestion, :wordsEn, :wordsCy,
                   :serviceUsers, :carers, :staff, :agreedBy, :agreedOn, :differs, :language,
                   platform.actor(), :byName, platform.today()
            from (select coalesce(max(number), 0) as newest from principles.wording where principle_id = :principle) n
            where newest = :after on conflict do nothing
            """;
    private static final String AGREED = """
            select exists (select from principles.wording
                           where id = :id and words_en = :wordsEn and words_cy = :wordsCy and agreed_by = :agreedBy
                             and by_id = platform.actor())
            """;

    private final JdbcClient jdbc;
    private final Suggestions suggestions;

    Wordings(JdbcClient jdbc, Suggestions suggestions) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
    }

    /** Everything that was agreed of one principle, the newest first; empty when there is no such principle. */
    public List<Wording> of(UUID principle) {
        return jdbc.sql(OF).param("principle", principle).query(Wording.class).list();
    }

    /** The newest of each principle of a service, those set aside among them. */
    public List<Wording> newest(UUID service) {
        return jdbc.sql(NEWEST).param("service", service).query(Wording.class).list();
    }

    /**
     * Writes down what was agreed. Gives back false, and writes nothing, when the suggestion does not wait any more, or somebody
     * wrote down something else first.
     */
    public boolean agree(Agreed agreed, String name) {
        suggestions.lock(agreed.suggestion());
        if (suggestions.find(agreed.suggestion()).filter(Suggestion::waits).isEmpty()) {
            return written(agreed);
        }
        if (agreed.after() == 0) {
            jdbc.sql(BEGIN)
                    .param("principle", agreed.principle())
                    .param("organisation", Acting.current().home())
                    .param("service", agreed.service())
                    .update();
        }
        int added = jdbc.sql(AGREE)
                .param("principle", agreed.principle())
                .param("id", agreed.id())
                .param("organisation", Acting.current().home())
                .param("suggestion", agreed.suggestion())
                .param("after", agreed.after())
                .param("wordsEn", agreed.wordsEn())
                .param("wordsCy", agreed.wordsCy())
                .param("serviceUsers", agreed.sides().contains(Side.SERVICE_USERS))
                .param("carers", agreed.sides().contains(Side.CARERS))
                .param("staff", agreed.sides().contains(Side.STAFF))
                .param("agreedBy", agreed.agreedBy())
                .param("agreedOn", agreed.agreedOn())
                .param("differs", agreed.differs())
                .param("language", agreed.language().code())
                .param("byName", name)
                .update();
        return added == 1 || written(agreed);
    }

    private boolean written(Agreed agreed) {
        return jdbc.sql(AGREED)
                .param("id", agreed.id())
                .param("wordsEn", agreed.wordsEn())
                .param("wordsCy", agreed.wordsCy())
                .param("agreedBy", agreed.agreedBy())
                .query(Boolean.class)
                .single();
    }
}
