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
    private static final String LOOKED_AT = """
            insert into voice.looked_at (look_id, part_id, organisation_id) values (:of, :part, :organisation)
            on conflict do nothing
            """;
    private static final String CLEAR = """
            insert into voice.cleared (raised_id, part_id, organisation_id) values (:of, :part, :organisation)
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
        return item.waitsForLook()
                && !Acting.current().person().equals(item.raised().authorId())
                && (item.heldBack() != null || !seenByMe(item).containsAll(unclear(item)))
                && (looksFirst(item).isEmpty()
                        || looksFirst(item).contains(Acting.current().person()));
    }

    private static Set<UUID> seenByMe(Item item) {
        return item.looks().stream()
                .filter(look -> look.byId().equals(Acting.current().person()))
                .flatMap(look -> look.parts().stream())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> unclear(Item item) {
        return item.parts().stream()
                .filter(part -> !item.cleared().contains(part))
                .collect(Collectors.toSet());
    }

    /**
     * Records the look, and lets more people read what is cleared by it: by the independent reader, or else by two people
     * in different capacities.
     *
     * @param seen the versions and additions that stood on the page; what was added meanwhile waits for a look of its own
     */
    public void look(Item item, UUID id, Set<UUID> seen, @Nullable String holdBecause, By by) {
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
        unclear(item).stream().filter(seen::contains).forEach(part -> part(LOOKED_AT, id, part));
        if (holdBecause != null) {
            jdbc.sql(HOLD)
                    .param("id", id)
                    .param("organisation", Acting.current().home())
                    .param("unit", item.raised().unitId())
                    .update();
        }
        items.find(item.id()).ifPresent(this::clear);
    }

    private void clear(Item item) {
        Set<UUID> readers = looksFirst(item);
        Set<UUID> clear = unclear(item).stream()
                .filter(part -> item.heldBack() == null && clear(part, item, readers))
                .collect(Collectors.toSet());
        clear.forEach(part -> part(CLEAR, item.id(), part));
        if (!clear.isEmpty()) {
            widen(item);
        }
    }

    private static boolean clear(UUID part, Item item, Set<UUID> readers) {
        List<Item.Look> looks = item.looks().stream()
                .filter(look -> look.cleared() && look.parts().contains(part))
                .toList();
        return readers.isEmpty()
                ? looks.stream().map(Item.Look::takingPartAs).distinct().count() >= 2
                : looks.stream().anyMatch(look -> readers.contains(look.byId()));
    }

    private void part(String sql, UUID of, UUID part) {
        jdbc.sql(sql)
                .param("of", of)
                .param("part", part)
                .param("organisation", Acting.current().home())
                .update();
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
