package cairn.people;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people say to each topic. Silence is no. Declines are never counted and never told: no query here counts them, and
 * row-level security shows whoever arranges nothing but a "yes" that still stands (catalogue GX.08, rule j).
 */
@Repository
public class Topics {

    private static final String SAY = """
            insert into people.topic_choice (id, organisation_id, person_id, topic, choice, ask_on, on_date)
            values (:id, :organisation, :person, :topic, :choice, :askOn, platform.today()) on conflict do nothing
            """;
    private static final String MINE = """
            select topic, choice, ask_on, on_date as on from people.topic_choice
            where person_id = platform.actor() order by recorded_at desc
            """;
    private static final String SAID_YES = """
            select person_id from people.topic_choice
            where topic = :topic and choice = 'YES'
              and (id, person_id) not in (select row_id, person_id from people.replaced)
            """;

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was said to one topic.
     *
     * @param askOn the day from which the person may be asked again; null unless they said so
     */
    public record Said(Topic topic, Choice choice, @Nullable LocalDate askOn, LocalDate on) {

        /** Whether the day has come that the person named. */
        public boolean asksNow(LocalDate today) {
            return askOn != null && !askOn.isAfter(today);
        }
    }

    /** Says it for whoever acts; the id is the form's own. The newest counts. */
    public void say(UUID id, Topic topic, Choice choice, @Nullable LocalDate askOn) {
        jdbc.sql(SAY)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("topic", topic.name())
                .param("choice", choice.name())
                .param("askOn", askOn)
                .update();
    }

    /** Everything that whoever acts ever said, newest first. */
    public List<Said> mine() {
        return jdbc.sql(MINE).query(Said.class).list();
    }

    /** What counts now for whoever acts, by topic; a topic without an entry is no. */
    public Map<Topic, Said> now() {
        return mine().stream().collect(Collectors.toMap(Said::topic, Function.identity(), (newest, before) -> newest));
    }

    /** The people whose word on this topic is yes now, for whoever arranges; nobody else sees anyone but themselves. */
    public List<UUID> saidYes(Topic topic) {
        return jdbc.sql(SAID_YES).param("topic", topic.name()).query(UUID.class).list();
    }
}
