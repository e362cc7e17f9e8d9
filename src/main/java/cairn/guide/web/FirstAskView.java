package cairn.guide.web;

import cairn.guide.domain.Arrangement;
import cairn.guide.domain.Arrangement.Reply;
import cairn.guide.domain.FirstAsk;
import cairn.guide.domain.FirstAsks.Coordinator;
import cairn.guide.domain.FirstOffers.Offer;
import cairn.people.OpenedBy;
import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, with what was arranged: for themselves, for whoever coordinates, and for whoever offered it.
 *
 * @param unit the unit of whoever asked, or null
 * @param arrangements the newest first
 * @param opened who opened it, for its author
 * @param saying what its author may say now, or null
 * @param arranging the form of whoever coordinates, or null
 */
public record FirstAskView(
        FirstAsk ask,
        @Nullable Unit unit,
        List<Arrangement> arrangements,
        List<OpenedBy> opened,
        @Nullable Coordinator coordinator,
        @Nullable Saying saying,
        @Nullable Arranging arranging,
        FormErrors errors,
        LocalDate today,
        @Nullable String done) {

    /** What can be said at one time. */
    public enum Say {
        SUITS(Reply.SUITS, Reply.OTHER),
        CAME(Reply.HAPPENED, Reply.DID_NOT_HAPPEN);

        private final List<Reply> replies;

        Say(Reply... replies) {
            this.replies = List.of(replies);
        }

        public List<Reply> replies() {
            return replies;
        }

        public String key() {
            return "guide.arrangement.say." + name();
        }

        public Say other() {
            return this == SUITS ? CAME : SUITS;
        }
    }

    /**
     * What its author says to the newest arrangement.
     *
     * @param after how many replies stood on the page
     */
    public record Saying(UUID form, int after, Say say, String kind, String words) {}

    /**
     * What whoever coordinates arranges.
     *
     * @param after the number of the newest arrangement on the page
     * @param offers offers of this kind that stand
     * @param offer the id of the one chosen, or empty
     */
    public record Arranging(
            UUID form, int after, List<Offer> offers, String offer, String who, String atTime, String place) {}

    /** What counts now; null while nothing was arranged. */
    public @Nullable Arrangement now() {
        return arrangements.isEmpty() ? null : arrangements.getFirst();
    }

    public List<Arrangement> before() {
        return arrangements.stream().skip(1).toList();
    }
}
