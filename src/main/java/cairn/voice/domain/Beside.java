package cairn.voice.domain;

import cairn.answers.Answers;
import cairn.answers.Post;
import cairn.platform.Acting;
import java.util.List;
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

    private static final String HOLD = """
            insert into voice.hold (look_id, organisation_id, unit_id, on_date)
            values (:id, :organisation, :unit, platform.today()) on conflict do nothing
            """;
    private static final String HELD = "select count(*) from voice.hold where unit_id = :unit";

    private final JdbcClient jdbc;
    private final Answers answers;
    private final Items items;

    Beside(JdbcClient jdbc, Answers answers, Items items) {
        this.jdbc = jdbc;
        this.answers = answers;
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
        return item.raised().audience() != Audience.ANSWERERS
                && item.takenBack() == null
                && !Acting.current().person().equals(item.raised().authorId())
                && !cleared(item)
                && (item.heldBack() != null || notYetByMe(item))
                && (looksFirst(item).isEmpty()
                        || looksFirst(item).contains(Acting.current().person()));
    }

    /** Whether it has been cleared for more readers: by the independent reader, or else by two in different capacities. */
    public boolean cleared(Item item) {
        Set<UUID> readers = looksFirst(item);
        List<Item.Look> cleared =
                item.looks().stream().filter(Item.Look::cleared).toList();
        boolean byReader = cleared.stream().anyMatch(look -> readers.contains(look.byId()));
        boolean byTwo = cleared.stream().map(Item.Look::takingPartAs).distinct().count() >= 2;
        return item.heldBack() == null && (byReader || (readers.isEmpty() && byTwo));
    }

    private static boolean notYetByMe(Item item) {
        return item.looks().stream()
                .noneMatch(look -> look.byId().equals(Acting.current().person()));
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
        if (holdBecause != null) {
            jdbc.sql(HOLD)
                    .param("id", id)
                    .param("organisation", Acting.current().home())
                    .param("unit", item.raised().unitId())
                    .update();
        }
        items.find(item.id()).filter(this::cleared).ifPresent(this::widen);
    }

    /** How often something about this unit has been held back from more readers: a true number, for everyone to see. */
    public int held(UUID unit) {
        return jdbc.sql(HELD).param("unit", unit).query(Integer.class).single();
    }

    private void widen(Item item) {
        UUID unit = item.raised().unitId();
        answers.addReader(
                item.id(),
                item.raised().audience() == Audience.UNIT && unit != null
                        ? unit
                        : Acting.current().home());
    }

    private Set<UUID> looksFirst(Item item) {
        return answers.looksFirst(item.id()).stream()
                .flatMap(post -> post.holders().stream())
                .map(Post.Holder::person)
                .collect(Collectors.toSet());
    }
}
