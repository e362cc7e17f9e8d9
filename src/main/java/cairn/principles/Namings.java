package cairn.principles;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import cairn.platform.Acting;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which principles the decisions of one kind name, in a table of the module that decides. It has the columns
 * {@code decision_id, principle_id, number, organisation_id, strains, because}.
 */
public final class Namings {

    private static final String WRITE = """
            insert into %s (decision_id, principle_id, number, organisation_id, strains, because)
            select :decision, n.principle_id, max(w.number), :organisation, n.strains, case when n.strains then :because else '' end
            from (select unnest(cast(:serves as uuid[])) as principle_id, false as strains
                  union all select unnest(cast(:strains as uuid[])), true) n
            join principles.wording w on w.principle_id = n.principle_id
            group by n.principle_id, n.strains
            """;
    private static final String OF = """
            select n.decision_id as decision, n.principle_id as principle, w.words_en, w.words_cy, n.strains, n.because
            from %s n join principles.wording w on w.principle_id = n.principle_id and w.number = n.number
            where n.decision_id = any (:decisions) order by n.strains, w.words_en
            """;
    private static final String NUMBERS = """
            select n.principle_id as principle, count(*) as decisions
            from %s n join principles.principle p on p.id = n.principle_id
            where p.service_id = :service group by n.principle_id
            """;

    private final JdbcClient jdbc;
    private final String table;

    /** Of the decisions in this table: it has a table beside it whose name ends with {@code _principle}. */
    public Namings(JdbcClient jdbc, String schema, String decisions) {
        this.jdbc = jdbc;
        this.table = schema + "." + decisions + "_principle";
    }

    /** Writes beside a decision which principles it names, in their newest wording. */
    public void write(UUID decision, Naming naming) {
        if (naming.any()) {
            sql(WRITE)
                    .param("decision", decision)
                    .param("organisation", Acting.current().home())
                    .param("serves", array(naming.serves()))
                    .param("strains", array(naming.strains()))
                    .param("because", naming.because())
                    .update();
        }
    }

    /** What these decisions name, by decision: first what each serves. */
    public Map<UUID, List<Named>> of(Collection<UUID> decisions) {
        return decisions.isEmpty()
                ? Map.of()
                : sql(OF).param("decisions", decisions.toArray(UUID[]::new)).query(Named.class).list().stream()
                        .collect(groupingBy(Named::decision));
    }

    /** How many decisions name each principle of a service, as far as whoever asks may see them. */
    public Map<UUID, Integer> numbers(UUID service) {
        Map<UUID, Integer> numbers = new HashMap<>();
        sql(NUMBERS).param("service", service).query(row -> {
            numbers.put(row.getObject("principle", UUID.class), row.getInt("decisions"));
        });
        return numbers;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql.formatted(table));
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }
}
