package cairn.guide.domain;

import cairn.guide.domain.Account.Stage;
import cairn.guide.domain.Account.Topic;
import cairn.people.Side;
import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say of their unit and their service. Said anew it is a new row; the words before are its author's alone. */
@Repository
public class Accounts {

    private static final String STANDING = """
            select a.id, a.service_id as service, a.unit_id as unit, a.topic, a.happened_year, a.happened_month, a.stage, a.body,
                   a.side, a.name, a.taking_part_as, a.language, a.on_date as "on",
                   exists (select from guide.account_author m
                           where m.account_id = a.id and m.person_id = platform.actor()) as mine
            from guide.account a
            where not exists (select from guide.account_gone g where g.account_id = a.id)
            """;
    private static final String NEWEST_FIRST = " order by a.on_date desc, a.id";
    private static final String PROFILE =
            STANDING + " and a.unit_id = :unit and a.topic in ('STRENGTH', 'DIFFICULTY', 'SUITS')" + NEWEST_FIRST;
    private static final String TURNING_POINTS = STANDING + """
             and a.topic = 'TURNING_POINT' and (a.unit_id = :unit or (a.unit_id is null and a.service_id = :service))
            """ + NEWEST_FIRST;
    private static final String TRUST =
            STANDING + " and a.service_id = :service and a.topic in ('TRUST', 'READINESS')" + NEWEST_FIRST;
    private static final String MY_SIDE = """
            select side from (select guide.side_at(cast(:service as uuid), cast(:unit as uuid)) as side) s where side is not null
            """;
    private static final String ROW = """
            insert into guide.account (id, organisation_id, service_id, unit_id, topic, happened_year, happened_month, stage, body,
                                       side, name, taking_part_as, language, on_date)
            select :id, :organisation, :service, cast(:unit as uuid), :topic, cast(:year as int), cast(:month as int),
                   cast(:stage as text), :body, guide.side_at(:service, cast(:unit as uuid)), cast(:name as text),
                   cast(:takingPartAs as text), :language,
                   case when cast(:name as text) is null then guide.this_week() else platform.today() end
            """;
    private static final String SAY = ROW + " on conflict do nothing";
    private static final String SAY_ANEW = """
            with gone as (insert into guide.account_gone (account_id, organisation_id, replaced_by, week)
                          values (:instead, :organisation, :id, guide.this_week()) on conflict do nothing returning account_id)
            """ + ROW + " from gone on conflict do nothing";
    private static final String SAID = """
            select exists (select from guide.account a join guide.account_author m on m.account_id = a.id
                           where a.id = :id and a.body = :body and m.person_id = platform.actor())
            """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody wants to say.
     *
     * @param id the form's own
     * @param instead the account of theirs that this one replaces, or null
     * @param by null when the name is not to be shown
     */
    public record Said(
            UUID id,
            @Nullable UUID instead,
            UUID service,
            @Nullable UUID unit,
            Topic topic,
            @Nullable Happened happened,
            @Nullable Stage stage,
            String body,
            @Nullable By by,
            Language language) {}

    /** What is good, what is hard and what suits at this unit (W.18), the newest first. */
    public List<Account> profile(UUID unit) {
        return jdbc.sql(PROFILE).param("unit", unit).query(Account.class).list();
    }

    /** What changed things here (W.22): at this unit, or in its whole service. */
    public List<Account> turningPoints(UUID unit, UUID service) {
        return jdbc.sql(TURNING_POINTS)
                .param("unit", unit)
                .param("service", service)
                .query(Account.class)
                .list();
    }

    /** How trust has been in this service, and how ready people see it (GX.04). */
    public List<Account> trust(UUID service) {
        return jdbc.sql(TRUST).param("service", service).query(Account.class).list();
    }

    /** The side that whoever acts speaks for there, if any. */
    public Optional<Side> mySide(UUID service, @Nullable UUID unit) {
        return jdbc.sql(MY_SIDE)
                .param("service", service)
                .param("unit", unit)
                .query(Side.class)
                .optional();
    }

    /**
     * Says it. Gives back false, and writes nothing, when what it was to replace had been said anew or taken back before.
     */
    public boolean say(Said said) {
        Happened happened = said.happened();
        Stage stage = said.stage();
        By by = said.by();
        JdbcClient.StatementSpec statement = jdbc.sql(said.instead() == null ? SAY : SAY_ANEW)
                .param("id", said.id())
                .param("organisation", Acting.current().home())
                .param("service", said.service())
                .param("unit", said.unit())
                .param("topic", said.topic().name())
                .param("year", happened == null ? null : happened.year())
                .param("month", happened == null ? null : happened.month())
                .param("stage", stage == null ? null : stage.name())
                .param("body", said.body())
                .param("name", by == null ? null : by.name())
                .param("takingPartAs", by == null ? null : by.takingPartAs())
                .param("language", said.language().code());
        if (said.instead() != null) {
            statement = statement.param("instead", said.instead());
        }
        return statement.update() == 1
                || jdbc.sql(SAID)
                        .param("id", said.id())
                        .param("body", said.body())
                        .query(Boolean.class)
                        .single();
    }
}
