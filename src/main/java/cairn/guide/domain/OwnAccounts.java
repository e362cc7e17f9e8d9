package cairn.guide.domain;

import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What whoever acts has said of places, with the words before and what was taken back: theirs to read, and no one else's. */
@Repository
public class OwnAccounts {

    private static final String OWN = """
            select a.id, a.service_id as service, a.unit_id as unit, a.topic, a.happened_year, a.happened_month, a.stage, a.body,
                   a.side, a.name, a.taking_part_as, a.language, a.on_date as "on", true as mine
            from guide.account a join guide.account_author m on m.account_id = a.id and m.person_id = platform.actor()
            """;
    private static final String FIND = OWN + " where a.id = :id";
    private static final String MINE = OWN + " order by a.on_date, a.id";
    private static final String BEFORE = """
            with recursive earlier (id, depth) as (
                select g.account_id, 1 from guide.account_gone g where g.replaced_by = :id
                union all
                select g.account_id, e.depth + 1 from guide.account_gone g join earlier e on g.replaced_by = e.id)
            """ + OWN + " join earlier e on e.id = a.id order by e.depth";
    private static final String GONE = "select week, replaced_by from guide.account_gone where account_id = :id";
    private static final String TAKE_BACK = """
            insert into guide.account_gone (account_id, organisation_id, replaced_by, week)
            values (:id, :organisation, null, guide.this_week()) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    OwnAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * That an account no longer stands.
     *
     * @param replacedBy what its author said instead; null when they took it back
     */
    public record Gone(LocalDate week, @Nullable UUID replacedBy) {}

    /** An account of mine, whether it stands or not. */
    public Optional<Account> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(Account.class).optional();
    }

    public Optional<Gone> gone(UUID id) {
        return jdbc.sql(GONE).param("id", id).query(Gone.class).optional();
    }

    /** What I said before this, the newest first. */
    public List<Account> before(UUID id) {
        return jdbc.sql(BEFORE).param("id", id).query(Account.class).list();
    }

    /** All that I ever said of places. */
    public List<Account> mine() {
        return jdbc.sql(MINE).query(Account.class).list();
    }

    /** I take it back: from now on nobody else reads it. Gives back false when I had said it anew, or taken it back, before. */
    public boolean takeBack(UUID id) {
        return jdbc.sql(TAKE_BACK)
                        .param("id", id)
                        .param("organisation", Acting.current().home())
                        .update()
                == 1;
    }
}
