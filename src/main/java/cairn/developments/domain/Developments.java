package cairn.developments.domain;

import cairn.answers.PostBook;
import cairn.answers.Posts;
import cairn.answers.Wish;
import cairn.platform.Acting;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposed developments: what they grew out of, their words, who holds them and who is told of them. */
@Repository
public class Developments {

    private static final String PROPOSE = """
            insert into developments.development (id, organisation_id, service_id, unit_id, alone_because, size, on_date)
            values (:id, :organisation, :service, :unit, :aloneBecause, :size, platform.today()) on conflict do nothing
            """;
    private static final String PROPOSER = """
            insert into developments.proposer (development_id, organisation_id, person_id, name, taking_part_as)
            values (:id, :organisation, :me, :name, :takingPartAs)
            """;
    private static final String WORDING = """
            insert into developments.wording (id, organisation_id, development_id, language, number, title, about, by_id, on_date)
            select :form, :organisation, :id, :language, coalesce(max(number), 0) + 1, :title, :about, :me, platform.today()
            from developments.wording where development_id = :id and language = :language
            on conflict do nothing
            """;
    private static final String HOLDING = """
            insert into developments.holding (development_id, number, organisation_id, post_id, by_id, on_date)
            select :id, coalesce(max(number), 0) + 1, :organisation, :post, :me, platform.today()
            from developments.holding where development_id = :id on conflict do nothing
            """;
    private static final String LINK = """
            insert into developments.source (development_id, raised_id, organisation_id, relation, by_id, on_date)
            values (:id, :raised, :organisation, :relation, :me, platform.today()) on conflict do nothing
            """;
    private static final String PART = """
            insert into developments.parted (development_id, raised_id, organisation_id, by_id, on_date)
            values (:id, :raised, :organisation, :me, platform.today()) on conflict do nothing
            """;
    private static final String AUTHOR =
            "select author_id from voice.raised where id = :raised and author_id is not null";
    private static final String FOLLOW = """
            insert into developments.follower (development_id, person_id, number, organisation_id, follows, on_date)
            values (:id, :person, (select coalesce(max(number), 0) + 1 from developments.follower
                                   where development_id = :id and person_id = :person),
                    :organisation, :follows, platform.today()) on conflict do nothing
            """;
    private static final String FOLLOWS = """
            select follows from developments.follower where development_id = :id and person_id = :me
            order by number desc limit 1
            """;
    private static final String MINE = """
            select f.development_id from developments.follower f join developments.development_now n on n.id = f.development_id
            where f.person_id = :me group by f.development_id, n.last_news
            order by n.last_news desc, f.development_id limit :most
            """;
    /** What my posts hold and nobody has said a word of yet, or not for long, or what is not so. */
    private static final String WAITING = """
            select n.id from developments.development_now n
            where n.post_id = any (array(select answers.my_posts()))
              and (n.entry_id is null or n.not_so
                   or (n.stands in ('RED', 'AMBER') and (n.next_by < platform.today() or n.last_news <= platform.today() - :stale))
                   or (n.stands = 'LATER' and n.next_by <= platform.today()))
            order by n.last_news, n.id limit :most
            """;

    private static final String LINKABLE = """
            select r.id from voice.raised r
            where r.signing <> 'IMPORTED' and r.unit_id is not distinct from cast(:unit as uuid)
              and not r.id = any (array(select subject_id from answers.taken_back))
              and not exists (select from developments.source_now s where s.development_id = cast(:id as uuid) and s.raised_id = r.id)
            order by r.open_on desc, r.id limit :most
            """;
    private static final String HELD = "select :id = any (array(select developments.held_by_me()))";
    private static final String PROPOSED =
            "select name, taking_part_as, person_id = platform.actor() as me from developments.proposer where development_id = :id";
    private static final String SOURCES =
            "select raised_id, relation, on_date, by_id = platform.actor() as by_me from developments.source_now where development_id = :id order by recorded_at";
    private static final String MAY_PART = """
            select exists (select from developments.source_now s where s.development_id = :id and s.raised_id = :raised
                and (s.raised_id = any (array(select answers.raised_by_me()))
                     or (s.by_id = platform.actor() and s.on_date = platform.today()
                         and not exists (select from developments.entry e where e.development_id = s.development_id))))
            """;
    private static final String WORDINGS = """
            select id, language, number, title, about, on_date, by_id = platform.actor() as by_me
            from developments.wording where development_id = :id order by recorded_at
            """;
    private static final String HAS =
            "select language from developments.wording where development_id = :id order by recorded_at limit 1";

    private final JdbcClient jdbc;
    private final Posts posts;

    Developments(JdbcClient jdbc, Posts posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    /**
     * What is proposed.
     *
     * @param id the form's own: sent twice, it is proposed once
     * @param unit the unit it is about, or null for the whole service
     * @param from what was raised that it grew out of
     * @param aloneBecause why it grew out of nothing raised; null when it did
     */
    public record Proposal(
            UUID id,
            UUID service,
            @Nullable UUID unit,
            Language language,
            String title,
            String about,
            Set<UUID> from,
            @Nullable String aloneBecause,
            Size size) {}

    /** Who acts, under their own name. */
    public record By(String name, String takingPartAs) {}

    /**
     * Proposes it. It is held by the post that would answer for it, until somebody hands it over. Whoever raised what it
     * grew out of under their name is told of every change, and so is the proposer.
     */
    public void propose(Proposal proposal, By by) {
        UUID id = proposal.id();
        int added = statement(PROPOSE, id)
                .param("service", proposal.service())
                .param("unit", proposal.unit())
                .param("aloneBecause", proposal.aloneBecause())
                .param("size", proposal.size().name())
                .update();
        if (added == 0) {
            return;
        }
        statement(PROPOSER, id)
                .param("name", by.name())
                .param("takingPartAs", by.takingPartAs())
                .update();
        say(UUID.randomUUID(), id, proposal.language(), proposal.title(), proposal.about());
        PostBook book = posts.book();
        handTo(id, book.whoAnswers("SUGGESTION", proposal.unit(), Wish.NONE).id());
        follow(id, Acting.current().person(), true);
        proposal.from().forEach(raised -> link(id, raised, "GREW_FROM"));
    }

    /** Says it anew in this language; the earlier wording stays. */
    public void say(UUID form, UUID development, Language language, String title, String about) {
        statement(WORDING, development)
                .param("form", form)
                .param("language", language.code())
                .param("title", title)
                .param("about", about)
                .update();
    }

    /** Hands it to another post. */
    public void handTo(UUID development, UUID post) {
        statement(HOLDING, development).param("post", post).update();
    }

    /** It grew out of this too; or, by a challenge, somebody raised this against it. Its author is told of every change. */
    public void link(UUID development, UUID raised, String relation) {
        int added = statement(LINK, development)
                .param("raised", raised)
                .param("relation", relation)
                .update();
        if (added == 1) {
            jdbc.sql(AUTHOR)
                    .param("raised", raised)
                    .query(UUID.class)
                    .optional()
                    .filter(author -> !author.equals(Acting.current().person()) || !follows(development))
                    .ifPresent(author -> follow(development, author, true));
        }
    }

    /** Whether I may say that it did not grow out of this: I raised it, or linked it today and nobody has said where it is yet. */
    public boolean mayPart(UUID development, UUID raised) {
        return statement(MAY_PART, development)
                .param("raised", raised)
                .query(Boolean.class)
                .single();
    }

    /** It did not grow out of this. */
    public void part(UUID development, UUID raised) {
        statement(PART, development).param("raised", raised).update();
    }

    /** Whether this person is told of every change from now on. */
    public void follow(UUID development, UUID person, boolean follows) {
        statement(FOLLOW, development)
                .param("person", person)
                .param("follows", follows)
                .update();
    }

    /** Whether I am told of every change. */
    public boolean follows(UUID development) {
        return statement(FOLLOWS, development).query(Boolean.class).optional().orElse(false);
    }

    /** What I have a part in, the newest news first. */
    public List<UUID> mine(int most) {
        return jdbc.sql(MINE)
                .param("me", Acting.current().person())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** What posts of mine hold and waits for my word, the longest first. */
    public List<UUID> waitingForMe(int most) {
        return jdbc.sql(WAITING)
                .param("stale", Card.STALE_WEEKS * 7)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /**
     * What was raised about this unit, or about the whole service, that I may read and this did not grow out of yet.
     *
     * @param development null while it is only being proposed
     */
    public List<UUID> linkable(@Nullable UUID development, @Nullable UUID unit, int most) {
        return jdbc.sql(LINKABLE)
                .param("id", development)
                .param("unit", unit)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Whether I may say where it is: a post of mine holds it, or I coordinate. */
    public boolean heldByMe(UUID development) {
        return jdbc.sql(HELD).param("id", development).query(Boolean.class).single();
    }

    /** Who proposed it, for whoever takes part. */
    public Optional<Proposer> proposer(UUID development) {
        return statement(PROPOSED, development).query(Proposer.class).optional();
    }

    /** Who proposed it. */
    public record Proposer(String name, String takingPartAs, boolean me) {}

    /** What was raised that stands behind it, as far as I may count it. */
    public List<Source> sources(UUID development) {
        return statement(SOURCES, development).query(Source.class).list();
    }

    /**
     * Something raised that stands behind a development.
     *
     * @param relation {@code GREW_FROM} or {@code CHALLENGES}
     */
    public record Source(UUID raisedId, String relation, LocalDate onDate, boolean byMe) {

        public boolean challenges() {
            return relation.equals("CHALLENGES");
        }
    }

    /** Every wording it has had, in the order they were written. */
    public List<Wording> wordings(UUID development) {
        return statement(WORDINGS, development).query(Wording.class).list();
    }

    /** The plain words of the board in one language. */
    public record Wording(
            UUID id, String language, int number, String title, String about, LocalDate onDate, boolean byMe) {}

    /** The language that it was proposed in. */
    public Language language(UUID development) {
        return Language.of(statement(HAS, development).query(String.class).single())
                .orElse(Language.EN);
    }

    private JdbcClient.StatementSpec statement(String sql, UUID development) {
        return jdbc.sql(sql)
                .param("id", development)
                .param("organisation", Acting.current().home())
                .param("me", Acting.current().person());
    }
}
