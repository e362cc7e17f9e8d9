package cairn.developments.domain;

import cairn.platform.text.Language;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One development as the board shows it: its words, who holds it and the newest entry.
 *
 * @param unit the unit it is about; null for the whole service
 * @param title in the reader's language, or in the other where nobody has translated it; see {@code language}
 * @param aloneBecause why it stands alone; null where it grew out of things raised
 * @param postId the post that holds it
 * @param entry where it is; null while nobody has said
 * @param happened whether anyone who raised it says that it has happened; only of a green
 * @param notSo whether anyone who raised it says that it has not; it does not stand as green then
 * @param lastNews the day of its newest entry, or of the proposal
 */
public record Card(
        UUID id,
        UUID serviceId,
        @Nullable UUID unit,
        @Nullable String unitEn,
        @Nullable String unitCy,
        String title,
        String about,
        String language,
        @Nullable String aloneBecause,
        Size size,
        LocalDate proposedOn,
        UUID postId,
        @Nullable Entry entry,
        @Nullable Colour stands,
        boolean happened,
        boolean notSo,
        boolean quickWin,
        LocalDate lastNews) {

    /** Weeks without news after which it says so by itself. */
    static final int STALE_WEEKS = 6;

    /** The name of its unit, or null when it is about the whole service. */
    public @Nullable String unit(Language pages) {
        return unitEn == null || unitCy == null ? null : pages.of(unitEn, unitCy);
    }

    /** How many weeks nothing was heard of it. */
    public long weeksWithoutNews(LocalDate today) {
        return ChronoUnit.WEEKS.between(lastNews, today);
    }

    /** The day by which the next step was promised, when that day has gone by. */
    public @Nullable LocalDate missed(LocalDate today) {
        return entry != null && entry.nextBy() != null && entry.nextBy().isBefore(today) && !settled()
                ? entry.nextBy()
                : null;
    }

    /** Whether nothing was heard of it for long, or a promised day went by without a word. */
    public boolean stale(LocalDate today) {
        return !settled() && (missed(today) != null || weeksWithoutNews(today) >= staleAfter());
    }

    /** Confirmed as done: nobody waits for news of it. */
    public boolean settled() {
        return stands == Colour.GREEN && happened;
    }

    /** What lies on the shelf is silent until the day to look again. */
    private long staleAfter() {
        return stands == Colour.LATER ? Long.MAX_VALUE : STALE_WEEKS;
    }

    /** The text of where it is beside the colour's own word; a green is never more than what the service says until confirmed. */
    public String standsKey() {
        if (entry == null) {
            return "developments.stands.NEW";
        }
        return switch (entry.colour()) {
            case GREEN -> "developments.stands.GREEN." + (notSo ? "notSo" : happened ? "confirmed" : "unconfirmed");
            case RED -> entry.refused() ? "developments.stands.REFUSED" : "developments.stands.RED";
            case AMBER, LATER -> "developments.stands." + entry.colour();
        };
    }
}
