package cairn.people;

import cairn.people.Description.SeenBy;
import cairn.platform.Acting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say of themselves; each decides who reads it, and the newest counts. */
@Repository
public class Descriptions {

    private static final String SAY = """
            insert into people.description (id, organisation_id, person_id, words, pronouns, about, seen_by, on_date)
            values (:id, :organisation, :person, :words, :pronouns, :about, :seenBy, platform.today())
            on conflict do nothing
            """;
    private static final String ROWS =
            "select words, pronouns, about, seen_by, on_date as on from people.description where person_id = :person ";
    private static final String ALL = ROWS + "order by recorded_at desc";
    private static final String NOW =
            ROWS + "and (id, person_id) not in (select row_id, person_id from people.replaced)";

    private final JdbcClient jdbc;

    Descriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says it for whoever acts; the id is the form's own. */
    public void say(UUID id, String words, String pronouns, String about, SeenBy seenBy) {
        jdbc.sql(SAY)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("words", words)
                .param("pronouns", pronouns)
                .param("about", about)
                .param("seenBy", seenBy.name())
                .update();
    }

    /** What this person says of themselves now, if they have and the reader may know. */
    public Optional<Description> forPerson(UUID person) {
        return jdbc.sql(NOW).param("person", person).query(Description.class).optional();
    }

    /** Everything that whoever acts ever said of themselves, newest first. */
    public List<Description> mine() {
        return jdbc.sql(ALL)
                .param("person", Acting.current().person())
                .query(Description.class)
                .list();
    }

    /** The words that whoever acts wants said of them instead of what they take part as. */
    public Optional<String> myWords() {
        return forPerson(Acting.current().person()).map(Description::words).filter(words -> !words.isEmpty());
    }
}
