package cairn.answers.domain;

import cairn.answers.Means;
import cairn.answers.NoticeKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whom to tell what by hand, for the coordinator and for whoever owes the answers (catalogue B.02: contact through a
 * place, a person or a time). Row-level security decides what stands here.
 */
@Repository
public class ToTell {

    private static final String MAY_TELL = "select people.i_coordinate() or exists (select from answers.my_posts())";
    private static final String SEES =
            "select exists (select from answers.notice where line_id = :line and person_id <> platform.actor())";
    private static final String WAITING = """
            select n.line_id, p.name, n.on_date, coalesce(c.means, 'IN_PERSON') as means, c.place, c.language,
                   n.kind, n.subject_id as subject, s.noun, n.answer_id as answer
            from answers.notice n
            join people.person p on p.id = n.person_id
            left join answers.chosen() c on c.person_id = n.person_id
            left join answers.subject s on s.id = n.subject_id
            where n.id = any (array(select answers.by_hand()))
            order by n.on_date, p.name, n.line_id, n.recorded_at
            """;

    private final JdbcClient jdbc;

    ToTell(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All that there is to tell one person of one day.
     *
     * @param means by which the person chose to be told; EMAIL when that did not go out for three days
     * @param place where, or at which number or address, if the person said so
     * @param language the one the person chose it in, or null
     */
    public record Line(
            UUID id,
            String name,
            LocalDate on,
            Means means,
            @Nullable String place,
            @Nullable String language,
            List<News> news) {}

    /**
     * One thing that happened.
     *
     * @param noun the first part of the address of what it is about; null when that is no longer counted
     */
    public record News(
            NoticeKind kind,
            UUID subject,
            @Nullable String noun,
            @Nullable UUID answer) {}

    /** Whether the actor is one of those who tell. */
    public boolean mayTell() {
        return jdbc.sql(MAY_TELL).query(Boolean.class).single();
    }

    /** Everything that waits to be told, the oldest first. */
    public List<Line> waiting() {
        Map<UUID, List<Row>> lines = jdbc.sql(WAITING).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::lineId, LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream().map(ToTell::line).toList();
    }

    /** What waits in this line; nothing once it was told. */
    public Optional<Line> find(UUID line) {
        return waiting().stream().filter(l -> l.id().equals(line)).findFirst();
    }

    /** Whether the actor may know of this line, told or not. */
    public boolean sees(UUID line) {
        return jdbc.sql(SEES).param("line", line).query(Boolean.class).single();
    }

    private static Line line(List<Row> rows) {
        Row first = rows.getFirst();
        return new Line(
                first.lineId(),
                first.name(),
                first.onDate(),
                first.means(),
                first.place(),
                first.language(),
                rows.stream().map(Row::news).toList());
    }

    private record Row(
            UUID lineId,
            String name,
            LocalDate onDate,
            Means means,
            @Nullable String place,
            @Nullable String language,
            NoticeKind kind,
            UUID subject,
            @Nullable String noun,
            @Nullable UUID answer) {

        News news() {
            return new News(kind, subject, noun, answer);
        }
    }
}
