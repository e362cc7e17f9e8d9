package cairn.voice.domain;

import cairn.answers.Answers;
import cairn.answers.Posts;
import cairn.answers.Subject;
import cairn.answers.Wish;
import cairn.places.BankHolidays;
import cairn.places.Places;
import cairn.platform.Acting;
import cairn.platform.db.RolePool;
import cairn.voice.CameOfIt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the box: moves what is due in random order, in one transaction for each organisation, to where staff can see it.
 * One transaction writes all of it anew, so that no hidden column of the database tells which row fell in when.
 */
@Component
public class BoxOpening {

    private static final String ONE_AT_A_TIME = "select pg_try_advisory_xact_lock(7102)";
    private static final String ORGANISATIONS =
            "select distinct organisation_id from suggest.inbox where opens_on <= platform.today()";
    private static final String DUE = """
            select id, key, act, raised_id, about_id, body, yes, kind, unit_id, signing, audience, nobody_from_unit,
                   array_to_string(struck_out, ' ') as struck_out, language, week, opens_on,
                   box_id, emptied_on, keyed_by, keyed_by_name, keyed_by_as, read_back_by, coalesce(numbered, false) as numbered
            from suggest.inbox
            where organisation_id = :organisation and opens_on <= platform.today()
            order by act <> 'RAISE', random()
            """;
    private static final String EMPTY = "delete from suggest.inbox where id = any (:ids)";
    private static final String CODE = """
            insert into suggest.code (key, organisation_id, raised_id) values (:key, :organisation, :raised)
            on conflict do nothing
            """;
    private static final String BELONGS =
            "select exists (select from suggest.code where key = :key and raised_id = :raised)";
    private static final String RAISED = """
            insert into voice.raised
                (id, organisation_id, kind, unit_id, signing, audience, said_on, opens, open_on, language)
            values (:raised, :organisation, :kind, :unit, :signing, :audience, :week, :opens, platform.today(), :language)
            """;
    private static final String WORDS = """
            insert into voice.words (id, organisation_id, raised_id, version, body, said_on)
            values (:id, :organisation, :raised,
                    (select coalesce(max(version), 0) + 1 from voice.words where raised_id = :raised), :body, :week)
            on conflict (id) do nothing
            """;
    private static final String PAPER = """
            insert into voice.paper
                (raised_id, organisation_id, box_id, emptied_on, keyed_by, keyed_by_name, keyed_by_as, read_back_by, numbered)
            values (:raised, :organisation, :box, :emptiedOn, :keyedBy, :keyedByName, :keyedByAs, :readBackBy, :numbered)
            """;
    private static final String ADDITION = """
            insert into voice.addition (id, organisation_id, raised_id, body, said_on)
            values (:id, :organisation, :raised, :body, :week) on conflict do nothing
            """;
    private static final String NAME = """
            insert into voice.name_given (raised_id, organisation_id, name, on_date)
            values (:raised, :organisation, :body, :week) on conflict do nothing
            """;
    private static final String CHECK = """
            insert into voice.summary_check (summary_id, organisation_id, meant_it, on_date)
            select id, :organisation, :yes, :week from voice.summary where id = :about and raised_id = :raised
            on conflict do nothing
            """;
    private static final String ABOUT = """
            insert into voice.themed (raised_id, theme_id, number, organisation_id, is_about, by_author, on_date)
            select t.raised_id, t.theme_id, max(t.number) + 1, :organisation, :yes, true, :week
            from voice.themed t where t.raised_id = :raised and t.theme_id = :about group by t.raised_id, t.theme_id
            on conflict do nothing
            """;
    private static final String ANSWERED_BY = """
            select exists (select from answers.answer a join answers.owed o on o.id = a.owed_id
                           where a.id = :about and o.subject_id = :raised and a.outcome <> 'STILL_OPEN')
            """;

    private final RolePool pool;
    private final JdbcClient jdbc;
    private final Answers answers;
    private final CameOfIt cameOfIt;
    private final Clock clock;

    BoxOpening(RolePool.Batch pool, BankHolidays bankHolidays, CameOfIt cameOfIt, Clock clock) {
        this.pool = pool;
        this.jdbc = pool.jdbc();
        this.answers = new Answers(jdbc, new Posts(jdbc), new Places(jdbc, bankHolidays));
        this.cameOfIt = cameOfIt;
        this.clock = clock;
    }

    /** Opens every box that is due. Runs twice a minute; running it again, or in two processes at once, does no harm. */
    @Scheduled(fixedDelayString = "${cairn.box.look-every:PT30S}", initialDelayString = "${cairn.box.look-every:PT30S}")
    public void open() {
        pool.inEachOrganisation(ORGANISATIONS, this::openHere);
    }

    private void openHere() {
        if (!jdbc.sql(ONE_AT_A_TIME).query(Boolean.class).single()) {
            return;
        }
        List<Dropped> due = jdbc.sql(DUE)
                .param("organisation", Acting.current().home())
                .query(Dropped.class)
                .list();
        due.forEach(this::file);
        if (!due.isEmpty()) {
            jdbc.sql(EMPTY)
                    .param("ids", due.stream().map(Dropped::id).toArray(UUID[]::new))
                    .update();
        }
    }

    private void file(Dropped dropped) {
        if (dropped.act().equals("RAISE")) {
            raise(dropped);
        } else if (jdbc.sql(BELONGS)
                .param("key", dropped.key())
                .param("raised", dropped.raisedId())
                .query(Boolean.class)
                .single()) {
            act(dropped);
        }
    }

    private void raise(Dropped dropped) {
        if (knownAlready(dropped)) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        answers.owe(dropped.subject(), dropped.wish(), today, List.of(), dropped.week());
        run(RAISED, dropped);
        run(WORDS, dropped);
        run(CODE, dropped);
        if (dropped.keyedBy() != null) {
            run(PAPER, dropped);
        }
    }

    private boolean knownAlready(Dropped dropped) {
        return jdbc.sql("select exists (select from suggest.code where key = :key)")
                .param("key", dropped.key())
                .query(Boolean.class)
                .single();
    }

    private void act(Dropped dropped) {
        switch (Act.Verb.valueOf(dropped.act())) {
            case VERSION -> say(WORDS, dropped);
            case ADD -> say(ADDITION, dropped);
            case WITHDRAW -> answers.takeBack(dropped.raisedId());
            case NAME -> run(NAME, dropped);
            case CHECK -> run(CHECK, dropped);
            case VERDICT -> judge(dropped);
            case ABOUT -> run(ABOUT, dropped);
            case HAPPENED ->
                cameOfIt.say(
                        jdbc,
                        dropped.id(),
                        dropped.raisedId(),
                        Objects.requireNonNull(dropped.aboutId()),
                        dropped.said(),
                        Objects.requireNonNullElse(dropped.body(), ""));
        }
    }

    private void say(String sql, Dropped dropped) {
        run(sql, dropped);
        String words = Objects.requireNonNullElse(dropped.body(), "");
        answers.strikeOut(dropped.raisedId(), null, holders -> NamedIn.whom(words, holders));
    }

    private void judge(Dropped dropped) {
        UUID answer = dropped.aboutId();
        boolean theirs = answer != null
                && jdbc.sql(ANSWERED_BY)
                        .param("about", answer)
                        .param("raised", dropped.raisedId())
                        .query(Boolean.class)
                        .single();
        if (theirs) {
            answers.say(Objects.requireNonNull(answer), dropped.said(), LocalDate.now(clock));
        }
    }

    private void run(String sql, Dropped dropped) {
        jdbc.sql(sql)
                .param("organisation", Acting.current().home())
                .param("id", dropped.id())
                .param("key", dropped.key())
                .param("raised", dropped.raisedId())
                .param("about", dropped.aboutId())
                .param("body", dropped.body())
                .param("yes", dropped.said())
                .param("kind", dropped.kind())
                .param("unit", dropped.unitId())
                .param("signing", dropped.signing())
                .param("audience", dropped.audience())
                .param("language", dropped.language())
                .param("week", dropped.week())
                .param("opens", dropped.opens().name())
                .param("box", dropped.boxId())
                .param("emptiedOn", dropped.emptiedOn())
                .param("keyedBy", dropped.keyedBy())
                .param("keyedByName", dropped.keyedByName())
                .param("keyedByAs", dropped.keyedByAs())
                .param("readBackBy", dropped.readBackBy())
                .param("numbered", dropped.numbered())
                .update();
    }

    private record Dropped(
            UUID id,
            byte[] key,
            String act,
            UUID raisedId,
            @Nullable UUID aboutId,
            @Nullable String body,
            @Nullable Boolean yes,
            @Nullable String kind,
            @Nullable UUID unitId,
            @Nullable String signing,
            @Nullable String audience,
            @Nullable Boolean nobodyFromUnit,
            @Nullable String struckOut,
            @Nullable String language,
            LocalDate week,
            LocalDate opensOn,
            @Nullable UUID boxId,
            @Nullable LocalDate emptiedOn,
            @Nullable UUID keyedBy,
            @Nullable String keyedByName,
            @Nullable String keyedByAs,
            @Nullable String readBackBy,
            boolean numbered) {

        boolean said() {
            return Boolean.TRUE.equals(yes);
        }

        Opens opens() {
            return opensOn.isAfter(week) ? Opens.MONDAY : Opens.TODAY;
        }

        Subject subject() {
            return Channels.throughTheBox(raisedId, Objects.requireNonNull(kind), unitId);
        }

        Wish wish() {
            return BoxOpening.wish(Boolean.TRUE.equals(nobodyFromUnit), struckOut);
        }
    }

    /** The wish as it lies in the box, with the ids of those struck out one after another. */
    static Wish wish(boolean nobodyFromUnit, @Nullable String struckOut) {
        Set<UUID> people = struckOut == null || struckOut.isEmpty()
                ? Set.of()
                : Arrays.stream(struckOut.split(" ")).map(UUID::fromString).collect(Collectors.toSet());
        return new Wish(nobodyFromUnit, people);
    }
}
