package cairn.answers.domain;

import cairn.answers.NoticeKind;
import cairn.answers.Notices;
import cairn.answers.Outcome;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a post owes, for whoever holds it: they acknowledge, note a debate and answer; the author is to be told. */
@Repository
public class OwedAnswers {

    private static final String MINE = """
            select o.id, o.subject_id as subject, s.noun, s.kind, o.round, o.due_on as due,
                   (select count(*) from answers.answer a where a.owed_id = o.id) as answers,
                   exists (select from answers.answered d where d.owed_id = o.id) as answered
            from answers.owed o join answers.subject s on s.id = o.subject_id
            where o.id = :id and o.id = any (array(select answers.owed_by_me()))
            """;
    private static final String ACKNOWLEDGE = """
            insert into answers.acknowledgement (owed_id, organisation_id, by_id, by_name, on_date)
            values (:owed, :organisation, :by, :byName, platform.today()) on conflict do nothing
            """;
    private static final String DEBATE = """
            insert into answers.debate (id, organisation_id, owed_id, place, held_on, note, by_id, by_name, on_date)
            values (:id, :organisation, :owed, :place, :heldOn, :note, :by, :byName, platform.today())
            on conflict do nothing
            """;
    private static final String ANSWER = """
            insert into answers.answer
                (id, organisation_id, owed_id, number, outcome, reason, who_decided, by_id, by_name, on_date)
            values (:id, :organisation, :owed, :number, :outcome, :reason, :whoDecided, :by, :byName, platform.today())
            on conflict do nothing
            """;
    private static final String ANSWERED = """
            insert into answers.answered (owed_id, organisation_id, on_date)
            values (:owed, :organisation, platform.today()) on conflict do nothing
            """;
    private static final String SENT_BEFORE =
            "select exists (select from answers.answer where id = :id and by_id = platform.actor() and owed_id = :owed)";
    private static final String OWED_OF_ANSWER = """
            select o.id from answers.owed o join answers.answer a on a.owed_id = o.id
            where a.id = :answer and o.id = any (array(select answers.owed_by_me()))
            """;
    private static final String SUBJECT = "select subject_id from answers.owed where id = :owed";

    private final JdbcClient jdbc;
    private final Notices notices;

    OwedAnswers(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /**
     * What a post of mine owes.
     *
     * @param answers how many answers this round has had; the next one carries this number plus one
     * @param answered whether one of them was final
     */
    public record Owed(
            UUID id, UUID subject, String noun, String kind, int round, LocalDate due, int answers, boolean answered) {}

    /** An answer about to be given. The id is the form's own, so that a form sent twice answers once. */
    public record Given(UUID id, UUID owed, int number, Outcome outcome, String reason, String whoDecided) {}

    /** The owed answer of this id, if a post of mine owes it. */
    public Optional<Owed> mine(UUID id) {
        return jdbc.sql(MINE).param("id", id).query(Owed.class).optional();
    }

    /** The round that this answer belongs to, if a post of mine gave it. */
    public Optional<UUID> roundOf(UUID answer) {
        return jdbc.sql(OWED_OF_ANSWER)
                .param("answer", answer)
                .query(UUID.class)
                .optional();
    }

    public void acknowledge(UUID owed, String byName) {
        if (by(ACKNOWLEDGE, byName).param("owed", owed).update() == 1) {
            notices.tellAuthor(NoticeKind.ACKNOWLEDGED, subject(owed), null);
        }
    }

    public void debated(UUID id, UUID owed, String place, LocalDate heldOn, String note, String byName) {
        int added = by(DEBATE, byName)
                .param("id", id)
                .param("owed", owed)
                .param("place", place)
                .param("heldOn", heldOn)
                .param("note", note)
                .update();
        if (added == 1) {
            notices.tellAuthor(NoticeKind.DEBATED, subject(owed), null);
        }
    }

    /**
     * Gives the answer.
     *
     * @return false when somebody else answered first: nothing is kept of this one
     */
    public boolean answer(Given given, String byName) {
        boolean fresh = by(ANSWER, byName)
                        .param("id", given.id())
                        .param("owed", given.owed())
                        .param("number", given.number())
                        .param("outcome", given.outcome().name())
                        .param("reason", given.reason())
                        .param("whoDecided", given.whoDecided())
                        .update()
                == 1;
        if (fresh) {
            follow(given);
        }
        return fresh || sentBefore(given);
    }

    /** What a new answer brings with it: the round may end, and its author is to be told. */
    private void follow(Given given) {
        boolean open = given.outcome() == Outcome.STILL_OPEN;
        if (!open) {
            jdbc.sql(ANSWERED)
                    .param("owed", given.owed())
                    .param("organisation", Acting.current().home())
                    .update();
        }
        notices.tellAuthor(open ? NoticeKind.STILL_OPEN : NoticeKind.ANSWERED, subject(given.owed()), given.id());
    }

    private UUID subject(UUID owed) {
        return jdbc.sql(SUBJECT).param("owed", owed).query(UUID.class).single();
    }

    private boolean sentBefore(Given given) {
        return jdbc.sql(SENT_BEFORE)
                .param("id", given.id())
                .param("owed", given.owed())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec by(String sql, String byName) {
        return jdbc.sql(sql)
                .param("organisation", Acting.current().home())
                .param("by", Acting.current().person())
                .param("byName", byName);
    }
}
