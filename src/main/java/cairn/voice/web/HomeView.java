package cairn.voice.web;

import cairn.answers.Answer;
import cairn.answers.Answers;
import cairn.answers.Waiting;
import cairn.people.JoinRequests;
import cairn.voice.OnHome;
import cairn.voice.domain.Item;
import cairn.voice.domain.NotShownItems;
import cairn.voice.domain.PaperBoxes.PaperBox;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's home: what is waiting for me, what came of what I said, what can I do next; and for whoever owes answers,
 * what is owed to people, the longest overdue first.
 *
 * @param tally true numbers of what waits for my answer; the list may be shorter
 * @param page which page of what I raised this is, from 1
 * @param more whether I raised more than is on this page
 * @param readsFirst whether I hold a post that reads first
 * @param readFirst what came in lately and a post of mine reads first, so that urgent harm does not lie unread
 * @param toTell how many people and days wait to be told by hand
 * @param mayWriteFor whether the person may write down what somebody else says
 * @param grown what the person has a part in that grew out of what people said
 * @param joining who asks to join, for the coordinator; nobody for anyone else
 * @param unit the unit of the capacity in which the person is signed in, or null
 * @param boxes the real boxes, for whoever empties them
 * @param movedOn whether to ask them, who have moved on, if they would like to stay involved
 */
public record HomeView(
        String name,
        Answers.Tally tally,
        int toTell,
        JoinRequests.Tally joining,
        List<Owed> owed,
        List<Item> asksMe,
        List<Item> mine,
        List<NotShownItems.Mine> notShown,
        int page,
        boolean more,
        boolean readsFirst,
        List<Item> readFirst,
        boolean coordinates,
        @Nullable UUID unit,
        List<PaperBox> boxes,
        boolean movedOn,
        boolean mayWriteFor,
        List<OnHome.Row> grown,
        LocalDate today) {

    /** How many lines one list of the page shows at most. */
    public static final int MOST = 50;

    /** Something that waits for my answer; item is null when its words cannot be opened. */
    public record Owed(Waiting waiting, @Nullable Item item) {}

    /** The boxes that nobody has emptied for more than a week. */
    public List<PaperBox> boxesToEmpty() {
        return boxes.stream().filter(box -> box.waits(today)).toList();
    }

    /** Whether more waits for my answer than the list shows. */
    public boolean moreOwed() {
        return tally.waiting() > owed.size();
    }

    /** Whether nothing waits for me. */
    public boolean nothingWaits() {
        return asksMe.isEmpty() && notShownAsks().isEmpty() && joining.waiting() == 0;
    }

    /** What I raised without showing my name, where an answer or a summary asks for my word. */
    public List<NotShownItems.Mine> notShownAsks() {
        return notShown.stream()
                .filter(m -> m.at().item() != null && asksSomething(m.at().item()))
                .toList();
    }

    /** The key of what an item asks its author: their word on an answer, or on a summary. */
    public String asks(Item item) {
        if (answerWaits(item)) {
            return "voice.asks.answer";
        }
        return item.asksIfSaid() ? "voice.asks.writtenDown" : "voice.asks.summary";
    }

    static boolean asksSomething(Item item) {
        return item.takenBack() == null
                && (item.asksIfSaid()
                        || answerWaits(item)
                        || item.summaries().stream().anyMatch(s -> s.meantIt() == null));
    }

    private static boolean answerWaits(Item item) {
        return item.rounds().stream().flatMap(r -> r.answers().stream()).anyMatch(Answer::waitsForAuthor);
    }
}
