package cairn.voice.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cairn.answers.Answers;
import cairn.answers.Round;
import cairn.voice.CameOfIt;
import cairn.voice.CameOfIt.Grown;
import cairn.voice.domain.Item.About;
import cairn.voice.domain.Item.Addition;
import cairn.voice.domain.Item.Look;
import cairn.voice.domain.Item.Paper;
import cairn.voice.domain.Item.Raised;
import cairn.voice.domain.Item.Summary;
import cairn.voice.domain.Item.Words;
import java.time.LocalDate;
import java.util.Arrays;
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
                   r.taking_part_as, r.audience, r.said_on, r.opens, r.open_on, r.language,
                   r.written_by, r.because, (select c.on_date from voice.written_down_check c where c.raised_id = r.id) as confirmed_on
            from voice.raised r left join places.unit_now p on p.id = r.unit_id
            left join voice.imported_unit u on u.id = r.imported_unit_id
            """;
    private static final String BY_IDS = RAISED + "where r.id = any (:ids)";
    private static final String MINE =
            RAISED + "where r.author_id = :person order by r.said_on desc, r.id limit :most offset :skipped";
    private static final String ABOUT_UNIT = RAISED
            + "where r.unit_id = :unit and r.signing <> 'IMPORTED' order by r.open_on desc, r.id limit :most offset :skipped";
    private static final String WORDS =
            "select id, raised_id, version, body, said_on from voice.words where raised_id = any (:ids) order by version";
    private static final String ADDITIONS =
            "select id, raised_id, body, said_on from voice.addition where raised_id = any (:ids) order by said_on, id";
    private static final String NAMES = "select raised_id, name from voice.name_given where raised_id = any (:ids)";
    private static final String PAPERS = """
            select p.raised_id, b.place_en, b.place_cy, p.emptied_on, p.keyed_by_name, p.keyed_by_as, p.read_back_by,
                   p.numbered
            from voice.paper p left join voice.paper_box b on b.id = p.box_id where p.raised_id = any (:ids)
            """;
    private static final String SUMMARIES = """
            select s.raised_id, s.id, s.body, s.by_name, s.on_date, c.meant_it
            from voice.summary s left join voice.summary_check c on c.summary_id = s.id
            where s.raised_id = any (:ids) order by s.recorded_at
            """;
    private static final String LOOKS = """
            select raised_id, cleared, reason, by_id, taking_part_as,
                   (select string_agg(part_id::text, ' ') from voice.looked_at where look_id = id) as parts
            from voice.look where raised_id = any (:ids) order by recorded_at
            """;
    private static final String THEMES = """
            select n.raised_id, t.id, t.name_en, t.name_cy, n.is_about, n.by_author, n.by_name, n.on_date as "on"
            from voice.theme_now n join voice.theme t on t.id = n.theme_id
            where n.raised_id = any (:ids) and (n.is_about or n.by_author) order by t.name_en, t.id
            """;
    private static final String CLEARED = "select raised_id, part_id from voice.cleared where raised_id = any (:ids)";
    private static final String TO_READ_FIRST = RAISED + """
            join answers.subject s on s.id = r.id
            where s.looks_first_id = any (array(select answers.my_posts())) and r.open_on > :since
            order by r.audience <> 'ANSWERERS' and exists (
                select id from voice.words where raised_id = r.id union all
                select id from voice.addition where raised_id = r.id
                except select part_id from voice.cleared where raised_id = r.id) desc,
                r.open_on desc, r.id limit :most
            """;

    private final JdbcClient jdbc;
    private final Answers answers;
    private final CameOfIt cameOfIt;

    public Items(JdbcClient jdbc, Answers answers, CameOfIt cameOfIt) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.cameOfIt = cameOfIt;
    }

    /** The item of this id, if the reader may open it. */
    public Optional<Item> find(UUID id) {
        return items(jdbc.sql(BY_IDS).param("ids", new UUID[] {id})).stream().findFirst();
    }

    /** These items, as far as the reader may open them, by id. */
    public Map<UUID, Item> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : items(jdbc.sql(BY_IDS).param("ids", ids.toArray(UUID[]::new))).stream()
                        .collect(toMap(Item::id, item -> item));
    }

    /** What this person raised under their name, newest first. */
    public List<Item> mine(UUID person, int most, int skipped) {
        return items(jdbc.sql(MINE).param("person", person).param("most", most).param("skipped", skipped));
    }

    /** What was raised about a unit, newest first, as far as the reader may open it. */
    public List<Item> aboutUnit(UUID unit, int most, int skipped) {
        return items(
                jdbc.sql(ABOUT_UNIT).param("unit", unit).param("most", most).param("skipped", skipped));
    }

    /** What came in after this day and a post of mine reads first: what waits for its look first, then newest first. */
    public List<Item> toReadFirst(LocalDate since, int most) {
        return items(jdbc.sql(TO_READ_FIRST).param("since", since).param("most", most));
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
        Map<UUID, Paper> papers =
                rows(PAPERS, ids, PaperRow.class).stream().collect(toMap(PaperRow::raisedId, PaperRow::paper));
        Map<UUID, List<Summary>> summaries =
                grouped(rows(SUMMARIES, ids, SummaryRow.class), SummaryRow::raisedId, SummaryRow::summary);
        Map<UUID, List<Look>> looks = grouped(rows(LOOKS, ids, LookRow.class), LookRow::raisedId, LookRow::look);
        Map<UUID, List<About>> themes = grouped(rows(THEMES, ids, AboutRow.class), AboutRow::raisedId, AboutRow::about);
        Map<UUID, Set<UUID>> cleared = rows(CLEARED, ids, ClearedRow.class).stream()
                .collect(groupingBy(ClearedRow::raisedId, mapping(ClearedRow::partId, toSet())));
        return new Beside(
                words,
                additions,
                answers.takenBack(ids),
                names,
                papers,
                summaries,
                looks,
                themes,
                cleared,
                answers.rounds(ids),
                cameOfIt.of(jdbc, ids));
    }

    private <T> List<T> rows(String sql, Set<UUID> ids, Class<T> type) {
        return jdbc.sql(sql).param("ids", ids.toArray(UUID[]::new)).query(type).list();
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
            Map<UUID, Paper> papers,
            Map<UUID, List<Summary>> summaries,
            Map<UUID, List<Look>> looks,
            Map<UUID, List<About>> themes,
            Map<UUID, Set<UUID>> cleared,
            Map<UUID, List<Round>> rounds,
            Map<UUID, List<Grown>> grown) {

        Item item(Raised raised) {
            UUID id = raised.id();
            return new Item(
                    raised,
                    words.getOrDefault(id, List.of()),
                    additions.getOrDefault(id, List.of()),
                    takenBack.get(id),
                    names.get(id),
                    papers.get(id),
                    summaries.getOrDefault(id, List.of()),
                    looks.getOrDefault(id, List.of()),
                    themes.getOrDefault(id, List.of()),
                    cleared.getOrDefault(id, Set.of()),
                    rounds.getOrDefault(id, List.of()),
                    grown.getOrDefault(id, List.of()));
        }
    }

    private record WordsRow(
            UUID id,
            UUID raisedId,
            int version,
            String body,
            @Nullable LocalDate saidOn) {
        Words words() {
            return new Words(id, version, body, saidOn);
        }
    }

    private record AdditionRow(UUID id, UUID raisedId, String body, LocalDate saidOn) {
        Addition addition() {
            return new Addition(id, body, saidOn);
        }
    }

    private record NameRow(UUID raisedId, String name) {}

    private record PaperRow(
            UUID raisedId,
            @Nullable String placeEn,
            @Nullable String placeCy,
            LocalDate emptiedOn,
            String keyedByName,
            String keyedByAs,
            @Nullable String readBackBy,
            boolean numbered) {
        Paper paper() {
            return new Paper(placeEn, placeCy, emptiedOn, keyedByName, keyedByAs, readBackBy, numbered);
        }
    }

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

    private record AboutRow(
            UUID raisedId,
            UUID id,
            String nameEn,
            String nameCy,
            boolean isAbout,
            boolean byAuthor,
            @Nullable String byName,
            LocalDate on) {
        About about() {
            return new About(id, nameEn, nameCy, isAbout, byName, on);
        }
    }

    private record ClearedRow(UUID raisedId, UUID partId) {}

    private record LookRow(
            UUID raisedId,
            boolean cleared,
            @Nullable String reason,
            UUID byId,
            String takingPartAs,
            @Nullable String parts) {
        Look look() {
            Set<UUID> seen = parts == null
                    ? Set.of()
                    : Arrays.stream(parts.split(" ")).map(UUID::fromString).collect(toSet());
            return new Look(cleared, reason, byId, takingPartAs, seen);
        }
    }
}
