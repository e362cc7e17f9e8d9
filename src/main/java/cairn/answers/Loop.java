package cairn.answers;

import cairn.evidence.ActionId;
import cairn.evidence.EvidenceSource;
import cairn.evidence.Finding;
import cairn.evidence.Finding.Provider;
import cairn.evidence.Sums;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The loop of asking, answering and telling back, seen from a unit (catalogue GX.03): how much was raised about it, how
 * much waits and for how long. True numbers; whoever was struck out of something does not count it.
 */
@Repository
public class Loop implements EvidenceSource {

    static final ActionId GX03 = new ActionId("GX.03");

    private static final String RAISED =
            "select unit_id as unit, count(*) as n from answers.subject where unit_id = any (:units) group by unit_id";
    /** By the post that owes them: each is asked once who holds it, however much waits for it. */
    private static final String WAITING = """
            with waiting as materialized (
                select w.unit_id as unit, n.post_id as post, array_to_string(s.evidence_of, ' ') as evidence_of, count(*) as n,
                       count(*) filter (where n.due_on < :today) as overdue, min(n.since) as since, min(n.due_on) as due_on
                from answers.open_round w
                join answers.owed_now n on n.id = w.owed_id
                join answers.subject s on s.id = w.subject_id
                where w.unit_id = any (:units) group by 1, 2, 3),
            owing as materialized (select * from answers.post_now where id in (select post from waiting))
            select w.*, p.title_en, p.title_cy, p.holder from waiting w join owing p on p.id = w.post order by w.due_on, w.post
            """;

    private final JdbcClient jdbc;
    private final Posts posts;
    private final List<Channel> channels;
    private final Clock clock;

    Loop(JdbcClient jdbc, Posts posts, List<Channel> channels, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * What the service owes about one unit.
     *
     * @param raised how many things were raised about it
     * @param waiting how many of them still wait for an answer
     * @param overdue how many of those are past the day on which the answer was due
     */
    public record Count(UUID unit, int raised, int waiting, int overdue) {}

    /**
     * The rounds that wait for one post and say something of the same actions.
     *
     * @param post which owes them now
     * @param evidenceOf the actions that they say something of, besides the loop
     * @param n how many they are
     * @param overdue how many of them are past the day on which the answer was due
     * @param since the day since which the oldest waits
     * @param dueOn the first day on which one of them was or is due
     * @param holder who holds the post now; null while nobody does
     */
    public record Open(
            UUID unit,
            UUID post,
            String evidenceOf,
            int n,
            int overdue,
            LocalDate since,
            LocalDate dueOn,
            String titleEn,
            String titleCy,
            @Nullable String holder) {

        private boolean saysSomethingOf(ActionId action) {
            return action.equals(GX03) || Set.of(evidenceOf.split(" ")).contains(action.value());
        }
    }

    /** The loop itself, and each channel that leads into it. */
    @Override
    public Set<ActionId> actions() {
        return Stream.concat(Stream.of(GX03), channels.stream().map(Channel::action))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Finding> findings(UUID unit, Sums sums) {
        List<Open> open = open(List.of(unit));
        Shown shown = new Shown(unit, sums, open, LocalDate.now(clock));
        return actions().stream()
                .flatMap(action -> findings(action, shown).stream())
                .toList();
    }

    private record Shown(UUID unit, Sums sums, List<Open> open, LocalDate today) {}

    /** What was raised, answered and told back within a year, and what is late, with whose it is. */
    private static List<Finding> findings(ActionId action, Shown shown) {
        List<Finding> findings = new ArrayList<>();
        LocalDate year = Sums.yearUntil(shown.today());
        String path = "/units/" + shown.unit();
        int raised = shown.sums().since(year, action, "RAISED");
        if (raised == 0) {
            findings.add(Finding.shown(action, "answers.evidence.nothing", Map.of("since", year), path));
        } else {
            findings.add(Finding.shown(
                    action,
                    "answers.evidence.answered",
                    Map.of(
                            "since",
                            year,
                            "raised",
                            raised,
                            "answered",
                            shown.sums().since(year, action, "ANSWERED"),
                            "told",
                            shown.sums().since(year, action, "TOLD")),
                    path));
        }
        List<Open> open = shown.open().stream()
                .filter(round -> round.saysSomethingOf(action))
                .toList();
        int waiting = sum(open, round -> round.n() - round.overdue());
        if (waiting > 0) {
            findings.add(Finding.shown(action, "answers.evidence.waiting", Map.of("n", waiting), path));
        }
        overdue(open).values().forEach(late -> findings.add(late(action, late, path)));
        int late = shown.sums().since(year, action, "LATE");
        if (late > 0) {
            findings.add(Finding.gap(action, "answers.evidence.late", Map.of("since", year, "n", late), null, null));
        }
        return findings;
    }

    private static Map<UUID, List<Open>> overdue(List<Open> open) {
        return open.stream()
                .filter(round -> round.overdue() > 0)
                .collect(Collectors.groupingBy(Open::post, LinkedHashMap::new, Collectors.toList()));
    }

    private static int sum(List<Open> open, ToIntFunction<Open> of) {
        return open.stream().mapToInt(of).sum();
    }

    private static Finding late(ActionId action, List<Open> late, String path) {
        LocalDate since =
                late.stream().map(Open::dueOn).min(LocalDate::compareTo).orElseThrow();
        Open owing = late.getFirst();
        return Finding.gap(
                action,
                "answers.evidence.overdue",
                Map.of("n", sum(late, Open::overdue), "since", since),
                new Provider(owing.titleEn(), owing.titleCy(), owing.holder(), since),
                path);
    }

    /** How much was raised about each of these units, and how much waits. */
    public List<Count> counts(Collection<UUID> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Open>> open = open(units).stream().collect(Collectors.groupingBy(Open::unit));
        return jdbc.sql(RAISED).param("units", units.toArray(UUID[]::new)).query(Raised.class).list().stream()
                .map(r -> {
                    List<Open> waiting = open.getOrDefault(r.unit(), List.of());
                    return new Count(r.unit(), r.n(), sum(waiting, Open::n), sum(waiting, Open::overdue));
                })
                .toList();
    }

    private record Raised(UUID unit, int n) {}

    /** The rounds about these units that wait for an answer. */
    public List<Open> open(Collection<UUID> units) {
        return jdbc.sql(WAITING)
                .param("units", units.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(Open.class)
                .list();
    }

    /** The day since which the longest waiting thing waits, if anything does. */
    public static Optional<LocalDate> oldest(List<Open> open) {
        return open.stream().map(Open::since).min(LocalDate::compareTo);
    }

    /** The posts that owe what is unanswered. */
    public List<Post> whoOwes(List<Open> open) {
        Set<UUID> owing = open.stream().map(Open::post).collect(Collectors.toSet());
        return List.copyOf(posts.of(owing).values());
    }
}
