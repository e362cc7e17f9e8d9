package cairn.developments.domain;

import cairn.answers.Post;
import cairn.answers.Posts;
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
    private static final String OF_UNIT = """
            select coalesce(stands, 'NEW') as stands, post_id as post, last_news, next_by, coalesce(happened, false) as happened
            from developments.development_now where unit_id = :unit
            """;

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Clock clock;

    OnTheBoardOfUnit(JdbcClient jdbc, Posts posts, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
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
            boolean happened) {

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

    private List<Finding> stale(List<Row> stale, String path) {
        Map<UUID, List<Row>> byPost = stale.stream()
                .collect(Collectors.groupingBy(Row::post, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Post> holding = posts.of(byPost.keySet());
        return byPost.entrySet().stream()
                .map(e -> Finding.gap(
                        BOARD,
                        "developments.evidence.stale",
                        Map.of("n", e.getValue().size()),
                        provider(holding.get(e.getKey()), e.getValue()),
                        path))
                .toList();
    }

    private static @Nullable Provider provider(@Nullable Post post, List<Row> rows) {
        LocalDate since = rows.stream().map(Row::lastNews).min(LocalDate::compareTo).orElse(null);
        return post == null ? null : post.provider(since);
    }
}
