package cairn.developments.domain;

import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who stands behind a development or sees it differently, in their own words. They are never counted: how many stand on a
 * side is no argument, and on a small unit it points at people.
 */
@Repository
public class Stances {

    private static final String ALL = """
            select s.id, s.kind, s.body, s.name, s.taking_part_as, s.open_to_all, s.language, s.on_date as "on",
                   t.on_date as taken_back,
                   exists (select from developments.stance_author a
                           where a.stance_id = s.id and a.person_id = platform.actor()) as mine
            from developments.stance s left join developments.stance_taken_back t on t.stance_id = s.id
            where s.development_id = :development order by s.on_date, s.id
            """;
    private static final String ADD = """
            insert into developments.stance (id, organisation_id, development_id, kind, body, name, taking_part_as, open_to_all,
                                             language, on_date)
            values (:id, :organisation, :development, :kind, :body, :name, :takingPartAs, :openToAll, :language, :on)
            on conflict do nothing
            """;
    private static final String AUTHOR = """
            insert into developments.stance_author (stance_id, organisation_id, person_id)
            values (:id, :organisation, :me) on conflict do nothing
            """;
    private static final String TAKE_BACK = """
            insert into developments.stance_taken_back (stance_id, organisation_id, on_date)
            values (:id, :organisation, platform.today()) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Developments developments;
    private final Clock clock;

    Stances(JdbcClient jdbc, Developments developments, Clock clock) {
        this.jdbc = jdbc;
        this.developments = developments;
        this.clock = clock;
    }

    public enum Kind {
        BEHIND,
        DIFFERENT;

        public String key() {
            return "developments.stance." + name();
        }
    }

    /**
     * What somebody thinks of it.
     *
     * @param body their words; empty when they only stand behind it
     * @param name null where it is not shown; only the week stands with it then
     * @param openToAll whether it may be read without signing in, where the board may
     * @param takenBack the day on which they took it back, or null
     * @param mine whether the reader said it
     */
    public record Stance(
            UUID id,
            Kind kind,
            String body,
            @Nullable String name,
            @Nullable String takingPartAs,
            boolean openToAll,
            String language,
            LocalDate on,
            @Nullable LocalDate takenBack,
            boolean mine) {}

    /** All that was said of it, oldest first; what was taken back stays as a gap. */
    public List<Stance> of(UUID development) {
        return jdbc.sql(ALL)
                .param("development", development)
                .query(Stance.class)
                .list();
    }

    /**
     * Says what I think of it. With my name I am told of every change from now on; without, nothing links it to me but
     * my own page.
     *
     * @param id the form's own
     * @param by null when the name is not to be shown
     */
    public void add(
            UUID id,
            UUID development,
            Kind kind,
            String body,
            Developments.@Nullable By by,
            boolean openToAll,
            Language language) {
        LocalDate today = LocalDate.now(clock);
        int added = jdbc.sql(ADD)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("development", development)
                .param("kind", kind.name())
                .param("body", body)
                .param("name", by == null ? null : by.name())
                .param("takingPartAs", by == null ? null : by.takingPartAs())
                .param("openToAll", openToAll)
                .param("language", language.code())
                .param("on", by == null ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : today)
                .update();
        if (added == 0) {
            return;
        }
        jdbc.sql(AUTHOR)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("me", Acting.current().person())
                .update();
        if (by != null && !developments.follows(development)) {
            developments.follow(development, Acting.current().person(), true);
        }
    }

    /** I take it back: a gap stays in view. */
    public void takeBack(UUID id) {
        jdbc.sql(TAKE_BACK)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .update();
    }
}
