package cairn.voice.web;

import cairn.answers.Post;
import cairn.places.Unit;
import cairn.platform.form.FormErrors;
import cairn.voice.domain.Choices;
import cairn.voice.domain.PaperBoxes.PaperBox;
import java.util.List;
import java.util.Optional;

/**
 * One question of keying in a sheet of paper.
 *
 * @param choices as they stand, with everyone struck out who is named in the words
 * @param boxes those that hang
 * @param holders whom the writer could strike out
 * @param post who will owe the answer
 */
public record PaperView(
        PaperStep step,
        PaperTyped typed,
        FormErrors errors,
        List<PaperBox> boxes,
        List<Unit> units,
        List<Post.Holder> holders,
        Choices choices,
        Post post) {

    public Optional<PaperBox> box() {
        return boxes.stream().filter(b -> b.id().equals(typed.boxId())).findFirst();
    }

    public Optional<Unit> unit() {
        return units.stream().filter(u -> u.id().equals(typed.said().unit())).findFirst();
    }

    /** Names of those who will not see it: struck out, or named in the words. */
    public List<String> struckOut() {
        return holders.stream()
                .filter(h -> choices.wish().struckOut().contains(h.person()))
                .map(Post.Holder::name)
                .toList();
    }
}
