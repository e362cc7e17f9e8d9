package cairn.voice.domain;

import cairn.answers.PostBook;
import cairn.answers.Posts;
import cairn.answers.Wish;
import cairn.platform.Acting;
import cairn.platform.db.RolePool;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lies in the box until Monday, for the independent reader alone: urgent harm must not wait for a batch (walls, rule
 * 15). They read it and can do nothing to it. Whoever was struck out or is named in it is not shown it.
 */
@Repository
public class BeforeItOpens {

    private static final String IN_THE_BOX = """
            select i.raised_id as raised, i.body, i.kind, i.unit_id as unit, i.nobody_from_unit,
                   array_to_string(i.struck_out, ' ') as struck_out, i.language, i.opens_on
            from suggest.inbox i
            where i.organisation_id = platform.organisation() and i.act = 'RAISE' and i.opens_on > platform.today()
              and not exists (select from suggest.inbox w where w.raised_id = i.raised_id and w.act = 'WITHDRAW')
            order by i.raised_id
            """;
    private static final String LATER = """
            select i.body from suggest.inbox i
            where i.raised_id = :raised and i.act in ('VERSION', 'ADD') order by i.id
            """;

    private final RolePool pool;
    private final JdbcClient jdbc;
    private final Posts posts;

    BeforeItOpens(RolePool.Batch pool) {
        this.pool = pool;
        this.jdbc = pool.jdbc();
        this.posts = new Posts(jdbc);
    }

    /**
     * One thing that lies in the box.
     *
     * @param later what its author has said anew or added since
     * @param opensOn the Monday on which staff see it
     */
    public record Waiting(String words, List<String> later, Kind kind, String language, LocalDate opensOn) {}

    /** What the person signed in reads first, as a holder of the post that looks first; in no order that tells. */
    public List<Waiting> mine() {
        return pool.inTransaction(() -> {
            PostBook book = posts.book();
            return jdbc.sql(IN_THE_BOX).query(Row.class).list().stream()
                    .map(row -> new InBox(row, later(row.raised())))
                    .filter(in -> in.readByMe(book))
                    .map(InBox::waiting)
                    .toList();
        });
    }

    private List<String> later(UUID raised) {
        return jdbc.sql(LATER).param("raised", raised).query(String.class).list();
    }

    private record InBox(Row row, List<String> later) {

        boolean readByMe(PostBook book) {
            UUID me = Acting.current().person();
            Wish wish = BoxOpening.wish(row.nobodyFromUnit(), row.struckOut());
            return !wish.struckOut().contains(me)
                    && book.independentReader(row.unit(), wish).stream()
                            .flatMap(post -> post.holders().stream())
                            .anyMatch(holder -> holder.person().equals(me) && !named(holder.name()));
        }

        private boolean named(String name) {
            return later.stream().anyMatch(text -> NamedIn.words(text, name));
        }

        Waiting waiting() {
            return new Waiting(row.body(), later, row.kind(), row.language(), row.opensOn());
        }
    }

    private record Row(
            UUID raised,
            String body,
            Kind kind,
            @Nullable UUID unit,
            boolean nobodyFromUnit,
            String struckOut,
            String language,
            LocalDate opensOn) {}
}
