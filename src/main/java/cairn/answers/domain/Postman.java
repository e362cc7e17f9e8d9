package cairn.answers.domain;

import cairn.platform.Acting;
import cairn.platform.Actor;
import cairn.platform.db.RolePool;
import cairn.platform.text.Language;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries the e-mails: on the day after, one for all that happened for a person on a day (walls, rule 22). Before one
 * leaves, a row says that it is being tried; whoever could not add that row does not send. Nothing waits for the mail
 * server: no page, and no transaction.
 */
@Component
public class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final String ORGANISATIONS = "select distinct organisation_id from answers.untold_notice";
    private static final String DUE_ROWS = """
            from answers.untold() n
            join answers.chosen() c on c.person_id = n.person_id
            join answers.telling_email e on e.choice_id = c.id
            where c.means = 'EMAIL' and answers.wanted(n.kind, c.how_much)
              and n.on_date < platform.today() and n.on_date >= platform.today() - 3
            """;
    private static final String DUE =
            "select distinct n.line_id as line, e.email, c.language " + DUE_ROWS + " order by 1 limit 200";
    private static final String CLAIM = """
            insert into answers.mail_try (line_id, number, organisation_id)
            select :line, 1 + (select count(*) from answers.mail_try where line_id = :line), :organisation
            where not exists (select from answers.mail_try where line_id = :line
                              and recorded_at > clock_timestamp() - make_interval(secs => :seconds))
              and not exists (select from answers.notice_told t join answers.notice n on n.id = t.notice_id
                              where n.line_id = :line and t.means = 'EMAIL')
            on conflict do nothing
            """;
    private static final String SENT = """
            with told as (
                insert into answers.notice_told (id, organisation_id, notice_id, means, told_on, by_id)
                select gen_random_uuid(), n.organisation_id, n.id, 'EMAIL', platform.today(), platform.actor()
                """ + DUE_ROWS + """
                  and n.line_id = :line on conflict do nothing returning notice_id)
            insert into answers.telling (id, organisation_id, answer_id, means, told_on, by_id)
            select gen_random_uuid(), n.organisation_id, n.answer_id, 'EMAIL', platform.today(), platform.actor()
            from told join answers.notice n on n.id = told.notice_id where n.answer_id is not null
            """;

    private final RolePool pool;
    private final JdbcClient jdbc;
    private final Mail mail;
    private final MailSettings settings;
    private final Clock clock;

    Postman(RolePool.Batch pool, Mail mail, MailSettings settings, Clock clock) {
        this.pool = pool;
        this.jdbc = pool.jdbc();
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    private record Due(UUID line, String email, String language) {}

    /** Sends what is due. Running it again, or in two processes at once, sends nothing twice. */
    @Scheduled(fixedDelayString = "${cairn.mail.look-every:PT1M}", initialDelayString = "${cairn.mail.look-every:PT1M}")
    public void send() {
        if (!settings.on() || LocalTime.now(clock).isBefore(settings.earliest())) {
            return;
        }
        for (UUID organisation : list(Actor.boxKeeper(), ORGANISATIONS, UUID.class)) {
            Actor unsigned = Actor.unsigned(organisation);
            list(unsigned, DUE, Due.class).forEach(due -> Acting.as(unsigned, () -> send(due)));
        }
    }

    private void send(Due due) {
        if (!claim(due.line())) {
            return;
        }
        if (mail.send(due.line(), due.email(), Language.of(due.language()).orElseThrow())) {
            pool.inTransaction(() -> jdbc.sql(SENT).param("line", due.line()).update());
        } else {
            LOG.warn("An e-mail could not be sent. It will be tried again.");
        }
    }

    private boolean claim(UUID line) {
        return pool.inTransaction(() -> jdbc.sql(CLAIM)
                        .param("line", line)
                        .param("organisation", Acting.current().home())
                        .param("seconds", settings.again().toSeconds())
                        .update()
                == 1);
    }

    private <T> List<T> list(Actor actor, String sql, Class<T> type) {
        return Acting.as(
                actor, () -> pool.inTransaction(() -> jdbc.sql(sql).query(type).list()));
    }
}
