package cairn.developments.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What those who raised a development say of it when the service says that it is done. No name stands with it. */
@Repository
public class Confirmations {

    private static final String ALL = """
            select o.entry_id, o.happened, w.body, o.on_date as "on",
                   not exists (select from developments.said_of_it l where l.entry_id = o.entry_id and l.number > o.number
                               and l.raised_id is not distinct from o.raised_id
                               and l.person_id is not distinct from o.person_id) as newest
            from developments.said_of_it o left join developments.said_words w on w.said_id = o.id
            where o.entry_id in (select id from developments.entry where development_id = :development) order by o.on_date, o.number, o.id
            """;
    private static final String MINE = "select :entry = any (array(select developments.mine_to_confirm()))";
    private static final String SAID_BY_ME = """
            select happened from developments.said_now where entry_id = :entry
              and (person_id = platform.actor() or raised_id = any (array(select answers.raised_by_me()))) limit 1
            """;
    private static final String MY_SOURCES = """
            select s.raised_id from developments.source_now s
            where s.development_id = :development and s.relation = 'GREW_FROM'
              and s.raised_id = any (array(select answers.raised_by_me()))
            """;

    private final JdbcClient jdbc;
    private final GrownOut grownOut;

    Confirmations(JdbcClient jdbc, GrownOut grownOut) {
        this.jdbc = jdbc;
        this.grownOut = grownOut;
    }

    /**
     * One word on a green.
     *
     * @param body what they added, or null
     * @param newest whether the same voice has said nothing else since
     */
    public record Said(
            UUID entryId, boolean happened, @Nullable String body, LocalDate on, boolean newest) {}

    /** Every word on every green of this development, in order. */
    public List<Said> of(UUID development) {
        return jdbc.sql(ALL).param("development", development).query(Said.class).list();
    }

    /** What I raised under my name that it grew out of. */
    public List<UUID> mySources(UUID development) {
        return jdbc.sql(MY_SOURCES)
                .param("development", development)
                .query(UUID.class)
                .list();
    }

    /** My newest word on this green, under my name or as whoever raised what it grew out of. */
    public Optional<Boolean> mine(UUID entry) {
        return jdbc.sql(SAID_BY_ME).param("entry", entry).query(Boolean.class).optional();
    }

    /** Whether my word confirms this green although I raised nothing that it grew out of: it stands alone. */
    public boolean mineAlone(UUID entry) {
        return jdbc.sql(MINE).param("entry", entry).query(Boolean.class).single();
    }

    /** I say of everything that I raised, or for myself where it stands alone, whether it has happened. */
    public void say(UUID form, UUID development, UUID entry, boolean happened, String words) {
        List<UUID> raised = mySources(development);
        if (raised.isEmpty()) {
            grownOut.say(jdbc, form, null, Acting.current().person(), entry, happened, words);
        } else {
            grownOut.say(jdbc, form, raised.getFirst(), null, entry, happened, words);
            raised.stream()
                    .skip(1)
                    .forEach(other -> grownOut.say(jdbc, UUID.randomUUID(), other, null, entry, happened, ""));
        }
    }
}
