package cairn.voice.domain;

import cairn.answers.Answers;
import cairn.answers.PostBook;
import cairn.answers.Posts;
import cairn.answers.Wish;
import cairn.platform.Acting;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers write beside the words, and their look for other people's names before more people may read. */
@Repository
public class Beside {

    private static final String SUMMARISE = """
            insert into voice.summary (id, organisation_id, raised_id, body, by_id, by_name, on_date)
            values (:id, :organisation, :raised, :body, :by, :byName, platform.today()) on conflict do nothing
            """;
    private static final String LOOK = """
            insert into voice.look (id, organisation_id, raised_id, cleared, reason, by_id, by_name, taking_part_as, on_date)
            values (:id, :organisation, :raised, :cleared, :reason, :by, :byName, :takingPartAs, platform.today())
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Answers answers;
    private final Posts posts;
    private final Items items;

    Beside(JdbcClient jdbc, Answers answers, Posts posts, Items items) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.posts = posts;
        this.items = items;
    }

    /** Who writes beside, under their own name. */
    public record By(String name, String takingPartAs) {}

    public void summarise(UUID id, UUID raised, String body, By by) {
        jdbc.sql(SUMMARISE)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("raised", raised)
                .param("body", body)
                .param("by", Acting.current().person())
                .param("byName", by.name())
                .update();
    }

    /** Whether the person signed in may look at this item for other people's names now. */
    public boolean mayLook(Item item) {
        UUID me = Acting.current().person();
        return item.raised().audience() != Audience.ANSWERERS
                && item.takenBack() == null
                && !me.equals(item.raised().authorId())
                && item.looks().stream().noneMatch(look -> look.byId().equals(me))
                && !cleared(item)
                && (independentReaders(item).isEmpty()
                        || independentReaders(item).contains(me));
    }

    /** Whether it has been cleared for more readers: by the independent reader, or else by two in different capacities. */
    public boolean cleared(Item item) {
        Set<UUID> readers = independentReaders(item);
        Set<String> capacities = item.looks().stream()
                .filter(Item.Look::cleared)
                .map(Item.Look::takingPartAs)
                .collect(Collectors.toSet());
        boolean byReader = item.looks().stream().anyMatch(look -> look.cleared() && readers.contains(look.byId()));
        return item.heldBack() == null && (byReader || (readers.isEmpty() && capacities.size() >= 2));
    }

    /** Records the look, and lets more people read once it is cleared. */
    public void look(Item item, UUID id, @Nullable String holdBecause, By by) {
        jdbc.sql(LOOK)
                .param("id", id)
                .param("organisation", Acting.current().home())
                .param("raised", item.id())
                .param("cleared", holdBecause == null)
                .param("reason", holdBecause)
                .param("by", Acting.current().person())
                .param("byName", by.name())
                .param("takingPartAs", by.takingPartAs())
                .update();
        items.find(item.id()).filter(this::cleared).ifPresent(this::widen);
    }

    private void widen(Item item) {
        UUID unit = item.raised().unitId();
        answers.addReader(
                item.id(),
                item.raised().audience() == Audience.UNIT && unit != null
                        ? unit
                        : Acting.current().home());
    }

    private Set<UUID> independentReaders(Item item) {
        PostBook book = posts.book();
        return book.independentReader(item.raised().unitId(), Wish.NONE).stream()
                .flatMap(post -> post.holders().stream())
                .map(holder -> Objects.requireNonNull(holder.person()))
                .collect(Collectors.toSet());
    }
}
