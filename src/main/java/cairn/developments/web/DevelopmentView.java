package cairn.developments.web;

import cairn.answers.Post;
import cairn.developments.domain.Card;
import cairn.developments.domain.Colour;
import cairn.developments.domain.Developments.Wording;
import cairn.developments.domain.Meaning;
import cairn.developments.domain.Stances.Stance;
import cairn.developments.domain.Themed.Marked;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.voice.domain.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One development, as far as its reader may see it, with what this person may do.
 *
 * @param holder the post that holds it
 * @param laid what has happened, oldest first
 * @param toCome what is still to come
 * @param mine what I said of it and have not taken back
 * @param mayChange whether I may say where it is
 * @param proposedByMe whether I proposed it, and may say it anew
 * @param beside who takes part, what power moved, what is asked for and what is done together
 * @param raisedByMe what I raised under my name that stands behind it
 * @param asks the green that asks for my word, or null
 * @param saidByMe my newest word on that green, or null
 * @param typed what was typed beside that word
 */
public record DevelopmentView(
        Card card,
        List<Wording> wordings,
        Post holder,
        @Nullable Meaning meaning,
        List<StoryStone> laid,
        List<StoryStone> toCome,
        List<Stance> mine,
        List<Marked> themes,
        boolean mayChange,
        boolean proposedByMe,
        boolean follows,
        Fragments.Beside beside,
        List<Item> raisedByMe,
        @Nullable UUID asks,
        @Nullable Boolean saidByMe,
        UUID form,
        String typed,
        FormErrors errors,
        @Nullable String done,
        LocalDate today) {

    /** What its colour means here. */
    public String meaning(Page page, Colour colour) {
        return meaning == null ? page.t("developments.meaning." + colour) : meaning.of(colour, page.language());
    }

    /** Earlier wordings in the language that is shown, newest first. */
    public List<Wording> earlier() {
        List<Wording> same = wordings.stream()
                .filter(w -> w.language().equals(card.language()))
                .toList();
        return same.isEmpty() ? List.of() : same.subList(0, same.size() - 1).reversed();
    }

    /** Whether it has words in the other language than it was proposed in. */
    public boolean translated() {
        return wordings.stream().map(Wording::language).distinct().count() > 1;
    }
}
