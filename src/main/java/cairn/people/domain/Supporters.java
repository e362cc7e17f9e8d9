package cairn.people.domain;

import cairn.people.domain.Supporter.May;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom people trust to support them. The person alone reads the list, and the coordinator those they were let know of. */
@Repository
public class Supporters {

    private static final String ADD = """
            insert into people.supporter
                (id, organisation_id, person_id, named_id, name, reached, may, coordinator_may_know, since, until, on_date)
            values (:id, :organisation, :person, :named, :name, :reached, string_to_array(:may, ' '), :coordinatorMayKnow, :since,
                    :until, platform.today()) on conflict do nothing
            """;
    private static final String END = """
            insert into people.supporter_end (supporter_id, organisation_id, person_id, on_date)
            select id, organisation_id, person_id, platform.today() from people.supporter
            where id = :id and person_id = platform.actor() on conflict do nothing
            """;
    private static final String SELECT = """
            select s.id, s.named_id as named, s.name, s.reached, array_to_string(s.may, ' ') as may, s.coordinator_may_know, s.since, s.until,
                   e.on_date as ended_on
            from people.supporter s left join people.supporter_end e on e.supporter_id = s.id
            """;
    private static final String MINE = SELECT + "where s.person_id = platform.actor() order by s.recorded_at";
    private static final String KNOWN = SELECT + """
            where s.person_id = :person and s.coordinator_may_know and e.supporter_id is null
              and platform.is_current(s.since, s.until)
            order by s.recorded_at
            """;

    private final JdbcClient jdbc;

    Supporters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one for whoever acts; the id is the form's own. Named is who they are, if they take part here too. */
    public void add(
            UUID id,
            @Nullable UUID named,
            String name,
            String reached,
            Collection<May> may,
            boolean coordinatorMayKnow,
            LocalDate since,
            @Nullable LocalDate until) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("named", named)
                .param("name", name)
                .param("reached", reached)
                .param("may", may.stream().map(May::name).collect(Collectors.joining(" ")))
                .param("coordinatorMayKnow", coordinatorMayKnow)
                .param("since", since)
                .param("until", until)
                .update();
    }

    /** Ends it from this moment. Nobody is told (walls, 22). */
    public void end(UUID id) {
        jdbc.sql(END).param("id", id).update();
    }

    /** Everyone whom whoever acts ever named. */
    public List<Supporter> mine() {
        return jdbc.sql(MINE).query(Row.class).list().stream()
                .map(Row::supporter)
                .toList();
    }

    /** Those of this person whom the coordinator may know of today. */
    public List<Supporter> known(UUID person) {
        return jdbc.sql(KNOWN).param("person", person).query(Row.class).list().stream()
                .map(Row::supporter)
                .toList();
    }

    private record Row(
            UUID id,
            @Nullable UUID named,
            String name,
            String reached,
            String may,
            boolean coordinatorMayKnow,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate endedOn) {

        Supporter supporter() {
            List<May> all = may.isEmpty()
                    ? List.of()
                    : Arrays.stream(may.split(" ")).map(May::valueOf).toList();
            return new Supporter(id, named, name, reached, all, coordinatorMayKnow, since, until, endedOn);
        }
    }
}
