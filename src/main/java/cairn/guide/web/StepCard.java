package cairn.guide.web;

import cairn.answers.Post;
import cairn.developments.domain.Card;
import cairn.guide.domain.StepStory;
import cairn.platform.text.Language;
import cairn.principles.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as the plan shows it.
 *
 * @param action what the action is called
 * @param post the post that holds it
 * @param development the development that it belongs to, or null
 * @param powerCheck the newest power check that was made of it, or null
 * @param named which principles it serves or strains
 */
public record StepCard(
        StepStory story,
        String action,
        Post post,
        @Nullable Card development,
        @Nullable UUID powerCheck,
        List<Named> named) {

    /** Who holds it: the post, and whoever holds that. */
    public String holder(Language language) {
        String title = post.title(language);
        return post.holder().map(holder -> holder.name() + ", " + title).orElse(title);
    }
}
