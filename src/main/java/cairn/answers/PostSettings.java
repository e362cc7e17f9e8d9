package cairn.answers;

import cairn.people.CapacityKind;
import cairn.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What the coordinator sets about posts: who holds one, who stands in, and what it answers for. Each change is a row with
 * the day from which it counts and its author. {@code byName} is the author's name as others read it.
 */
@Repository
public class PostSettings {

    private static final String POST =
            "insert into answers.post (id, organisation_id, title_en, title_cy) values (:id, :organisation, :en, :cy)";
    private static final String DUTY = """
            insert into answers.duty (id, organisation_id, post_id, unit_id, independent_reader, since, by_id, by_name)
            values (gen_random_uuid(), :organisation, :post, :unit, :reader, platform.today(), platform.actor(), :byName)
            """;
    private static final String HOLD = """
            insert into answers.post_holder
                (id, organisation_id, post_id, person_id, capacity_id, deputy, since, by_id, by_name)
            select gen_random_uuid(), :organisation, :post, c.person_id, c.id, :deputy, :since, platform.actor(), :byName
            from people.capacity c where c.id = :capacity
            """;
    private static final String END_OTHERS = """
            insert into answers.holding_end (id, organisation_id, holding_id, until, by_id, by_name)
            select gen_random_uuid(), :organisation, h.id, :until, platform.actor(), :byName
            from answers.holding h
            where h.post_id = :post and h.deputy = :deputy and (h.until is null or h.until > :until)
            """;
    private static final String END_HOLDING = """
            insert into answers.holding_end (id, organisation_id, holding_id, until, by_id, by_name)
            values (gen_random_uuid(), :organisation, :holding, :until, platform.actor(), :byName)
            """;
    private static final String END_DUTY = """
            insert into answers.duty_end (id, organisation_id, duty_id, until, by_id, by_name)
            values (gen_random_uuid(), :organisation, :duty, platform.today(), platform.actor(), :byName)
            """;
    private static final String DUTIES =
            "select id, post_id as post, unit_id as unit, independent_reader, since, by_name as by from answers.duty_now";
    private static final String HOLDINGS = """
            select h.id, h.post_id as post, n.name, h.deputy, h.since, h.until, h.by_name as by
            from answers.holding h join people.person n on n.id = h.person_id
            where h.post_id = :post order by h.since desc, h.deputy, h.id
            """;
    private static final String HOLDING = """
            select h.id, h.post_id as post, n.name, h.deputy, h.since, h.until, h.by_name as by
            from answers.holding h join people.person n on n.id = h.person_id where h.id = :id
            """;
    private static final String MAY_HOLD = """
            select c.id as capacity, n.name, c.kind, c.unit_id as unit
            from people.capacity c join people.person n on n.id = c.person_id
            where c.kind in (:kinds) and platform.is_current(c.since, c.until) order by n.name, c.kind, c.id
            """;

    private static final Set<CapacityKind> INDEPENDENT =
            Set.of(CapacityKind.ADVOCATE, CapacityKind.USER_LED_ORGANISATION, CapacityKind.THIRD_SECTOR);
    private static final Set<CapacityKind> OF_THE_SERVICE =
            Set.of(CapacityKind.STAFF, CapacityKind.MANAGER, CapacityKind.COORDINATOR, CapacityKind.FINANCE);

    private final JdbcClient jdbc;
    private final Posts posts;

    PostSettings(JdbcClient jdbc, Posts posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    /**
     * What a post answers for today.
     *
     * @param unit only this unit; null is the whole organisation
     * @param since null where it came with the set-up
     */
    public record DutyNow(
            UUID id,
            UUID post,
            @Nullable UUID unit,
            boolean independentReader,
            @Nullable LocalDate since,
            @Nullable String by) {

        /** Whether it may end: something always answers for the whole organisation. */
        public boolean mayEnd() {
            return unit != null || independentReader;
        }
    }

    /**
     * A person who holds, held or will hold a post.
     *
     * @param until the first day on which they no longer do; null when no end is set
     * @param by who set it; null when it came with the set-up
     */
    public record Holding(
            UUID id,
            UUID post,
            String name,
            boolean deputy,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String by) {

        /** Whether there is something left to end. */
        public boolean lasts(LocalDate today) {
            return until == null || until.isAfter(today);
        }
    }

    /** A person who may hold a post, as one of their capacities. */
    public record MayHold(
            UUID capacity,
            String name,
            CapacityKind kind,
            @Nullable UUID unit) {}

    /** The post of this id, with its present holders. */
    public Optional<Post> post(UUID id) {
        return posts.book().find(id);
    }

    /** What every post answers for today. */
    public List<DutyNow> duties() {
        return jdbc.sql(DUTIES).query(DutyNow.class).list();
    }

    /** Everyone who holds, held or will hold the post, the newest first. */
    public List<Holding> holdings(UUID post) {
        return jdbc.sql(HOLDINGS).param("post", post).query(Holding.class).list();
    }

    public Optional<Holding> holding(UUID id) {
        return jdbc.sql(HOLDING).param("id", id).query(Holding.class).optional();
    }

    /** Who may hold a post: people of the service, or, for one that looks first for names, people independent of it. */
    public List<MayHold> mayHold(boolean independent) {
        return jdbc.sql(MAY_HOLD)
                .param(
                        "kinds",
                        (independent ? INDEPENDENT : OF_THE_SERVICE)
                                .stream().map(CapacityKind::name).toList())
                .query(MayHold.class)
                .list();
    }

    /**
     * Adds a post that answers for a unit from today on, or that looks first for other people's names.
     *
     * @param unit null for the reader, who looks at everything
     */
    public void addPost(UUID id, String titleEn, String titleCy, @Nullable UUID unit, String byName) {
        jdbc.sql(POST)
                .param("organisation", Acting.current().home())
                .param("id", id)
                .param("en", titleEn)
                .param("cy", titleCy)
                .update();
        by(DUTY, byName)
                .param("post", id)
                .param("unit", unit)
                .param("reader", unit == null)
                .update();
    }

    /** From this day on this person holds the post, or stands in; whoever did so until then no longer does. */
    public void hold(UUID post, UUID capacity, boolean deputy, LocalDate since, String byName) {
        by(END_OTHERS, byName)
                .param("post", post)
                .param("deputy", deputy)
                .param("until", since)
                .update();
        by(HOLD, byName)
                .param("post", post)
                .param("capacity", capacity)
                .param("deputy", deputy)
                .param("since", since)
                .update();
    }

    /** From this day on they hold it no longer. */
    public void endHolding(UUID holding, LocalDate until, String byName) {
        by(END_HOLDING, byName).param("holding", holding).param("until", until).update();
    }

    /** From today on the post does not answer for this. What it owes already, it owes. */
    public void endDuty(UUID duty, String byName) {
        by(END_DUTY, byName).param("duty", duty).update();
    }

    private StatementSpec by(String sql, String byName) {
        return jdbc.sql(sql).param("organisation", Acting.current().home()).param("byName", byName);
    }
}
