package cairn.guide.domain;

import cairn.evidence.ActionId;
import cairn.evidence.EvidenceSource;
import cairn.evidence.Finding;
import cairn.evidence.SumBook;
import cairn.evidence.Sums;
import cairn.platform.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of a unit's actions: from the records where the facts live, and from what people wrote down by hand. */
@Repository
public class Records {

    private static final String NEWEST_ENTERED = """
            select distinct on (e.action) e.id, e.action, e.body, e.document, e.gap, e.language, e.by_name, e.taking_part_as,
                   e.on_date as "on", e.by_id = platform.actor() as mine
            from guide.entered e where e.unit_id = :unit
              and not exists (select from guide.entered_taken_back t where t.entered_id = e.id)
            order by e.action, e.on_date desc, e.id
            """;
    private static final String ENTER = """
            insert into guide.entered (id, organisation_id, unit_id, action, body, document, gap, language, by_id, by_name,
                taking_part_as, on_date)
            values (:id, :organisation, :unit, :action, :body, :document, :gap, :language, platform.actor(), :byName,
                :takingPartAs, platform.today()) on conflict do nothing
            """;
    private static final String TAKE_BACK = """
            insert into guide.entered_taken_back (entered_id, organisation_id, on_date)
            values (:id, :organisation, platform.today()) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final SumBook sums;
    private final List<EvidenceSource> sources;

    Records(JdbcClient jdbc, SumBook sums, List<EvidenceSource> sources) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.sources = sources;
    }

    /** The sums of a unit, for what the records show and for the picture of its quarters. */
    public Sums sums(UUID unit) {
        return sums.of(unit);
    }

    /** What the records show, by action. An action that stands here is recorded, also when nothing happened. */
    public Map<ActionId, List<Finding>> findings(UUID unit, Sums ofUnit) {
        return byAction(sources.stream(), unit, ofUnit);
    }

    /** The same of one action: only those are asked that have records of it. */
    public Map<ActionId, List<Finding>> findings(UUID unit, Sums ofUnit, ActionId action) {
        return byAction(sources.stream().filter(source -> source.actions().contains(action)), unit, ofUnit);
    }

    private static Map<ActionId, List<Finding>> byAction(Stream<EvidenceSource> sources, UUID unit, Sums ofUnit) {
        return sources.flatMap(source -> source.findings(unit, ofUnit).stream())
                .collect(Collectors.groupingBy(Finding::action));
    }

    /** What people wrote down by hand last, of each action. */
    public List<Entered> newestEntered(UUID unit) {
        return jdbc.sql(NEWEST_ENTERED).param("unit", unit).query(Entered.class).list();
    }

    public void enter(UUID unit, Entered entered) {
        jdbc.sql(ENTER)
                .param("id", entered.id())
                .param("organisation", Acting.current().home())
                .param("unit", unit)
                .param("action", entered.action())
                .param("body", entered.body())
                .param("document", entered.document())
                .param("gap", entered.gap())
                .param("language", entered.language())
                .param("byName", entered.byName())
                .param("takingPartAs", entered.takingPartAs())
                .update();
    }

    /** Its author takes it back. Row-level security refuses anyone else. */
    public void takeBack(UUID id) {
        jdbc.sql(TAKE_BACK)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .update();
    }
}
