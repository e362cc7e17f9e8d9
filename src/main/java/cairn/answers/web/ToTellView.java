package cairn.answers.web;

import cairn.answers.Means;
import cairn.answers.NoticeKind;
import cairn.answers.domain.ToTell.Line;
import cairn.answers.domain.ToTell.News;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell by hand.
 *
 * @param done what has just been done, a key of texts, or null
 */
public record ToTellView(List<Line> lines, @Nullable String done) {

    /** A fresh id for the next form. */
    public UUID form() {
        return UUID.randomUUID();
    }

    /** What happened in this line, each kind once. */
    public static List<NoticeKind> kinds(Line line) {
        return line.news().stream().map(News::kind).distinct().toList();
    }

    /** How this line is told with one press: as the person chose, or in person where an e-mail did not go out. */
    public static Means oneWay(Line line) {
        return line.means() == Means.EMAIL ? Means.IN_PERSON : line.means();
    }
}
