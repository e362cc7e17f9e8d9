package cairn.guide.domain;

import static java.util.stream.Collectors.groupingBy;

import cairn.guide.domain.StepNews.Kind;
import cairn.people.Side;
import cairn.platform.Acting;
import cairn.platform.text.Language;
import cairn.principles.Named;
import cairn.principles.Naming;
import cairn.principles.Namings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plan of a unit: next actions chosen together, who holds each, and what became of it (catalogue GX.12, T1.16, T1.23). */
@Repository
public class Steps {

    private static final String STEP = """
            select id, unit_id as unit, action, body, post_id as post, support, by_when, quick_win, power, service_users, carers,
                   staff, how, development_id as development, differs, language, by_name, on_date as "on",
                   guide.mine_to_tell(id) as mine_to_tell
            from guide.step
            """;
    private static final String AT = STEP + " where unit_id = :unit order by recorded_at, id";
    private static final String BY_ID = STEP + " where id = :id";
    private static final String NEWS = """
            select step_id as step, number, kind, body, new_date, language, by_name, on_date as "on" from guide.step_news
            where step_id = any (:steps) order by step_id, number
            """;
    private static final String PROPOSE = """
            insert into guide.step (id, organisation_id, unit_id, action, body, post_id, support, by_when, quick_win, power,
                                    service_users, carers, staff, how, development_id, differs, language, by_id, by_name, on_date)
            values (:id, :organisation, :unit, :action, :body, :post, :support, :byWhen, :quickWin, :power,
                    :serviceUsers, :carers, :staff, :how, :development, :differs, :language,
                    platform.actor(), :byName, platform.today()) on conflict do nothing
            """;
    private static final String PROPOSED = """
            select exists (select from guide.step
                           where id = :id and unit_id = :unit and action = :action and body = :body and by_id = platform.actor())
            """;
    private static final String TELL = """
            insert into guide.step_news (id, organisation_id, step_id, number, kind, body, new_date, language,
                                         by_id, by_name, on_date)
            select :id, :organisation, :step, newest + 1, :kind, :body, cast(:newDate as date), :language,
                   platform.actor(), :byName, platform.today()
            from (select coalesce(max(number), 0) as newest from guide.step_news where step_id = :step) n
            where newest = :after on conflict do nothing
            """;
    private static final String TOLD = """
            select exists (select from guide.step_news
                           where id = :id and by_id = platform.actor() and kind = :kind and body = :body
                             and new_date is not distinct from cast(:newDate as date))
            """;

    private final JdbcClient jdbc;
    private final Namings namings;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.namings = new Namings(jdbc, "guide", "step");
    }

    /**
     * What is proposed.
     *
     * @param id the form's own: sent twice, it is proposed once
     * @param naming which principles it serves or strains
     */
    public record Proposed(
            UUID id,
            UUID unit,
            String action,
            String body,
            UUID post,
            @Nullable String support,
            @Nullable LocalDate byWhen,
            boolean quickWin,
            String power,
            Set<Side> chosenBy,
            String how,
            @Nullable UUID development,
            String differs,
            Naming naming,
            Language language) {}

    /**
     * What somebody says became of a step.
     *
     * @param id the form's own
     * @param after the number of the newest news that stood on their page; 0 when there was none
     */
    public record Told(
            UUID id,
            UUID step,
            int after,
            Kind kind,
            String body,
            @Nullable LocalDate newDate,
            Language language) {}

    /** The plan of a unit, in the order in which it was chosen. */
    public List<StepStory> at(UUID unit) {
        return withNews(jdbc.sql(AT).param("unit", unit).query(Step.class).list());
    }

    public Optional<StepStory> find(UUID id) {
        return withNews(jdbc.sql(BY_ID).param("id", id).query(Step.class).list()).stream()
                .findFirst();
    }

    /** Which principles these steps name, by step. */
    public Map<UUID, List<Named>> named(List<StepStory> stories) {
        return namings.of(stories.stream().map(story -> story.step().id()).toList());
    }

    /** Proposes it. Gives back false, and writes nothing, when this form was sent before with other words on it. */
    public boolean propose(Proposed step, String name) {
        int added = jdbc.sql(PROPOSE)
                .param("id", step.id())
                .param("organisation", Acting.current().home())
                .param("unit", step.unit())
                .param("action", step.action())
                .param("body", step.body())
                .param("post", step.post())
                .param("support", step.support())
                .param("byWhen", step.byWhen())
                .param("quickWin", step.quickWin())
                .param("power", step.power())
                .param("serviceUsers", step.chosenBy().contains(Side.SERVICE_USERS))
                .param("carers", step.chosenBy().contains(Side.CARERS))
                .param("staff", step.chosenBy().contains(Side.STAFF))
                .param("how", step.how())
                .param("development", step.development())
                .param("differs", step.differs())
                .param("language", step.language().code())
                .param("byName", name)
                .update();
        if (added == 1) {
            namings.write(step.id(), step.naming());
        }
        return added == 1
                || jdbc.sql(PROPOSED)
                        .param("id", step.id())
                        .param("unit", step.unit())
                        .param("action", step.action())
                        .param("body", step.body())
                        .query(Boolean.class)
                        .single();
    }

    /** Says what became of it. Gives back false, and writes nothing, when somebody said something else first. */
    public boolean tell(Told news, String name) {
        int added = jdbc.sql(TELL)
                .param("id", news.id())
                .param("organisation", Acting.current().home())
                .param("step", news.step())
                .param("after", news.after())
                .param("kind", news.kind().name())
                .param("body", news.body())
                .param("newDate", news.newDate())
                .param("language", news.language().code())
                .param("byName", name)
                .update();
        return added == 1
                || jdbc.sql(TOLD)
                        .param("id", news.id())
                        .param("kind", news.kind().name())
                        .param("body", news.body())
                        .param("newDate", news.newDate())
                        .query(Boolean.class)
                        .single();
    }

    private List<StepStory> withNews(List<Step> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<StepNews>> news = jdbc
                .sql(NEWS)
                .param("steps", steps.stream().map(Step::id).toArray(UUID[]::new))
                .query(StepNews.class)
                .list()
                .stream()
                .collect(groupingBy(StepNews::step));
        return steps.stream()
                .map(step -> new StepStory(step, news.getOrDefault(step.id(), List.of())))
                .toList();
    }
}
