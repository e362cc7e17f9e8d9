package cairn.people.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends what people take part as, and undoes it before its day. Nothing is deleted. */
@Repository
public class Endings {

    private static final String GOES_ON = "select people.goes_on_without(:capacity, :from)";
    private static final String END = """
            insert into people.ending (id, organisation_id, capacity_id, number, ends_on, reason, by_id, by_name, on_date)
            select :id, :organisation, c.id, (select count(*) + 1 from people.ending e where e.capacity_id = c.id),
                   :endsOn, :reason, platform.actor(), :byName, platform.today()
            from people.capacity c where c.id = :capacity and c.until is null
            on conflict do nothing
            """;
    private static final String UNDO = """
            insert into people.ending_undone (ending_id, organisation_id, by_id, by_name, on_date)
            select id, organisation_id, platform.actor(), :byName, platform.today() from people.ending
            where id = :id and ends_on > platform.today()
            on conflict do nothing
            """;
    private static final String WHOSE = """
            select c.person_id from people.ending e join people.capacity c on c.id = e.capacity_id where e.id = :id
            """;

    private final JdbcClient jdbc;

    Endings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An ending about to be set.
     *
     * @param id the form's own, so that a form sent twice ends once
     * @param endsOn the first day on which it is no longer held
     */
    public record Ending(
            UUID id,
            UUID capacity,
            LocalDate endsOn,
            @Nullable String reason) {}

    /** Whether somebody still coordinates from that day on, when this capacity ends then. Waits for others who ask the same. */
    public boolean goesOnWithout(UUID capacity, LocalDate endsOn) {
        return jdbc.sql(GOES_ON)
                .param("capacity", capacity)
                .param("from", endsOn)
                .query(Boolean.class)
                .single();
    }

    /**
     * Sets the ending.
     *
     * @return false when somebody else ended it first: nothing is kept of this one
     */
    public boolean end(Ending ending, String byName) {
        return jdbc.sql(END)
                        .param("id", ending.id())
                        .param("organisation", Acting.current().home())
                        .param("capacity", ending.capacity())
                        .param("endsOn", ending.endsOn())
                        .param("reason", ending.reason())
                        .param("byName", byName)
                        .update()
                == 1;
    }

    /**
     * Undoes an ending whose day has not come.
     *
     * @return false when it has come, or was undone already
     */
    public boolean undo(UUID ending, String byName) {
        return jdbc.sql(UNDO).param("id", ending).param("byName", byName).update() == 1;
    }

    /** Whose capacity this ends. */
    public Optional<UUID> whose(UUID ending) {
        return jdbc.sql(WHOSE).param("id", ending).query(UUID.class).optional();
    }
}
