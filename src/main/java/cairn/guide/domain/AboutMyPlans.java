package cairn.guide.domain;

import cairn.people.AboutMe;
import cairn.platform.page.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What plans and trials hold of whoever acts: what they wrote there, and how a trial felt to them. */
@Component
@Order(6)
class AboutMyPlans implements AboutMe {

    private static final String PLANS = """
            select on_date, body, how as why from guide.step where by_id = platform.actor()
            union all select n.on_date, s.body, n.body from guide.step_news n join guide.step s on s.id = n.step_id
                      where n.by_id = platform.actor()
            order by 1
            """;
    private static final String TRIALS = """
            select on_date, body, hope as why from guide.trial where by_id = platform.actor()
            union all select e.on_date, t.body, e.reason from guide.trial_end e join guide.trial t on t.id = e.trial_id
                      where e.by_id = platform.actor()
            order by 1
            """;
    private static final String FELT = """
            select f.on_date, t.body, f.body as why, f.name,
                   exists (select from guide.trial_felt_taken_back b where b.felt_id = f.id) as taken_back
            from guide.trial_felt f join guide.trial_felt_author a on a.felt_id = f.id join guide.trial t on t.id = f.trial_id
            where a.person_id = platform.actor() order by f.on_date, f.id
            """;

    private final JdbcClient jdbc;

    AboutMyPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> sections(Page page) {
        return List.of(
                new Section("guide.everything.plans", null, written("guide.plan.body", PLANS)),
                new Section("guide.everything.trials", null, written("guide.trial.body", TRIALS)),
                new Section("guide.everything.felt", null, felt(page)));
    }

    private List<Row> written(String key, String sql) {
        return jdbc.sql(sql).query(Written.class).list().stream()
                .map(written -> Row.of(
                        Field.of("people.everything.day", written.onDate()),
                        Field.of(key, written.body()),
                        Field.of("guide.everything.words", written.why())))
                .toList();
    }

    private List<Row> felt(Page page) {
        return jdbc.sql(FELT).query(Felt.class).list().stream()
                .map(felt -> Row.of(
                        Field.of("people.everything.day", felt.onDate()),
                        Field.of("guide.trial.body", felt.body()),
                        Field.of("guide.everything.words", felt.why()),
                        Field.of("guide.felt.shown.name", felt.name()),
                        Field.of("guide.trial.stands", felt.takenBack() ? page.t("guide.felt.done.takenBack") : null)))
                .toList();
    }

    private record Written(LocalDate onDate, String body, String why) {}

    private record Felt(
            LocalDate onDate,
            String body,
            String why,
            @Nullable String name,
            boolean takenBack) {}
}
