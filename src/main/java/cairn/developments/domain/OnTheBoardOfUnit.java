package cairn.developments.domain;

import cairn.evidence.ActionId;
import cairn.evidence.EvidenceSource;
import cairn.evidence.Finding;
import cairn.evidence.Finding.Provider;
import cairn.evidence.Sums;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the board of Red, Amber and Green is kept: how much stands on it, and of what nothing was heard (G1.04). */
@Repository
class OnTheBoardOfUnit implements EvidenceSource {

    private static final ActionId BOARD = new ActionId("G1.04");
    /** By the post that holds them: each is asked once who holds it, however much it holds. */
    private static final String OF_UNIT = """
            with board as materialized (
                select post_id, stands, last_news,
                       stands is distinct from 'LATER' and not (stands is not distinct from 'GREEN' and coalesce(happened, false))
                           and (coalesce(next_by < :today, false) or last_news <= cast(:today as date) - :stale) as stale
                from developments.development_now where unit_id = :unit),
            held as materialized (
                select post_id, count(*) as n, count(*) filter (where stands = 'RED') as red,
                       count(*) filter (where stands = 'AMBER') as amber, count(*) filter (where stands = 'GREEN') as green,
                       count(*) filter (where stale) as stale, min(last_news) filter (where stale) as since
                from board group by post_id)
            select h.n, h.red, h.amber, h.green, h.stale, h.since, p.title_en, p.title_cy, p.holder
            from held h join answers.post_now p on p.id = h.post_id order by h.since, h.post_id
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

    /**
     * What one post holds.
     *
     * @param stale how many of them have had no news for too long
     * @param since the oldest of that news; null when there is none
     */
    private record Held(
            int n,
            int red,
            int amber,
            int green,
            int stale,
            @Nullable LocalDate since,
            String titleEn,
            String titleCy,
            @Nullable String holder) {

        Provider provider() {
            return new Provider(titleEn, titleCy, holder, Objects.requireNonNull(since));
        }
    }

    @Override
    public List<Finding> findings(UUID unit, Sums sums) {
        LocalDate today = LocalDate.now(clock);
        List<Held> held = jdbc.sql(OF_UNIT)
                .param("unit", unit)
                .param("today", today)
                .param("stale", Card.STALE_WEEKS * 7)
                .query(Held.class)
                .list();
        String path = "/board?unit=" + unit;
        if (held.isEmpty()) {
            return List.of(Finding.gap(BOARD, "developments.evidence.none", Map.of(), null, path));
        }
        LocalDate year = Sums.yearUntil(today);
        int said = sums.since(year, BOARD, "MOVED") + sums.since(year, BOARD, "GREEN");
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.shown(BOARD, "developments.evidence.board", counts(held), path));
        findings.add(Finding.shown(BOARD, "developments.evidence.said", Map.of("n", said, "since", year), path));
        held.stream()
                .filter(post -> post.stale() > 0)
                .map(post -> Finding.gap(
                        BOARD, "developments.evidence.stale", Map.of("n", post.stale()), post.provider(), path))
                .forEach(findings::add);
        return findings;
    }

    private static Map<String, Object> counts(List<Held> held) {
        int red = sum(held, Held::red);
        int amber = sum(held, Held::amber);
        int green = sum(held, Held::green);
        int all = sum(held, Held::n);
        return Map.of("n", all, "red", red, "amber", amber, "green", green, "other", all - red - amber - green);
    }

    private static int sum(List<Held> held, ToIntFunction<Held> of) {
        return held.stream().mapToInt(of).sum();
    }
}
