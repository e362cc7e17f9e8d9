package cairn.voice.domain;

import cairn.evidence.ActionId;
import cairn.evidence.EvidenceSource;
import cairn.evidence.Finding;
import cairn.evidence.Sums;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether real boxes hang at a unit, and whether somebody empties them (catalogue G1.03). */
@Repository
class BoxesHanging implements EvidenceSource {

    private static final String OF_UNIT = """
            select count(*) as n, min(last) as longest
            from (select coalesce((select max(e.emptied_on) from voice.emptied e where e.box_id = b.id), b.on_date) as last
                  from voice.paper_box b
                  where b.unit_id = :unit and not exists (select from voice.paper_box_retired r where r.box_id = b.id)) hanging
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BoxesHanging(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<ActionId> actions() {
        return Set.of(Channels.BOXES);
    }

    @Override
    public List<Finding> findings(UUID unit, Sums sums) {
        Hanging hanging =
                jdbc.sql(OF_UNIT).param("unit", unit).query(Hanging.class).single();
        if (hanging.longest() == null) {
            return List.of(Finding.gap(Channels.BOXES, "voice.evidence.noBox", Map.of(), null, null));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.shown(
                Channels.BOXES,
                "voice.evidence.boxes",
                Map.of("n", hanging.n(), "date", hanging.longest()),
                "/units/" + unit));
        if (hanging.longest().isBefore(LocalDate.now(clock).minusWeeks(1))) {
            findings.add(Finding.gap(
                    Channels.BOXES, "voice.evidence.notEmptied", Map.of("date", hanging.longest()), null, null));
        }
        return findings;
    }

    private record Hanging(int n, @Nullable LocalDate longest) {}
}
