package cairn.voice.web;

import cairn.answers.Post;
import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import cairn.platform.text.Language;
import cairn.voice.domain.Choices;
import cairn.voice.domain.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of raising something, with all that is said beside it.
 *
 * @param action where the form goes, without the language
 * @param unsigned whether this is the box, where nobody is signed in
 * @param choices as they stand, with everyone struck out who is named in the words
 * @param named whether the author's name will be shown
 * @param post who will owe the answer
 * @param reader the independent reader's post, or null when the service has none
 * @param seenOn the day on which staff can see it
 * @param due the day by which an answer is due
 */
public record RaisingView(
        Step step,
        String action,
        boolean unsigned,
        boolean named,
        Typed typed,
        Choices choices,
        FormErrors errors,
        List<Unit> units,
        Post post,
        @Nullable Post reader,
        List<Post.Holder> holders,
        LocalDate seenOn,
        LocalDate due) {

    /** Whether somebody writes it down for its author, with consent. */
    public boolean writtenDown() {
        return action.startsWith("/writing-for/");
    }

    /** Whether it may tell of harm, so that the page can be left at once. */
    public boolean mayTellOfHarm() {
        return choices.kind() == Kind.ISSUE || choices.kind() == Kind.CHALLENGE;
    }

    public Optional<Unit> unit() {
        return units.stream().filter(u -> u.id().equals(typed.unit())).findFirst();
    }

    /** Names of those who will not see it: struck out, or named in the words. */
    public List<String> struckOut() {
        return holders.stream()
                .filter(h -> choices.wish().struckOut().contains(h.person()))
                .map(Post.Holder::name)
                .toList();
    }

    public String postTitle(Language language) {
        return post.title(language);
    }
}
