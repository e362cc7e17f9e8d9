package cairn.people;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What becomes of somebody whose time as a service user or a carer has ended: all of theirs stays theirs, and they choose
 * anew whether to stay involved (catalogue GX.09; tension 27).
 */
@Repository
public class MovingOn {

    private static final String STANDS = """
            select people.moved_on() as moved_on,
                   (select id from people.capacity where person_id = platform.actor() and kind = 'MOVED_ON'
                        and platform.is_current(since, until) limit 1) as staying,
                   not exists (select from people.staying s where s.person_id = platform.actor()
                        and s.on_date >= (select max(until) from people.capacity where person_id = platform.actor()))
                   or coalesce((select ask_on <= platform.today() from people.staying
                        where person_id = platform.actor() order by recorded_at desc limit 1), false) as unanswered
            """;
    private static final String SAY = """
            insert into people.staying (id, organisation_id, person_id, choice, ask_on, on_date)
            values (:id, :organisation, :person, :choice, :askOn, platform.today()) on conflict do nothing
            """;
    private static final String STAY = """
            insert into people.capacity (id, organisation_id, person_id, kind, since)
            values (:id, :organisation, :person, 'MOVED_ON', platform.today())
            """;
    private static final String LEAVE = """
            update people.capacity set until = platform.today()
            where person_id = platform.actor() and kind = 'MOVED_ON' and until is null
            """;
    private static final String MINE = """
            select choice, ask_on, on_date as on from people.staying
            where person_id = platform.actor() order by recorded_at desc
            """;

    private final JdbcClient jdbc;

    MovingOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where it stands with whoever acts.
     *
     * @param movedOn whether all they took part as has ended, so that they may stay involved if they like
     * @param staying the capacity as which they stay involved now; null when they do not
     * @param unanswered whether they have not been asked since, or the day has come that they named
     */
    public record Stands(boolean movedOn, @Nullable UUID staying, boolean unanswered) {

        /** Whether to ask. Whoever has answered is not asked again; the offer stays open on their own page. */
        public boolean asks() {
            return movedOn && unanswered;
        }
    }

    /** One word on staying involved; the choice is a {@link Choice}, or LEFT. */
    public record Said(String choice, @Nullable LocalDate askOn, LocalDate on) {}

    public Stands stands() {
        return jdbc.sql(STANDS).query(Stands.class).single();
    }

    /**
     * Answers; the id is the form's own. "Yes" makes the person take part as someone who has moved on, across the
     * organisation. Answering after a "yes" that stands changes nothing.
     */
    public void say(UUID id, Choice choice, @Nullable LocalDate askOn) {
        if (!stands().movedOn()) {
            return;
        }
        int added = write(id, choice.name(), askOn);
        if (added == 1 && choice == Choice.YES) {
            jdbc.sql(STAY)
                    .param("id", UUID.randomUUID())
                    .param("organisation", Acting.current().home())
                    .param("person", Acting.current().person())
                    .update();
        }
    }

    /** Leaves, from this moment. Everything about the person stays theirs. */
    public void leave() {
        if (jdbc.sql(LEAVE).update() > 0) {
            write(UUID.randomUUID(), "LEFT", null);
        }
    }

    /** All that whoever acts ever said to it, newest first. */
    public List<Said> mine() {
        return jdbc.sql(MINE).query(Said.class).list();
    }

    private int write(UUID id, String choice, @Nullable LocalDate askOn) {
        return jdbc.sql(SAY)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("choice", choice)
                .param("askOn", askOn)
                .update();
    }
}
