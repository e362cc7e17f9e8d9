package cairn.answers;

import cairn.answers.PostBook.Duty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The posts of the organisation acted for. */
public class Posts {

    private static final String POSTS = """
            select p.id, p.title_en, p.title_cy, p.above_id, h.person_id, n.name, h.deputy, c.unit_id
            from answers.post p
            left join (answers.holding h
                       join people.capacity c on c.id = h.capacity_id and platform.is_current(c.since, c.until)
                       join people.person n on n.id = h.person_id)
                on h.post_id = p.id and platform.is_current(h.since, h.until)
            """;
    private static final String IN_ORDER = "order by p.id, h.deputy, h.since";
    private static final String THESE = "where p.id = any (:posts) ";
    private static final String DUTIES =
            "select post_id as post, unit_id as unit, kind, independent_reader from answers.duty_now";

    private final JdbcClient jdbc;

    public Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All posts with their present holders, and what each answers for. */
    public PostBook book() {
        return new PostBook(all(), jdbc.sql(DUTIES).query(Duty.class).list());
    }

    /** All posts with their present holders, by their ids. Whose capacity has ended holds no post in it. */
    public Map<UUID, Post> all() {
        return posts(jdbc.sql(POSTS + IN_ORDER));
    }

    /** These posts with their present holders, by their ids. */
    public Map<UUID, Post> of(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : posts(jdbc.sql(POSTS + THESE + IN_ORDER).param("posts", ids.toArray(UUID[]::new)));
    }

    private static Map<UUID, Post> posts(JdbcClient.StatementSpec query) {
        Map<UUID, Post> posts = new LinkedHashMap<>();
        query.query(Row.class).list().forEach(row -> posts.merge(row.id(), row.post(), Posts::together));
        return posts;
    }

    private static Post together(Post one, Post other) {
        List<Post.Holder> holders = new ArrayList<>(one.holders());
        holders.addAll(other.holders());
        return new Post(one.id(), one.titleEn(), one.titleCy(), one.above(), holders);
    }

    private record Row(
            UUID id,
            String titleEn,
            String titleCy,
            @Nullable UUID aboveId,
            @Nullable UUID personId,
            @Nullable String name,
            @Nullable Boolean deputy,
            @Nullable UUID unitId) {

        Post post() {
            return new Post(id, titleEn, titleCy, aboveId, holder());
        }

        private List<Post.Holder> holder() {
            return personId == null || name == null || deputy == null
                    ? List.of()
                    : List.of(new Post.Holder(personId, name, deputy, unitId));
        }
    }
}
