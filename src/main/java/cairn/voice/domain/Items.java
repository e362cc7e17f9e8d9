package cairn.voice.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cairn.answers.Answers;
import cairn.answers.Round;
import cairn.voice.domain.Item.Addition;
import cairn.voice.domain.Item.Look;
import cairn.voice.domain.Item.Raised;
import cairn.voice.domain.Item.Summary;
import cairn.voice.domain.Item.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was raised. Row-level security decides what comes back; the box's role has an instance of its own, which sees what
 * belongs to the seven words at hand and nothing else.
 */
public class Items {

    private static final String RAISED = """
            select r.id, r.kind, r.unit_id, p.name_en as unit_en, p.name_cy as unit_cy, u.name as imported_unit, r.signing, r.author_id, r.author_name,
                   r.taking_part_as, r.audience, r.said_on, r.opens, r.open_on, r.language
            from voice.raised r left join places.unit_now p on p.id = r.unit_id
            left join voice.imported_unit u on u.id = r.imported_unit_id
            """;
    private static final String BY_IDS = RAISED + "where r.id in (:ids)";
    private static final String MINE = RAISED + "where r.author_id = :person order by r.said_on desc, r.id limit :most";
    private static final String ABOUT_UNIT =
            RAISED + "where r.unit_id = :unit and r.signing <> 'IMPORTED' order by r.open_on desc, r.id limit :most";
    private static final String WORDS =
            "select raised_id, version, body, said_on from voice.words where raised_id in (:ids) order by version";
    private static final String ADDITIONS =
            "select raised_id, body, said_on from voice.addition where raised_id in (:ids) order by said_on, id";
    private static final String NAMES = "select raised_id, name from voice.name_given where raised_id in (:ids)";
    private static final String SUMMARIES = """
            select s.raised_id, s.id, s.body, s.by_name, s.on_date, c.meant_it
            from voice.summary s left join voice.summary_check c on c.summary_id = s.id
            where s.raised_id in (:ids) order by s.recorded_at
            """;
    private static final String LOOKS = """
            select raised_id, cleared, reason, by_id, by_name, taking_part_as from voice.look
            where raised_id in (:ids) order by recorded_at
            """;

    private final JdbcClient jdbc;
    private final Answers answers;

    public Items(JdbcClient jdbc, Answers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** The item of this id, if the reader may open it. */
    public Optional<Item> find(UUID id) {
        return items(jdbc.sql(BY_IDS).param("ids", Set.of(id))).stream().findFirst();
    }

    /** These items, as far as the reader may open them, by id. */
    public Map<UUID, Item> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : items(jdbc.sql(BY_IDS).param("ids", ids)).stream().collect(toMap(Item::id, item -> item));
    }

    /** What this person raised under their name, newest first. */
    public List<Item> mine(UUID person, int most) {
        return items(jdbc.sql(MINE).param("person", person).param("most", most));
    }

    /** What was raised about a unit, newest first, as far as the reader may open it. */
    public List<Item> aboutUnit(UUID unit, int most) {
        return items(jdbc.sql(ABOUT_UNIT).param("unit", unit).param("most", most));
    }

    private List<Item> items(JdbcClient.StatementSpec query) {
        List<Raised> raised = query.query(Raised.class).list();
        Set<UUID> ids = raised.stream().map(Raised::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Beside beside = beside(ids);
        return raised.stream().map(beside::item).toList();
    }

    private Beside beside(Set<UUID> ids) {
        Map<UUID, List<Words>> words = grouped(rows(WORDS, ids, WordsRow.class), WordsRow::raisedId, WordsRow::words);
        Map<UUID, List<Addition>> additions =
                grouped(rows(ADDITIONS, ids, AdditionRow.class), AdditionRow::raisedId, AdditionRow::addition);
        Map<UUID, String> names =
                rows(NAMES, ids, NameRow.class).stream().collect(toMap(NameRow::raisedId, NameRow::name));
        Map<UUID, List<Summary>> summaries =
                grouped(rows(SUMMARIES, ids, SummaryRow.class), SummaryRow::raisedId, SummaryRow::summary);
        Map<UUID, List<Look>> looks = grouped(rows(LOOKS, ids, LookRow.class), LookRow::raisedId, LookRow::look);
        return new Beside(words, additions, answers.takenBack(ids), names, summaries, looks, answers.rounds(ids));
    }

    private <T> List<T> rows(String sql, Set<UUID> ids, Class<T> type) {
        return jdbc.sql(sql).param("ids", ids).query(type).list();
    }

    private static <R, T> Map<UUID, List<T>> grouped(
            List<R> rows, java.util.function.Function<R, UUID> by, java.util.function.Function<R, T> to) {
        return rows.stream().collect(groupingBy(by, mapping(to, toList())));
    }

    /** All that stands beside some records, read a table at a time. */
    private record Beside(
            Map<UUID, List<Words>> words,
            Map<UUID, List<Addition>> additions,
            Map<UUID, LocalDate> takenBack,
            Map<UUID, String> names,
            Map<UUID, List<Summary>> summaries,
            Map<UUID, List<Look>> looks,
            Map<UUID, List<Round>> rounds) {

        Item item(Raised raised) {
            UUID id = raised.id();
            return new Item(
                    raised,
                    words.getOrDefault(id, List.of()),
                    additions.getOrDefault(id, List.of()),
                    takenBack.get(id),
                    names.get(id),
                    summaries.getOrDefault(id, List.of()),
                    looks.getOrDefault(id, List.of()),
                    rounds.getOrDefault(id, List.of()));
        }
    }

    private record WordsRow(
            UUID raisedId,
            int version,
            String body,
            @Nullable LocalDate saidOn) {
        Words words() {
            return new Words(version, body, saidOn);
        }
    }

    private record AdditionRow(UUID raisedId, String body, LocalDate saidOn) {
        Addition addition() {
            return new Addition(body, saidOn);
        }
    }

    private record NameRow(UUID raisedId, String name) {}

    private record SummaryRow(
            UUID raisedId,
            UUID id,
            String body,
            String byName,
            LocalDate onDate,
            @Nullable Boolean meantIt) {
        Summary summary() {
            return new Summary(id, body, byName, onDate, meantIt);
        }
    }

    private record LookRow(
            UUID raisedId, boolean cleared, @Nullable String reason, UUID byId, String byName, String takingPartAs) {
        Look look() {
            return new Look(cleared, reason, byId, byName, takingPartAs);
        }
    }
}
