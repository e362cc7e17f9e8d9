package cairn.guide.domain;

import cairn.people.Side;
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

/** How a trial felt to each side, in their own words: never counted, never merged (catalogue W.19, refusal rule d). */
@Repository
public class Feelings {

    private static final String OF = """
            select f.id, f.side, f.body, f.name, f.language, f.on_date as "on",
                   exists (select from guide.trial_felt_author a
                           where a.felt_id = f.id and a.person_id = platform.actor()) as mine
            from guide.trial_felt f
            where f.trial_id = :trial
              and not exists (select from guide.trial_felt_taken_back b where b.felt_id = f.id)
            order by f.on_date, f.id
            """;
    private static final String TAKEN_BACK =
            "select distinct side from guide.trial_felt_taken_back where trial_id = :trial";
    private static final String SAY = """
            insert into guide.trial_felt (id, organisation_id, trial_id, side, body, name, language, on_date)
            values (:id, :organisation, :trial, :side, :body, :name, :language, :on) on conflict do nothing
            """;
    private static final String SAID = """
            select exists (select from guide.trial_felt f join guide.trial_felt_author a on a.felt_id = f.id
                           where f.id = :id and f.body = :body and a.person_id = platform.actor())
            """;
    private static final String AUTHOR = """
            insert into guide.trial_felt_author (felt_id, organisation_id, person_id)
            values (:id, :organisation, platform.actor()) on conflict do nothing
            """;
    private static final String TAKE_BACK = """
            insert into guide.trial_felt_taken_back (felt_id, organisation_id, trial_id, side)
            values (:id, :organisation, :trial, :side) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Feelings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How it felt to somebody.
     *
     * @param name null where only the side is shown; then only the Monday of the week stands with it
     * @param mine whether the reader said it
     */
    public record Felt(
            UUID id, Side side, String body, @Nullable String name, String language, LocalDate on, boolean mine) {}

    /** All that was said and stands. */
    public List<Felt> of(UUID trial) {
        return jdbc.sql(OF).param("trial", trial).query(Felt.class).list();
    }

    /** The sides on which somebody took their words back. */
    public List<Side> takenBack(UUID trial) {
        return jdbc.sql(TAKEN_BACK).param("trial", trial).query(Side.class).list();
    }

    /**
     * Says how it felt to me. Gives back false, and writes nothing, when this form was sent before with other words on it.
     *
     * @param id the form's own
     * @param name null when only the side shall be shown
     */
    public boolean say(UUID id, UUID trial, Side side, String body, @Nullable String name, Language language) {
        LocalDate today = LocalDate.now(clock);
        int added = jdbc.sql(SAY)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("trial", trial)
                .param("side", side.name())
                .param("body", body)
                .param("name", name)
                .param("language", language.code())
                .param("on", name == null ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : today)
                .update();
        if (added == 1) {
            jdbc.sql(AUTHOR)
                    .param("id", id)
                    .param("organisation", Acting.current().home())
                    .update();
        }
        return added == 1
                || jdbc.sql(SAID)
                        .param("id", id)
                        .param("body", body)
                        .query(Boolean.class)
                        .single();
    }

    /** I take it back: the words are gone for everyone else, and on its side a gap stays in view. */
    public void takeBack(UUID trial, Felt felt) {
        jdbc.sql(TAKE_BACK)
                .param("id", felt.id())
                .param("organisation", Acting.current().home())
                .param("trial", trial)
                .param("side", felt.side().name())
                .update();
    }
}
