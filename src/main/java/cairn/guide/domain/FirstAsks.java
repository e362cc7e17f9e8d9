package cairn.guide.domain;

import cairn.people.CapacityKind;
import cairn.people.OpenedBy;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people ask for who are new (catalogue GX.13). Row-level security shows an ask to its author, to whoever coordinates,
 * and to whoever offered it, once it was arranged with them; to nobody else. Of who did not ask nothing is kept.
 */
@Repository
public class FirstAsks {

    private static final String ASK = """
            select k.id, k.kind, k.body, k.language, k.by_name, k.taking_part_as, k.unit_id as unit, k.on_date as "on",
                   k.by_id = platform.actor() as mine,
                   exists (select from guide.first_ask_taken_back b where b.ask_id = k.id) as taken_back,
                   coalesce(a.number, 0) as arranged,
                   (select r.kind from guide.arrangement_reply r
                    where r.arrangement_id = a.id order by r.number desc limit 1) as reply
            from guide.first_ask k
            left join lateral (select id, number from guide.arrangement
                               where ask_id = k.id order by number desc limit 1) a on true
            """;
    private static final String BY_ID = ASK + " where k.id = :id";
    private static final String MINE =
            ASK + " where k.by_id = platform.actor() order by k.on_date desc, k.recorded_at desc";
    private static final String ALL = ASK + """
             where people.i_coordinate() and not exists (select from guide.first_ask_taken_back b where b.ask_id = k.id)
            order by k.on_date, k.recorded_at
            """;
    private static final String ADD = """
            insert into guide.first_ask (id, organisation_id, kind, body, language, by_id, by_name, taking_part_as, unit_id, on_date)
            values (:id, :organisation, :kind, :body, :language, platform.actor(), :byName, people.part(), people.part_unit(),
                    platform.today()) on conflict do nothing
            """;
    private static final String ASKED = """
            select exists (select from guide.first_ask
                           where id = :id and kind = :kind and body = :body and by_id = platform.actor())
            """;
    private static final String TAKE_BACK = """
            insert into guide.first_ask_taken_back (ask_id, organisation_id, on_date)
            values (:id, :organisation, platform.today()) on conflict do nothing
            """;
    private static final String OPENED = """
            insert into guide.first_ask_opened (ask_id, reader_id, on_date, organisation_id, reader_name, taking_part_as)
            select :id, id, platform.today(), organisation_id, name, people.part()
            from people.person where id = platform.actor() on conflict do nothing
            """;
    private static final String OPENED_BY = """
            select reader_name, taking_part_as, on_date from guide.first_ask_opened
            where ask_id = :id and reader_id <> platform.actor() order by on_date desc, reader_name
            """;
    private static final String COORDINATOR = """
            select n.name, p.title_en, p.title_cy
            from answers.holding h
            join people.capacity c on c.id = h.capacity_id and platform.is_current(c.since, c.until)
            join people.person n on n.id = h.person_id
            join answers.post p on p.id = h.post_id
            where c.kind = 'COORDINATOR' and platform.is_current(h.since, h.until)
            order by h.deputy, h.since limit 1
            """;

    private final JdbcClient jdbc;

    FirstAsks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever coordinates, as everyone may know them: by the post that they hold. */
    public record Coordinator(String name, String titleEn, String titleCy) {}

    /** What whoever acts asked for, the newest first. */
    public List<FirstAsk> mine() {
        return jdbc.sql(MINE).query(FirstAsk.class).list();
    }

    /** All that was asked and not taken back, the oldest first; for whoever coordinates. */
    public List<FirstAsk> all() {
        return jdbc.sql(ALL).query(FirstAsk.class).list();
    }

    public Optional<FirstAsk> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(FirstAsk.class).optional();
    }

    /** Asks for it. Gives back false, and writes nothing, when this form was sent before with something else on it. */
    public boolean ask(UUID id, FirstHelp kind, String body, String language, String byName) {
        int added = jdbc.sql(ADD)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("kind", kind.name())
                .param("body", body)
                .param("language", language)
                .param("byName", byName)
                .update();
        return added == 1
                || jdbc.sql(ASKED)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("body", body)
                        .query(Boolean.class)
                        .single();
    }

    /** Its author takes it back. Row-level security refuses anyone else. */
    public void takeBack(UUID id) {
        jdbc.sql(TAKE_BACK)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .update();
    }

    /** Whoever acts opens what somebody else asked: its author sees that. */
    public void opened(UUID id) {
        jdbc.sql(OPENED).param("id", id).update();
    }

    /** Who opened it, the newest first; for its author. */
    public List<OpenedBy> openedBy(UUID id) {
        return jdbc.sql(OPENED_BY)
                .param("id", id)
                .query((row, number) -> new OpenedBy(
                        row.getString("reader_name"),
                        CapacityKind.valueOf(row.getString("taking_part_as")),
                        row.getObject("on_date", LocalDate.class)))
                .list();
    }

    /** With whom it lies; null while nobody who coordinates holds a post. */
    public @Nullable Coordinator coordinator() {
        return jdbc.sql(COORDINATOR).query(Coordinator.class).optional().orElse(null);
    }
}
