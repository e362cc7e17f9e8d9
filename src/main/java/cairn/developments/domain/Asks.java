package cairn.developments.domain;

import static java.util.stream.Collectors.groupingBy;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people ask for that they have not got: a policy, a rate, a budget. It stays open with each chase and each reply, until
 * whoever asked says that it is met, or drops it (catalogue T1.31). Nothing closes by itself.
 */
@Repository
public class Asks {

    private static final String ASK = """
            select id, development_id as development, body, of_whom, by_name, by_id = platform.actor() as mine, on_date as "on"
            from developments.ask
            """;
    private static final String OF = ASK + " where development_id = :development order by recorded_at";
    private static final String BY_ID = ASK + " where id = :id";
    private static final String STEPS = """
            select ask_id as ask, kind, body, by_name, on_date as "on" from developments.ask_step
            where ask_id = any (:asks) order by ask_id, number
            """;
    private static final String OPEN = """
            select a.id, a.development_id as development, w.title, w.language, a.body, a.of_whom, a.by_name, a.on_date as "on",
                   s.kind, coalesce(s.on_date, a.on_date) as last_on, count(*) over () as total
            from developments.ask a
            left join lateral (select kind, on_date from developments.ask_step where ask_id = a.id
                               order by number desc limit 1) s on true
            join lateral (select title, language from developments.wording where development_id = a.development_id
                          order by language = :language desc, number desc limit 1) w on true
            where s.kind is null or s.kind not in ('MET', 'DROPPED')
            order by a.on_date, a.recorded_at limit :most offset :after
            """;
    private static final String ADD = """
            insert into developments.ask (id, organisation_id, development_id, body, of_whom, by_id, by_name, on_date)
            values (:id, :organisation, :development, :body, :ofWhom, platform.actor(), :byName, platform.today())
            on conflict do nothing
            """;
    /** Two at once: the second waits, and then sees whether it is open still. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended(cast(:ask as text), 0)) is null";

    private static final String KNOWN =
            "select exists (select from developments.ask_step where id = :id and by_id = platform.actor())";
    private static final String ADD_STEP = """
            insert into developments.ask_step (id, organisation_id, ask_id, number, kind, body, by_id, by_name, on_date)
            select :id, :organisation, :ask, coalesce(max(number), 0) + 1, :kind, :body, platform.actor(), :byName, platform.today()
            from developments.ask_step where ask_id = :ask on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Asks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to an ask. */
    public enum Kind {
        CHASED,
        REPLIED,
        REFUSED,
        MET,
        DROPPED;

        /** Whether it is open no longer; whoever asked alone may say so. */
        public boolean closes() {
            return this == MET || this == DROPPED;
        }

        /** Whether it means nothing without words: who said it, and what. */
        public boolean needsWords() {
            return this == REPLIED || this == REFUSED;
        }

        public String key() {
            return "developments.ask.step." + name();
        }
    }

    /** Something that happened to an ask, in the words of whoever wrote it down. */
    public record Step(UUID ask, Kind kind, String body, String byName, LocalDate on) {}

    /**
     * An ask with all that happened to it, in order.
     *
     * @param ofWhom of whom it is asked
     * @param mine whether the reader asked
     */
    public record Ask(
            UUID id,
            UUID development,
            String body,
            String ofWhom,
            String byName,
            boolean mine,
            LocalDate on,
            List<Step> steps) {

        public boolean open() {
            return steps.isEmpty() || !steps.getLast().kind().closes();
        }

        /** How long it has been open. */
        public long days(LocalDate today) {
            return ChronoUnit.DAYS.between(on, today);
        }

        /** For how many days nothing has happened. */
        public long quiet(LocalDate today) {
            return ChronoUnit.DAYS.between(
                    steps.isEmpty() ? on : steps.getLast().on(), today);
        }
    }

    private record Row(
            UUID id, UUID development, String body, String ofWhom, String byName, boolean mine, LocalDate on) {

        Ask with(List<Step> steps) {
            return new Ask(id, development, body, ofWhom, byName, mine, on, steps);
        }
    }

    /**
     * An open ask of the organisation.
     *
     * @param title what the development is called
     * @param kind what happened last; null when nothing has
     * @param total how many are open in all
     */
    public record Open(
            UUID id,
            UUID development,
            String title,
            String language,
            String body,
            String ofWhom,
            String byName,
            LocalDate on,
            @Nullable Kind kind,
            LocalDate lastOn,
            int total) {

        public long days(LocalDate today) {
            return ChronoUnit.DAYS.between(on, today);
        }

        public long quiet(LocalDate today) {
            return ChronoUnit.DAYS.between(lastOn, today);
        }
    }

    /** The asks of a development, in the order in which they were asked. */
    public List<Ask> of(UUID development) {
        return withSteps(
                jdbc.sql(OF).param("development", development).query(Row.class).list());
    }

    public Optional<Ask> find(UUID id) {
        return withSteps(jdbc.sql(BY_ID).param("id", id).query(Row.class).list()).stream()
                .findFirst();
    }

    /** What is open in the whole organisation, the longest open first. */
    public List<Open> open(int after, int most, Language language) {
        return jdbc.sql(OPEN)
                .param("language", language.code())
                .param("after", after)
                .param("most", most)
                .query(Open.class)
                .list();
    }

    /** Asks. */
    public void ask(UUID id, UUID development, String body, String ofWhom, String name) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("development", development)
                .param("body", body)
                .param("ofWhom", ofWhom)
                .param("byName", name)
                .update();
    }

    /**
     * Says what happened. What was closed is opened again by whoever asked alone. Gives back false, and writes nothing, when it
     * was closed before anybody else could add to it.
     */
    public boolean step(UUID id, UUID ask, Kind kind, String body, String name) {
        jdbc.sql(ONE_AT_A_TIME).param("ask", ask).query(Boolean.class).single();
        if (jdbc.sql(KNOWN).param("id", id).query(Boolean.class).single()) {
            return true;
        }
        if (find(ask).filter(a -> a.open() || a.mine()).isEmpty()) {
            return false;
        }
        jdbc.sql(ADD_STEP)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("ask", ask)
                .param("kind", kind.name())
                .param("body", body)
                .param("byName", name)
                .update();
        return true;
    }

    private List<Ask> withSteps(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Step>> steps = jdbc
                .sql(STEPS)
                .param("asks", rows.stream().map(Row::id).toArray(UUID[]::new))
                .query(Step.class)
                .list()
                .stream()
                .collect(groupingBy(Step::ask));
        return rows.stream()
                .map(row -> row.with(steps.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
