package cairn.answers;

import cairn.evidence.ActionId;
import cairn.evidence.Evidence;
import cairn.evidence.EvidenceSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The loop of asking, answering and telling back, seen from a unit (catalogue GX.03): how much was raised about it, how
 * much waits and for how long. True numbers; whoever was struck out of something does not count it.
 */
@Repository
public class Loop implements EvidenceSource {

    static final ActionId GX03 = new ActionId("GX.03");

    private static final String COUNTS = """
            select s.unit_id as unit, count(distinct s.id) as raised,
                   count(*) filter (where d.owed_id is null and t.subject_id is null) as waiting,
                   count(*) filter (where d.owed_id is null and t.subject_id is null
                       and o.due_on < platform.today()) as overdue
            from answers.subject s
            join answers.owed o on o.subject_id = s.id
            left join answers.answered d on d.owed_id = o.id
            left join answers.taken_back t on t.subject_id = s.id
            where s.unit_id in (:units)
            group by s.unit_id
            """;
    private static final String OLDEST = """
            select min(o.since) from answers.owed o join answers.subject s on s.id = o.subject_id
            left join answers.answered d on d.owed_id = o.id
            where s.unit_id = :unit and d.owed_id is null
              and not s.id = any (array(select subject_id from answers.taken_back))
            """;
    private static final String WHO_OWES = """
            select distinct o.post_id from answers.owed_now o join answers.subject s on s.id = o.subject_id
            left join answers.answered d on d.owed_id = o.id
            where s.unit_id = :unit and d.owed_id is null
              and not s.id = any (array(select subject_id from answers.taken_back))
            """;

    private final JdbcClient jdbc;
    private final Posts posts;

    Loop(JdbcClient jdbc, Posts posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    @Override
    public Set<ActionId> actions() {
        return Set.of(GX03);
    }

    @Override
    public List<Evidence> evidence(Collection<UUID> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(COUNTS).param("units", units).query(Counts.class).list().stream()
                        .map(c -> new Evidence(c.unit(), GX03, c.raised(), c.waiting(), c.overdue()))
                        .toList();
    }

    /** The day since which the longest waiting thing about this unit waits, if anything does. */
    public Optional<LocalDate> oldest(UUID unit) {
        return jdbc.sql(OLDEST).param("unit", unit).query(LocalDate.class).optional();
    }

    /** The posts that owe what is unanswered about this unit. */
    public List<Post> whoOwes(UUID unit) {
        PostBook book = posts.book();
        return jdbc.sql(WHO_OWES).param("unit", unit).query(UUID.class).list().stream()
                .map(book::post)
                .toList();
    }

    private record Counts(UUID unit, int raised, int waiting, int overdue) {}
}
