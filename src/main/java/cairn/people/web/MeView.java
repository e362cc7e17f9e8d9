package cairn.people.web;

import cairn.people.MovingOn;
import cairn.people.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's own page: where everything about them is found.
 *
 * @param askAgain topics that they asked to be asked about from a day that has come
 * @param done what has just been done, a key of texts, or null
 */
public record MeView(
        String name,
        MovingOn.Stands stands,
        List<Topic> askAgain,
        @Nullable String done) {}
