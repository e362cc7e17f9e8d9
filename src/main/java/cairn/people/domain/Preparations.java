package cairn.people.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person's own notes on what helps before, during and after something they take part in (catalogue P.19). */
@Repository
public class Preparations {

    private static final String WRITE = """
            insert into people.preparation (id, organisation_id, person_id, before, during, after, on_date)
            values (:id, :organisation, :person, :before, :during, :after, platform.today()) on conflict do nothing
            """;
    private static final String MINE = """
            select before, during, after, on_date as on from people.preparation
            where person_id = platform.actor() order by recorded_at desc
            """;

    private final JdbcClient jdbc;

    Preparations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The notes as they stood from one day on; each may be empty. */
    public record Preparation(String before, String during, String after, LocalDate on) {}

    /** Writes them anew; the id is the form's own. */
    public void write(UUID id, String before, String during, String after) {
        jdbc.sql(WRITE)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("before", before)
                .param("during", during)
                .param("after", after)
                .update();
    }

    /** All that whoever acts ever wrote, newest first. */
    public List<Preparation> mine() {
        return jdbc.sql(MINE).query(Preparation.class).list();
    }
}
