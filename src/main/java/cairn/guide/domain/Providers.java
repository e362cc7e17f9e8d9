package cairn.guide.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which post looks after an action at a unit, and by when it is to be there (catalogue GX.02). Nothing is overwritten. */
@Repository
public class Providers {

    private static final String NEWEST = """
            with newest as materialized (
                select distinct on (action) action, number, post_id as post, by_when, by_name, on_date as "on"
                from guide.looked_after where unit_id = :unit order by action, number desc),
            holding as materialized (select * from answers.post_now where id in (select post from newest))
            select n.*, p.title_en, p.title_cy, p.holder from newest n join holding p on p.id = n.post order by n.action
            """;
    private static final String NAME = """
            insert into guide.looked_after (unit_id, action, number, organisation_id, post_id, by_when, by_id, by_name, on_date)
            select :unit, :action, coalesce(max(number), 0) + 1, :organisation, :post, :byWhen, platform.actor(), :byName, platform.today()
            from guide.looked_after where unit_id = :unit and action = :action on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Providers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who looks after an action.
     *
     * @param holder who holds the post now; null while nobody does
     * @param byWhen the day by which it is to be there; null without one
     */
    public record LooksAfter(
            String action,
            int number,
            UUID post,
            String titleEn,
            String titleCy,
            @Nullable String holder,
            @Nullable LocalDate byWhen,
            String byName,
            LocalDate on) {}

    /** Of each action of a unit the newest word; an action without one is the provider's gap. */
    public List<LooksAfter> of(UUID unit) {
        return jdbc.sql(NEWEST).param("unit", unit).query(LooksAfter.class).list();
    }

    /** Names it. Row-level security asks that the coordinator or a manager does. */
    public void name(UUID unit, String action, UUID post, @Nullable LocalDate byWhen, String byName) {
        jdbc.sql(NAME)
                .param("unit", unit)
                .param("action", action)
                .param("organisation", Acting.current().home())
                .param("post", post)
                .param("byWhen", byWhen)
                .param("byName", byName)
                .update();
    }
}
