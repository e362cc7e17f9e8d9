package cairn.voice.domain;

import cairn.answers.Answers;
import cairn.answers.Posts;
import cairn.answers.Wish;
import cairn.people.OpenedBy;
import cairn.places.BankHolidays;
import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.db.RolePool;
import cairn.voice.CameOfIt;
import cairn.voice.domain.AtCode.Pending;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The box. What falls in is one row by a role that can do nothing else, in a transaction that does nothing else: no
 * person, no moment, no event, no log line. With the key of the seven words, and only with it, it shows what came of it.
 */
@Repository
public class Box {

    private static final String HAND_OVER_KEY = "select set_config('cairn.key', :key, true)";
    private static final String DROP = """
            insert into suggest.inbox (id, organisation_id, key, act, raised_id, about_id, body, yes, kind, unit_id,
                                       signing, audience, nobody_from_unit, struck_out, language, week, opens_on,
                                       box_id, emptied_on, keyed_by, keyed_by_name, keyed_by_as, read_back_by, numbered)
            values (:id, :organisation, :key, :act, :raised, :about, :body, :yes, :kind, :unit,
                    :signing, :audience, :nobodyFromUnit, :struckOut, :language, :week, :opensOn,
                    :box, :emptiedOn, :keyedBy, :keyedByName, :keyedByAs, :readBackBy, :numbered)
            on conflict do nothing
            """;
    private static final String OPENED = "select raised_id from suggest.code";
    private static final String AT_KEYS = """
            select encode(key, 'hex') as key, raised_id from suggest.code
            union select encode(key, 'hex'), raised_id from suggest.inbox
            """;
    private static final String RAISED =
            "select raised_id from suggest.inbox where act = 'RAISE' union select raised_id from suggest.code";
    private static final String PENDING = """
            select act, raised_id, about_id, body, coalesce(yes, false) as yes, week, opens_on, language
            from suggest.inbox order by act = 'RAISE' desc, id
            """;

    private final RolePool pool;
    private final JdbcClient jdbc;
    private final Items items;
    private final Clock clock;

    Box(RolePool.Suggest pool, BankHolidays bankHolidays, CameOfIt cameOfIt, Clock clock) {
        this.pool = pool;
        this.jdbc = pool.jdbc();
        Posts posts = new Posts(jdbc);
        this.items = new Items(jdbc, new Answers(jdbc, posts, new Places(jdbc, bankHolidays)), cameOfIt);
        this.clock = clock;
    }

    /** Lets something fall in. The key is unique: the same form sent twice falls in once. */
    public void raise(byte[] key, Choices choices, String words, Signing signing) {
        LocalDate today = LocalDate.now(clock);
        if (inTransaction(key, () -> opened().isPresent())) {
            return;
        }
        Drop drop = new Drop(
                UUID.randomUUID(),
                "RAISE",
                UUID.randomUUID(),
                null,
                words,
                true,
                choices,
                signing.name(),
                choices.opens().monday(today),
                null);
        inTransaction(key, () -> drop(key, drop));
    }

    /** What was raised at this key, whether it lies in the box still or not. */
    Optional<UUID> raised(byte[] key) {
        return inTransaction(key, () -> jdbc.sql(RAISED).query(UUID.class).optional());
    }

    /**
     * Lets a sheet of paper fall in, and the name on it, for whoever wrote it.
     *
     * @return false when something lies at this key already: nothing falls in then
     */
    boolean keyIn(byte[] key, PaperItems.Sheet sheet, KeyedIn how) {
        LocalDate opensOn = sheet.choices().opens().monday(LocalDate.now(clock));
        Drop drop = new Drop(
                UUID.randomUUID(),
                "RAISE",
                sheet.id(),
                null,
                sheet.words(),
                true,
                sheet.choices(),
                Signing.UNSIGNED.name(),
                opensOn,
                how);
        return inTransaction(key, () -> {
            boolean fresh = drop(key, drop) == 1;
            String name = sheet.name();
            if (fresh && name != null) {
                Act naming = new Act(UUID.randomUUID(), Act.Verb.NAME, null, true, name);
                drop(key, Drop.of(naming, sheet.id(), opensOn));
            }
            return fresh;
        });
    }

    /** Lets what the author does about it fall in; what does not exist at these words is not done. */
    public void act(byte[] key, Act act) {
        inTransaction(key, () -> find().map(at -> drop(key, at, act)).orElse(0));
    }

    /** What stands at these words, or nothing; a wrong code and no such code look the same. */
    public Optional<AtCode> at(byte[] key) {
        return inTransaction(key, this::find);
    }

    /** Who opened what stands at this key; nobody learns it at the seven words. */
    List<OpenedBy> seen(byte[] key) {
        return inTransaction(
                key,
                () -> jdbc.sql(OPENED)
                        .query(UUID.class)
                        .optional()
                        .map(new SeenItems(jdbc)::of)
                        .orElse(List.of()));
    }

    /** What stands at each of these keys, in their order; nothing for a key at which nothing stands. */
    List<Optional<AtCode>> at(List<byte[]> keys) {
        List<String> hex = keys.stream().map(HexFormat.of()::formatHex).toList();
        return inTransaction(String.join(",", hex), () -> {
            Map<String, UUID> raised = jdbc.sql(AT_KEYS).query(AtKey.class).list().stream()
                    .collect(Collectors.toMap(AtKey::key, AtKey::raisedId));
            Map<UUID, AtCode> found = find(Set.copyOf(raised.values()));
            return hex.stream()
                    .map(key -> Optional.ofNullable(raised.get(key)).map(found::get))
                    .toList();
        });
    }

    private Optional<AtCode> find() {
        List<UUID> raised = jdbc.sql(RAISED).query(UUID.class).list();
        return find(Set.copyOf(raised)).values().stream().findFirst();
    }

    private Map<UUID, AtCode> find(Set<UUID> raised) {
        Map<UUID, List<Pending>> pending = jdbc.sql(PENDING).query(Pending.class).list().stream()
                .collect(Collectors.groupingBy(Pending::raisedId));
        Map<UUID, Item> opened = items.find(raised);
        return raised.stream()
                .filter(id -> opened.containsKey(id) || pending.containsKey(id))
                .collect(Collectors.toMap(
                        id -> id, id -> new AtCode(opened.get(id), pending.getOrDefault(id, List.of()))));
    }

    private record AtKey(String key, UUID raisedId) {}

    private Optional<UUID> opened() {
        return jdbc.sql(OPENED).query(UUID.class).optional();
    }

    private int drop(byte[] key, AtCode at, Act act) {
        return drop(key, Drop.of(act, at.raisedId(), at.opensOn(LocalDate.now(clock))));
    }

    private record Drop(
            UUID id,
            String act,
            UUID raised,
            @Nullable UUID about,
            String body,
            boolean yes,
            @Nullable Choices choices,
            @Nullable String signing,
            LocalDate opensOn,
            @Nullable KeyedIn how) {

        static Drop of(Act act, UUID raised, LocalDate opensOn) {
            return new Drop(
                    act.id(), act.verb().name(), raised, act.about(), act.body(), act.yes(), null, null, opensOn, null);
        }

        @Nullable UUID unit() {
            return choices == null ? null : choices.unit();
        }

        Wish wish() {
            return choices == null ? Wish.NONE : choices.wish();
        }
    }

    private int drop(byte[] key, Drop drop) {
        Choices choices = drop.choices();
        KeyedIn how = drop.how();
        return jdbc.sql(DROP)
                .param("id", drop.id())
                .param("organisation", Acting.current().home())
                .param("key", key)
                .param("act", drop.act())
                .param("raised", drop.raised())
                .param("about", drop.about())
                .param("body", drop.body())
                .param("yes", drop.yes())
                .param("kind", choices == null ? null : choices.kind().name())
                .param("unit", drop.unit())
                .param("signing", drop.signing())
                .param("audience", choices == null ? null : choices.audience().name())
                .param("nobodyFromUnit", drop.wish().nobodyFromUnit())
                .param("struckOut", drop.wish().struckOut().toArray(UUID[]::new))
                .param("language", choices == null ? null : choices.language().code())
                .param("week", Opens.week(LocalDate.now(clock)))
                .param("opensOn", drop.opensOn())
                .param("box", how == null ? null : how.box())
                .param("emptiedOn", how == null ? null : how.emptiedOn())
                .param("keyedBy", how == null ? null : how.keyedBy())
                .param("keyedByName", how == null ? null : how.keyedByName())
                .param("keyedByAs", how == null ? null : how.keyedByAs())
                .param("readBackBy", how == null ? null : how.readBackBy())
                .param("numbered", how == null ? null : how.numbered())
                .update();
    }

    private <T> T inTransaction(byte[] key, Supplier<T> work) {
        return inTransaction(HexFormat.of().formatHex(key), work);
    }

    private <T> T inTransaction(String keys, Supplier<T> work) {
        return pool.inTransaction(() -> {
            jdbc.sql(HAND_OVER_KEY).param("key", keys).query(String.class).single();
            return work.get();
        });
    }
}
