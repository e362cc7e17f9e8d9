package cairn.people;

import cairn.platform.Acting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Consents to be written for: asked each time, given in front of the writer, over after 30 minutes. Row-level security says
 * whom the actor may write for, and shows a "not now" to nobody but the person who said it.
 */
@Repository
public class Writings {

    private static final String MAY = "select people.i_may_write()";
    private static final String WHOM = """
            select w.person_id as person, w.id as capacity, p.name, w.kind, w.unit_id as unit
            from people.whom_i_may_write_for() w join people.person p on p.id = w.person_id
            order by p.name, w.kind, w.id
            """;
    // The names are the database's own: what stands with the words later is not what a form said.
    private static final String ASK = """
            insert into people.writing_for (id, organisation_id, person_id, capacity_id, person_name, taking_part_as, writer_id,
                                            writer_capacity_id, writer_name, because, said_yes)
            select :id, :organisation, w.person_id, w.id, p.name, w.kind, me.id, platform.capacity(), me.name, :because, :yes
            from people.whom_i_may_write_for() w join people.person p on p.id = w.person_id
            cross join people.person me
            where w.id = :capacity and me.id = platform.actor()
            on conflict do nothing
            """;
    private static final String WRITING = """
            select w.id, w.person_id as person, w.capacity_id as capacity, w.person_name, w.taking_part_as, w.writer_id as writer,
                   w.writer_name, w.because, w.said_yes, w.recorded_at as asked_at,
                   w.recorded_at + interval '30 minutes' as until, s.recorded_at as stopped_at,
                   w.said_yes and s.writing_id is null
                       and w.recorded_at > transaction_timestamp() - interval '30 minutes' as holds
            from people.%s w left join people.writing_stop s on s.writing_id = w.id
            """;
    private static final String NOW = WRITING.formatted("writing_now()");
    private static final String FIND =
            WRITING.formatted("writing_for") + "where w.id = :id and (w.said_yes or w.person_id = platform.actor())";
    private static final String ABOUT_ME = WRITING.formatted("writing_for")
            + "where w.person_id = platform.actor() order by w.recorded_at desc limit 100";
    private static final String HOLD =
            "select count(*) from pg_advisory_xact_lock(hashtextextended('people.writing ' || :writer, 0))";
    private static final String WRITER = "select writer_id from people.writing_for where id = :id";
    private static final String STOP = """
            insert into people.writing_stop (writing_id, organisation_id, by_id)
            values (:id, :organisation, platform.actor()) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Writings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody for whom the actor may write, as what they take part as. */
    public record Whom(
            UUID person,
            UUID capacity,
            String name,
            CapacityKind kind,
            @Nullable UUID unit) {}

    /** Whether the actor, as what they take part as, may write for others at all. */
    public boolean mayWrite() {
        return jdbc.sql(MAY).query(Boolean.class).single();
    }

    /** People who take part at the actor's unit now, and those who trust the actor to write; for the coordinator, everyone. */
    public List<Whom> whom() {
        return jdbc.sql(WHOM).query(Whom.class).list();
    }

    /**
     * Keeps what the person pressed. The id is the form's own: the first press counts, and a second changes nothing.
     *
     * @param capacity the person, as what they take part as
     */
    public void ask(UUID id, UUID capacity, Because because, boolean yes) {
        jdbc.sql(ASK)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("capacity", capacity)
                .param("because", because.name())
                .param("yes", yes)
                .update();
    }

    /** The consent that the actor holds now; nothing when there is none, or it is over. */
    public Optional<Writing> current() {
        return jdbc.sql(NOW).query(Writing.class).optional();
    }

    /** One that the actor was given, or was asked for, over or not. */
    public Optional<Writing> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(Writing.class).optional();
    }

    /** Every time the actor was asked, the newest first, with what they said. */
    public List<Writing> aboutMe() {
        return jdbc.sql(ABOUT_ME).query(Writing.class).list();
    }

    /**
     * The same, and nobody stops it before this transaction ends: what is being sent is sent, and a stop in the same moment
     * comes after it.
     */
    public Optional<Writing> held() {
        hold(Acting.current().person());
        return current();
    }

    /** Ends it before its time; ending it twice changes nothing. */
    public void stop(UUID id) {
        jdbc.sql(WRITER).param("id", id).query(UUID.class).optional().ifPresent(this::hold);
        jdbc.sql(STOP)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .update();
    }

    private void hold(UUID writer) {
        jdbc.sql(HOLD).param("writer", writer.toString()).query(Integer.class).single();
    }
}
