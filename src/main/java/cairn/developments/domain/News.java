package cairn.developments.domain;

import cairn.answers.Notices;
import cairn.platform.Acting;
import cairn.platform.db.RolePool;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells everyone who raised a development, proposed it, stood behind it or against it of every change (peers 3a.2). Whoever
 * makes a change does not learn who they are, and cannot leave anyone out: a role of its own makes the notices. People who
 * asked to be told of something they raised without showing their name hear on the next Monday that there is something to
 * read, and no more.
 */
@Component
public class News {

    private static final String ORGANISATIONS = """
            select organisation_id from developments.follower union select organisation_id from suggest.tell_also
            """;
    private static final String DUE = """
            select c.id as change, c.development_id as development, f.person as person
            from developments.change c
            cross join lateral developments.told_of(c.development_id) f(person)
            where c.on_date > platform.today() - 92 and f.person is distinct from c.by_id
              and not exists (select from voice.raised r where r.id = c.raised_id and r.author_id = f.person)
              and c.on_date >= (select min(x.on_date) from developments.follower x
                                where x.development_id = c.development_id and x.person_id = f.person)
              and not exists (select from developments.told t where t.change_id = c.id and t.person_id = f.person)
            """;
    private static final String TOLD = """
            insert into developments.told (change_id, person_id, organisation_id) values (:change, :person, :organisation)
            on conflict do nothing
            """;
    private static final String NOTICE = """
            insert into answers.notice (id, organisation_id, line_id, person_id, kind, subject_id, on_date)
            values (gen_random_uuid(), :organisation, :line, :person, :kind, :subject, platform.today())
            """;
    private static final String DUE_UNNAMED = """
            select n.id as not_shown, n.person_id as person, e.id as change
            from suggest.not_shown n
            join suggest.code c on c.key = n.key
            join developments.source_now s on s.raised_id = c.raised_id
            join developments.change e on e.development_id = s.development_id and e.raised_id is distinct from s.raised_id
                and e.on_date >= s.on_date and e.on_date < :monday and e.on_date > platform.today() - 92
            where (select t.also from suggest.tell_also t where t.not_shown_id = n.id order by t.number desc limit 1)
              and not exists (select from developments.told_unnamed t where t.not_shown_id = n.id and t.change_id = e.id)
            """;
    private static final String TOLD_UNNAMED = """
            insert into developments.told_unnamed (change_id, not_shown_id, organisation_id)
            values (:change, :notShown, :organisation) on conflict do nothing
            """;

    private final RolePool pool;
    private final JdbcClient jdbc;
    private final Clock clock;

    News(RolePool.Batch pool, Clock clock) {
        this.pool = pool;
        this.jdbc = pool.jdbc();
        this.clock = clock;
    }

    private record Due(UUID change, UUID development, UUID person) {}

    private record DueUnnamed(UUID notShown, UUID person, UUID change) {}

    /** Makes the notices that are due. Running it again, or in two processes at once, tells nothing twice. */
    @Scheduled(fixedDelayString = "${cairn.box.look-every:PT30S}", initialDelayString = "${cairn.box.look-every:PT30S}")
    public void tell() {
        pool.inEachOrganisation(ORGANISATIONS, () -> {
            jdbc.sql(DUE).query(Due.class).list().forEach(this::tell);
            dueUnnamed().forEach(this::tell);
        });
    }

    private List<DueUnnamed> dueUnnamed() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return jdbc.sql(DUE_UNNAMED)
                .param("monday", monday)
                .query(DueUnnamed.class)
                .list();
    }

    private void tell(Due due) {
        int fresh = jdbc.sql(TOLD)
                .param("change", due.change())
                .param("person", due.person())
                .param("organisation", Acting.current().home())
                .update();
        if (fresh == 1) {
            notice(due.person(), "DEVELOPMENT", due.development());
        }
    }

    private void tell(DueUnnamed due) {
        int fresh = jdbc.sql(TOLD_UNNAMED)
                .param("change", due.change())
                .param("notShown", due.notShown())
                .param("organisation", Acting.current().home())
                .update();
        if (fresh == 1) {
            notice(due.person(), "SOMETHING", UUID.randomUUID());
        }
    }

    private void notice(UUID person, String kind, UUID subject) {
        jdbc.sql(NOTICE)
                .param("organisation", Acting.current().home())
                .param("line", Notices.line(person, LocalDate.now(clock)))
                .param("person", person)
                .param("kind", kind)
                .param("subject", subject)
                .update();
    }
}
