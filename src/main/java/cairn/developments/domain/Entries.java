package cairn.developments.domain;

import cairn.evidence.GoAhead;
import cairn.platform.Acting;
import cairn.platform.text.Language;
import cairn.principles.Named;
import cairn.principles.Naming;
import cairn.principles.Namings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every change of colour of a development, each a row that stays. */
@Repository
public class Entries {

    private static final String ALL = """
            select id, number, colour, refused, reason, who_decided, heard, next_step, next_by, slip_because, can_change,
                   who_decides, language, by_id, by_name, on_date as "on"
            from developments.entry where development_id = :development order by number
            """;
    private static final String ADD = """
            insert into developments.entry (id, organisation_id, development_id, number, colour, refused, reason, who_decided,
                heard, next_step, next_by, slip_because, can_change, who_decides, language, by_id, by_name, on_date)
            values (:id, :organisation, :development, :number, :colour, :refused, :reason, :whoDecided,
                :heard, :nextStep, :nextBy, :slipBecause, :canChange, :whoDecides, :language, :by, :byName, platform.today())
            """;
    /** Two people at once: the second waits, and is then told that somebody was first. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended(cast(:development as text), 0)) is null";

    private static final String KNOWN = "select exists (select from developments.entry where id = :id)";

    private final JdbcClient jdbc;
    private final Namings namings;
    private final GoAhead goAhead;

    Entries(JdbcClient jdbc, GoAhead goAhead) {
        this.jdbc = jdbc;
        this.namings = new Namings(jdbc, "developments", "entry");
        this.goAhead = goAhead;
    }

    /**
     * A change that somebody wants to make.
     *
     * @param id the form's own: sent twice, it is made once
     * @param after the number of the newest entry that stood on the page; 0 when there was none
     * @param naming which principles it serves or strains
     */
    public record Change(
            UUID id,
            UUID development,
            int after,
            Colour colour,
            boolean refused,
            String reason,
            String whoDecided,
            Entry.Heard heard,
            String nextStep,
            @Nullable LocalDate nextBy,
            @Nullable String slipBecause,
            String canChange,
            String whoDecides,
            Naming naming,
            Language language) {}

    /** What came of it. */
    public enum Made {
        YES,
        /** Somebody changed it after the page was opened: nothing was written. */
        SOMEBODY_WAS_FIRST,
        /** Those who have to agree before it goes on have not: nothing was written. */
        NO_GO_AHEAD
    }

    /** Every entry, oldest first. */
    public List<Entry> of(UUID development) {
        return jdbc.sql(ALL)
                .param("development", development)
                .query(Entry.class)
                .list();
    }

    /** Which principles these entries name, by entry. */
    public Map<UUID, List<Named>> named(List<Entry> entries) {
        return namings.of(entries.stream().map(Entry::id).toList());
    }

    /**
     * Makes the change, unless somebody changed the development first, or those who have to agree before it goes on have
     * not. To go on is to put it to work: amber, when it was not so before.
     */
    public Made add(Change change, String name) {
        jdbc.sql(ONE_AT_A_TIME)
                .param("development", change.development())
                .query(Boolean.class)
                .single();
        if (jdbc.sql(KNOWN).param("id", change.id()).query(Boolean.class).single()) {
            return Made.YES;
        }
        List<Entry> before = of(change.development());
        if (before.size() != change.after()) {
            return Made.SOMEBODY_WAS_FIRST;
        }
        boolean goes = change.colour() == Colour.AMBER
                && (before.isEmpty() || before.getLast().colour() != Colour.AMBER);
        if (goes && !goAhead.given(change.development())) {
            return Made.NO_GO_AHEAD;
        }
        insert(change, name);
        namings.write(change.id(), change.naming());
        return Made.YES;
    }

    private void insert(Change change, String name) {
        jdbc.sql(ADD)
                .param("id", change.id())
                .param("organisation", Acting.current().home())
                .param("development", change.development())
                .param("number", change.after() + 1)
                .param("colour", change.colour().name())
                .param("refused", change.refused())
                .param("reason", change.reason())
                .param("whoDecided", change.whoDecided())
                .param("heard", change.heard().name())
                .param("nextStep", change.nextStep())
                .param("nextBy", change.nextBy())
                .param("slipBecause", change.slipBecause())
                .param("canChange", change.canChange())
                .param("whoDecides", change.whoDecides())
                .param("language", change.language().code())
                .param("by", Acting.current().person())
                .param("byName", name)
                .update();
    }
}
