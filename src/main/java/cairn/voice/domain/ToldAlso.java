package cairn.voice.domain;

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
 * Tells people of what they raised without showing their name, where they asked for it: that there is something to read,
 * and no more. On Mondays, of all that was answered in the weeks before, so that the day does not point to the answer.
 */
@Component
public class ToldAlso {

    private static final String ORGANISATIONS = "select distinct organisation_id from suggest.tell_also";
    private static final String DUE = """
            select n.id as not_shown, n.person_id as person, a.id as answer
            from suggest.not_shown n
            join suggest.code c on c.key = n.key
            join answers.owed o on o.subject_id = c.raised_id
            join answers.answer a on a.owed_id = o.id and a.on_date < :monday
            where (select t.also from suggest.tell_also t where t.not_shown_id = n.id order by t.number desc limit 1)
              and not exists (select from suggest.told_also t where t.not_shown_id = n.id and t.answer_id = a.id)
            order by n.person_id
            """;
    private static final String TOLD = """
            insert into suggest.told_also (not_shown_id, answer_id, organisation_id)
            values (:notShown, :answer, :organisation) on conflict do nothing
            """;
    private static final String NOTICE = """
            insert into answers.notice (id, organisation_id, line_id, person_id, kind, subject_id, on_date)
            values (gen_random_uuid(), :organisation, :line, :person, 'SOMETHING', gen_random_uuid(), platform.today())
            """;

    private final RolePool pool;
    private final JdbcClient jdbc;
    private final Clock clock;

    ToldAlso(RolePool.Batch pool, Clock clock) {
        this.pool = pool;
        this.jdbc = pool.jdbc();
        this.clock = clock;
    }

    private record Due(UUID notShown, UUID person, UUID answer) {}

    /** Makes the notices that are due. Running it again, or in two processes at once, tells nothing twice. */
    @Scheduled(fixedDelayString = "${cairn.box.look-every:PT30S}", initialDelayString = "${cairn.box.look-every:PT30S}")
    public void tell() {
        pool.inEachOrganisation(ORGANISATIONS, () -> due().forEach(this::tell));
    }

    private List<Due> due() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return jdbc.sql(DUE).param("monday", monday).query(Due.class).list();
    }

    private void tell(Due due) {
        UUID organisation = Acting.current().home();
        int fresh = jdbc.sql(TOLD)
                .param("notShown", due.notShown())
                .param("answer", due.answer())
                .param("organisation", organisation)
                .update();
        if (fresh == 1) {
            jdbc.sql(NOTICE)
                    .param("organisation", organisation)
                    .param("line", Notices.line(due.person(), LocalDate.now(clock)))
                    .param("person", due.person())
                    .update();
        }
    }
}
