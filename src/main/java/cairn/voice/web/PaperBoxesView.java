package cairn.voice.web;

import cairn.places.Unit;
import cairn.platform.text.Language;
import cairn.voice.domain.PaperBoxes.PaperBox;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The real boxes.
 *
 * @param mayKeyIn whether the reader empties them
 * @param mayPutUp whether the reader puts them up and takes them away
 * @param done what has just been done, a key of texts, or null
 */
public record PaperBoxesView(
        List<PaperBox> all,
        List<Unit> units,
        boolean mayKeyIn,
        boolean mayPutUp,
        LocalDate today,
        @Nullable String done) {

    public List<PaperBox> hanging() {
        return all.stream().filter(box -> box.retiredOn() == null).toList();
    }

    public List<PaperBox> retired() {
        return all.stream().filter(box -> box.retiredOn() != null).toList();
    }

    /** The unit that a box hangs at, or null. */
    public @Nullable String unit(PaperBox box, Language language) {
        return units.stream()
                .filter(u -> u.id().equals(box.unit()))
                .map(u -> u.name(language))
                .findFirst()
                .orElse(null);
    }
}
