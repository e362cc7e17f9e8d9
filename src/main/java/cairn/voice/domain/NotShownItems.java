package cairn.voice.domain;

import cairn.people.OpenedBy;
import cairn.platform.Acting;
import cairn.platform.Paged;
import cairn.platform.security.Pepper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What people raise signed in but without showing their name. It goes through the box like everything unsigned; the only
 * link to the person is one row, the key, which their own session alone can read.
 */
@Repository
public class NotShownItems {

    private static final String LINK = """
            insert into suggest.not_shown (id, organisation_id, person_id, key)
            values (:id, :organisation, :person, :key) on conflict do nothing
            """;
    private static final String KEY = "select key from suggest.not_shown where id = :id";
    private static final String MINE = "select id, key from suggest.not_shown order by id limit :most offset :skipped";

    private static final String TOLD_ALSO = """
            select also from suggest.tell_also where not_shown_id = :id order by number desc limit 1
            """;
    private static final String TELL_ALSO = """
            insert into suggest.tell_also (not_shown_id, number, organisation_id, also)
            select :id, count(*) + 1, :organisation, :also from suggest.tell_also where not_shown_id = :id
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Box box;
    private final Pepper pepper;

    NotShownItems(JdbcClient jdbc, Box box, Pepper pepper) {
        this.jdbc = jdbc;
        this.box = box;
        this.pepper = pepper;
    }

    /** One thing of mine, and what stands at it. */
    public record Mine(UUID id, AtCode at) {}

    /**
     * Raises it; the id is the form's own. The link stands before anything falls in: a link to nothing shows nothing, and sending
     * again makes both whole; but what fell in without a link would be answered to nobody.
     */
    public void raise(UUID form, Choices choices, String words) {
        byte[] key = pepper.hmac("not shown", form + " " + Acting.current().person());
        jdbc.sql(LINK)
                .param("id", form)
                .param("organisation", Acting.current().home())
                .param("person", Acting.current().person())
                .param("key", key)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                box.raise(key, choices, words, Signing.NOT_SHOWN);
            }
        });
    }

    /** What stands at this link of mine. */
    public Optional<AtCode> find(UUID id) {
        return key(id).flatMap(box::at);
    }

    /** Who opened it, the newest first; nothing when it is not mine. */
    public Optional<List<OpenedBy>> seen(UUID id) {
        return key(id).map(box::seen);
    }

    /** Does what I ask about it. */
    public void act(UUID id, Act act) {
        key(id).ifPresent(key -> box.act(key, act));
    }

    /** Whether I want to be told of it also the way I chose for the rest; on my own page alone, unless I asked. */
    public boolean toldAlso(UUID id) {
        return jdbc.sql(TOLD_ALSO)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void tellAlso(UUID id, boolean also) {
        jdbc.sql(TELL_ALSO)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("also", also)
                .update();
    }

    /** One page of what I raised without showing my name, in no order that says when. */
    public Paged<Mine> mine(int number, int size) {
        return Paged.of(number, size, this::links).with(this::standing);
    }

    /** All that I raised without showing my name. */
    public List<Mine> all() {
        return standing(links(Integer.MAX_VALUE, 0));
    }

    private List<Link> links(int most, int skipped) {
        return jdbc.sql(MINE)
                .param("most", most)
                .param("skipped", skipped)
                .query(Link.class)
                .list();
    }

    /** A link under which nothing ever fell in shows nothing. */
    private List<Mine> standing(List<Link> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        List<Optional<AtCode>> found = box.at(links.stream().map(Link::key).toList());
        return IntStream.range(0, links.size())
                .boxed()
                .flatMap(i -> found.get(i).map(at -> new Mine(links.get(i).id(), at)).stream())
                .toList();
    }

    private record Link(UUID id, byte[] key) {}

    private Optional<byte[]> key(UUID id) {
        return jdbc.sql(KEY).param("id", id).query(byte[].class).optional();
    }
}
