package cairn.voice.web;

import cairn.answers.Answer;
import cairn.answers.Answers;
import cairn.answers.Waiting;
import cairn.people.JoinRequests;
import cairn.voice.domain.Item;
import cairn.voice.domain.NotShownItems;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's home: what is waiting for me, what came of what I said, what can I do next; and for whoever owes answers,
 * what is owed to people, the longest overdue first.
 *
 * @param tally true numbers of what waits for my answer; the list may be shorter
 * @param joining who asks to join, for the coordinator; nobody for anyone else
 * @param unit the unit of the capacity in which the person is signed in, or null
 */
public record HomeView(
        String name,
        Answers.Tally tally,
        JoinRequests.Tally joining,
        List<Owed> owed,
        List<Item> asksMe,
        List<Item> mine,
        List<NotShownItems.Mine> notShown,
        boolean coordinates,
        @Nullable UUID unit,
        LocalDate today) {

    /** Something that waits for my answer; item is null when its words cannot be opened. */
    public record Owed(Waiting waiting, @Nullable Item item) {}

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
        return answerWaits(item) ? "voice.asks.answer" : "voice.asks.summary";
    }

    static boolean asksSomething(Item item) {
        return item.takenBack() == null
                && (answerWaits(item) || item.summaries().stream().anyMatch(s -> s.meantIt() == null));
    }

    private static boolean answerWaits(Item item) {
        return item.rounds().stream().flatMap(r -> r.answers().stream()).anyMatch(Answer::waitsForAuthor);
    }
}
