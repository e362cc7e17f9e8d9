package cairn.guide.domain;

import cairn.platform.text.Excerpt;
import cairn.platform.text.Language;
import cairn.principles.Decision;
import cairn.principles.DecisionSource;
import cairn.principles.Namings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of plans, and what was decided of trials, that name a principle. */
@Repository
@Order(2)
class DecisionsInGuide implements DecisionSource {

    private static final String NAMING = """
            select 'STEP' as kind, '/units/' || s.unit_id || '/plan#step-' || s.id as path, s.body, s.language,
                   s.language as because_language, s.on_date as "on", s.recorded_at, n.number, n.strains, n.because
            from guide.step_principle n join guide.step s on s.id = n.decision_id where n.principle_id = :principle
            union all
            select e.kind, '/trials/' || t.id, t.body, t.language, e.language, e.on_date, e.recorded_at, n.number, n.strains, n.because
            from guide.trial_end_principle n join guide.trial_end e on e.id = n.decision_id join guide.trial t on t.id = e.trial_id
            where n.principle_id = :principle
            order by recorded_at desc limit :most
            """;

    private final JdbcClient jdbc;
    private final Namings steps;
    private final Namings ends;

    DecisionsInGuide(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.steps = new Namings(jdbc, "guide", "step");
        this.ends = new Namings(jdbc, "guide", "trial_end");
    }

    @Override
    public Map<UUID, Integer> numbers(UUID service) {
        Map<UUID, Integer> numbers = new HashMap<>(steps.numbers(service));
        ends.numbers(service).forEach((principle, n) -> numbers.merge(principle, n, Integer::sum));
        return numbers;
    }

    @Override
    public List<Decision> naming(UUID principle, Language language, int most) {
        return jdbc.sql(NAMING).param("principle", principle).param("most", most).query(Row.class).list().stream()
                .map(Row::decision)
                .toList();
    }

    private record Row(
            String kind,
            String path,
            String body,
            String language,
            String becauseLanguage,
            LocalDate on,
            int number,
            boolean strains,
            String because) {

        Decision decision() {
            return new Decision(
                    kind.equals("STEP")
                            ? "guide.plan.decided"
                            : Trial.Verdict.valueOf(kind).key(),
                    Excerpt.of(body),
                    language,
                    path,
                    number,
                    strains,
                    because,
                    becauseLanguage,
                    on);
        }
    }
}
