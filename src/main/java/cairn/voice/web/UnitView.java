package cairn.voice.web;

import cairn.answers.Loop.Count;
import cairn.answers.Post;
import cairn.places.Unit;
import cairn.places.UnitStanding;
import cairn.platform.Paged;
import cairn.voice.domain.Item;
import cairn.voice.domain.PaperBoxes.PaperBox;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's page: what has been shared there as far as the reader may open it, and true numbers of what is owed.
 *
 * @param standing to which service it belongs since when, and whether it is open
 * @param oldest the day since which the longest waiting thing waits, or null when nothing waits
 * @param owes the posts that owe what is unanswered
 * @param boxes the real boxes that hang there
 * @param held how often something was held back from more readers
 */
public record UnitView(
        Unit unit,
        UnitStanding standing,
        Count owed,
        @Nullable LocalDate oldest,
        List<Post> owes,
        int held,
        Paged<Item> shared,
        List<PaperBox> boxes,
        LocalDate today) {}
