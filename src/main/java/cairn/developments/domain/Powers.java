package cairn.developments.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether a development is a quick win, and what power moved with it (catalogue T1.18, tension 19). It says so of itself:
 * nobody here can call it co-produced (B.30).
 */
@Repository
public class Powers {

    private static final String OF = """
            select number, quick_win, moved, body, by_name, on_date as "on"
            from developments.power where development_id = :development order by number desc
            """;
    private static final String ADD = """
            insert into developments.power (development_id, number, organisation_id, quick_win, moved, body, by_id, by_name, on_date)
            select :development, newest + 1, :organisation, :quickWin, :moved, :body, platform.actor(), :byName, platform.today()
            from (select coalesce(max(number), 0) as newest from developments.power where development_id = :development) n
            where newest = :after on conflict do nothing
            """;
    private static final String SAID = """
            select exists (select from developments.power where development_id = :development and number - 1 = :after
                and quick_win = :quickWin and moved = :moved and body = :body and by_id = platform.actor())
            """;

    private final JdbcClient jdbc;

    Powers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What power moved to the people whom it is for, from none to all. */
    public enum Moved {
        /** A full answer. */
        NONE,
        HEARD,
        SHARED,
        THEIRS;

        public String key() {
            return "developments.power.moved." + name();
        }
    }

    /**
     * What was said of it.
     *
     * @param body how; may be empty where no power moved
     */
    public record Power(int number, boolean quickWin, Moved moved, String body, String byName, LocalDate on) {}

    /**
     * What whoever holds it wants to say.
     *
     * @param after the number of the newest word that stood on their page; 0 when there was none
     */
    public record Said(UUID development, int after, boolean quickWin, Moved moved, String body) {}

    /** All that was said, the newest first. */
    public List<Power> of(UUID development) {
        return jdbc.sql(OF).param("development", development).query(Power.class).list();
    }

    /** Says it. Gives back false, and writes nothing, when somebody said something else first. */
    public boolean say(Said said, String name) {
        return statement(ADD, said)
                                .param("organisation", Acting.current().home())
                                .param("byName", name)
                                .update()
                        == 1
                || statement(SAID, said).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec statement(String sql, Said said) {
        return jdbc.sql(sql)
                .param("development", said.development())
                .param("after", said.after())
                .param("quickWin", said.quickWin())
                .param("moved", said.moved().name())
                .param("body", said.body());
    }
}
