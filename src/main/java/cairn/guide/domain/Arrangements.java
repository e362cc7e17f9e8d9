package cairn.guide.domain;

import cairn.guide.domain.Arrangement.Arranged;
import cairn.guide.domain.Arrangement.Replied;
import cairn.guide.domain.Arrangement.Reply;
import cairn.platform.Acting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is arranged for whoever asked, and what they say to it. */
@Repository
public class Arrangements {

    private static final String ARRANGEMENT = """
            select a.id, a.ask_id as ask, a.number, a.offer_id as offer, a.for_id = platform.actor() as for_me,
                   coalesce(a.offered_by = platform.actor(), false) as with_me, a.who, a.at_time, a.place, a.language, a.by_name,
                   a.on_date as "on", exists (select from guide.arrangement_gone g where g.arrangement_id = a.id) as gone,
                   coalesce(r.number, 0) as replies, r.kind as reply, r.on_date as replied_on,
                   w.body as words, w.language as words_language
            from guide.arrangement a
            left join lateral (select * from guide.arrangement_reply
                               where arrangement_id = a.id order by number desc limit 1) r on true
            left join guide.arrangement_words w on w.reply_id = r.id
            """;
    private static final String OF = ARRANGEMENT + " where a.ask_id = :ask order by a.number desc";
    private static final String BY_ID = ARRANGEMENT + " where a.id = :id";
    private static final String WITH_ME = ARRANGEMENT
            + " where a.offered_by = platform.actor() and guide.first_ask_stands(a.ask_id) order by a.recorded_at desc";
    private static final String OPEN = ARRANGEMENT + """
             where (a.for_id = platform.actor() or a.offered_by = platform.actor()) and guide.first_ask_stands(a.ask_id)
              and not exists (select from guide.arrangement_gone g where g.arrangement_id = a.id)
              and (r.kind is null or (r.kind = 'SUITS' and a.offered_by = platform.actor()))
            order by a.recorded_at desc limit 4
            """;
    private static final String ARRANGE = """
            insert into guide.arrangement (id, organisation_id, ask_id, number, for_id, offer_id, offered_by, who, at_time, place,
                                           language, by_id, by_name, on_date)
            select :id, :organisation, k.id, :after + 1, k.by_id, o.id, o.by_id, :who, :atTime, :place,
                   :language, platform.actor(), :byName, platform.today()
            from guide.first_ask k left join guide.first_offer o on o.id = cast(:offer as uuid)
            where k.id = :ask
              and :after = (select coalesce(max(number), 0) from guide.arrangement where ask_id = k.id)
            on conflict do nothing
            """;
    private static final String ARRANGED = """
            select exists (select from guide.arrangement
                           where id = :id and who = :who and at_time = :atTime and place = :place and by_id = platform.actor())
            """;
    private static final String REPLY = """
            insert into guide.arrangement_reply (id, organisation_id, arrangement_id, ask_id, number, kind, for_id, offered_by,
                                                 by_id, on_date)
            select :id, :organisation, a.id, a.ask_id, :after + 1, :kind, a.for_id, a.offered_by,
                   platform.actor(), platform.today()
            from guide.arrangement a
            where a.id = :arrangement and not exists (select from guide.arrangement_gone g where g.arrangement_id = a.id)
              and :after = (select coalesce(max(number), 0) from guide.arrangement_reply where arrangement_id = a.id)
            on conflict do nothing
            """;
    private static final String WORDS = """
            insert into guide.arrangement_words (reply_id, organisation_id, ask_id, body, language, mine_alone, by_id)
            values (:id, :organisation, :ask, :body, :language, :mineAlone, platform.actor())
            """;
    private static final String REPLIED = """
            select exists (select from guide.arrangement_reply r left join guide.arrangement_words w on w.reply_id = r.id
                           where r.id = :id and r.kind = :kind and coalesce(w.body, '') = :words and r.by_id = platform.actor())
            """;

    private final JdbcClient jdbc;

    Arrangements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was arranged for an ask, the newest first, as far as the reader may know of it. */
    public List<Arrangement> of(UUID ask) {
        return jdbc.sql(OF).param("ask", ask).query(Arrangement.class).list();
    }

    public Optional<Arrangement> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Arrangement.class).optional();
    }

    /** What was arranged with whoever acts, who offered it; the newest first. */
    public List<Arrangement> withMe() {
        return jdbc.sql(WITH_ME).query(Arrangement.class).list();
    }

    /** What was arranged for whoever acts and waits for their word, or with them and has not happened; the newest first. */
    public List<Arrangement> open() {
        return jdbc.sql(OPEN).query(Arrangement.class).list();
    }

    /** Arranges it. Gives back false, and writes nothing, when somebody arranged something else first. */
    public boolean arrange(Arranged arranged, String byName) {
        int added = jdbc.sql(ARRANGE)
                .param("id", arranged.id())
                .param("organisation", Acting.current().home())
                .param("ask", arranged.ask())
                .param("after", arranged.after())
                .param("offer", arranged.offer())
                .param("who", arranged.who())
                .param("atTime", arranged.atTime())
                .param("place", arranged.place())
                .param("language", arranged.language())
                .param("byName", byName)
                .update();
        return added == 1
                || jdbc.sql(ARRANGED)
                        .param("id", arranged.id())
                        .param("who", arranged.who())
                        .param("atTime", arranged.atTime())
                        .param("place", arranged.place())
                        .query(Boolean.class)
                        .single();
    }

    /** Says it. Gives back false, and writes nothing, when something was said or arranged first. */
    public boolean reply(Arrangement to, Replied replied) {
        int added = jdbc.sql(REPLY)
                .param("id", replied.id())
                .param("organisation", Acting.current().home())
                .param("arrangement", to.id())
                .param("after", replied.after())
                .param("kind", replied.kind().name())
                .update();
        if (added == 1 && !replied.words().isEmpty()) {
            jdbc.sql(WORDS)
                    .param("id", replied.id())
                    .param("organisation", Acting.current().home())
                    .param("ask", to.ask())
                    .param("body", replied.words())
                    .param("language", replied.language())
                    .param("mineAlone", replied.kind() == Reply.HAPPENED || replied.kind() == Reply.DID_NOT_HAPPEN)
                    .update();
        }
        return added == 1
                || jdbc.sql(REPLIED)
                        .param("id", replied.id())
                        .param("kind", replied.kind().name())
                        .param("words", replied.words())
                        .query(Boolean.class)
                        .single();
    }
}
