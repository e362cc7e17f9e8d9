package cairn.developments.domain;

import cairn.evidence.ActionId;
import cairn.evidence.EvidenceSource;
import cairn.evidence.Finding;
import cairn.evidence.Finding.Provider;
import cairn.evidence.Sums;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the board of Red, Amber and Green is kept: how much stands on it, and of what nothing was heard (G1.04). */
@Repository
class OnTheBoardOfUnit implements EvidenceSource {

    private static final ActionId BOARD = new ActionId("G1.04");
    /** Each post is asked once who holds it, however much it holds. */
    private static final String OF_UNIT = """
            with board as materialized (
                select coalesce(stands, 'NEW') as stands, post_id as post, last_news, next_by, coalesce(happened, false) as happened
                from developments.development_now where unit_id = :unit),
            holding as materialized (select * from answers.post_now where id in (select post from board))
            select b.*, p.title_en, p.title_cy, p.holder from board b join holding p on p.id = b.post
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OnTheBoardOfUnit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<ActionId> actions() {
        return Set.of(BOARD);
    }

    private record Row(
            String stands,
            UUID post,
            LocalDate lastNews,
            @Nullable LocalDate nextBy,
            boolean happened,
            String titleEn,
            String titleCy,
            @Nullable String holder) {

        boolean stale(LocalDate today) {
            boolean settled = stands.equals("LATER") || (stands.equals("GREEN") && happened);
            boolean missed = nextBy != null && nextBy.isBefore(today);
            return !settled && (missed || !lastNews.plusWeeks(Card.STALE_WEEKS).isAfter(today));
        }
    }

    @Override
    public List<Finding> findings(UUID unit, Sums sums) {
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = jdbc.sql(OF_UNIT).param("unit", unit).query(Row.class).list();
        String path = "/board?unit=" + unit;
        if (rows.isEmpty()) {
            return List.of(Finding.gap(BOARD, "developments.evidence.none", Map.of(), null, path));
        }
        LocalDate year = Sums.yearUntil(today);
        int said = sums.since(year, BOARD, "MOVED") + sums.since(year, BOARD, "GREEN");
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.shown(BOARD, "developments.evidence.board", counts(rows), path));
        findings.add(Finding.shown(BOARD, "developments.evidence.said", Map.of("n", said, "since", year), path));
        findings.addAll(stale(rows.stream().filter(row -> row.stale(today)).toList(), path));
        return findings;
    }

    private static Map<String, Object> counts(List<Row> rows) {
        return Map.of(
                "n", rows.size(),
                "red", count(rows, "RED"),
                "amber", count(rows, "AMBER"),
                "green", count(rows, "GREEN"),
                "other", count(rows, "NEW") + count(rows, "LATER"));
    }

    private static long count(List<Row> rows, String stands) {
        return rows.stream().filter(row -> row.stands().equals(stands)).count();
    }

    private static List<Finding> stale(List<Row> stale, String path) {
        return stale.stream()
                .collect(Collectors.groupingBy(Row::post, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> Finding.gap(
                        BOARD, "developments.evidence.stale", Map.of("n", rows.size()), provider(rows), path))
                .toList();
    }

    private static Provider provider(List<Row> rows) {
        Row one = rows.getFirst();
        LocalDate since =
                rows.stream().map(Row::lastNews).min(LocalDate::compareTo).orElseThrow();
        return new Provider(one.titleEn(), one.titleCy(), one.holder(), since);
    }
}
