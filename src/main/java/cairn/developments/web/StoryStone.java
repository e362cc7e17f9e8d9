package cairn.developments.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stone of a development's story.
 *
 * @param on its day; null for what came before anyone wrote days down, and for what has no day yet
 * @param mark the colour it carries, or null
 * @param title what happened
 * @param words what somebody wrote then, in its language; null when nobody did
 * @param href where the whole of it stands, or null
 * @param lines what else is to be said, each a text of its own
 * @param from who said it, or how it came in
 */
public record StoryStone(
        @Nullable LocalDate on,
        @Nullable String mark,
        String title,
        @Nullable Words words,
        @Nullable String href,
        List<Line> lines,
        String from) {

    /** Words with their language. */
    public record Words(String body, String language) {}

    /** A line with a label; the text is somebody's own, in this language. */
    public record Line(String label, String text, String language) {}
}
