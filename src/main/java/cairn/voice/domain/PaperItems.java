package cairn.voice.domain;

import cairn.platform.security.Pepper;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people wrote on paper, keyed in by somebody else. It goes the way of the box, as if its writer had used it. */
@Repository
public class PaperItems {

    private final Box box;
    private final Slips slips;
    private final PaperBoxes boxes;
    private final Pepper pepper;

    PaperItems(Box box, Slips slips, PaperBoxes boxes, Pepper pepper) {
        this.box = box;
        this.slips = slips;
        this.boxes = boxes;
        this.pepper = pepper;
    }

    /**
     * What stands on a sheet of paper.
     *
     * @param id the form's own, and then the item's: sent twice, it is keyed in once
     * @param slip the number on a printed slip; null for paper of one's own
     * @param name the name that the writer put on it, if they did
     */
    public record Sheet(
            UUID id,
            @Nullable SlipNumber slip,
            Choices choices,
            String words,
            @Nullable String name) {}

    /** Whether a slip of this number was printed here. */
    public boolean printed(SlipNumber number) {
        return slips.key(number).isPresent();
    }

    /** Whether something else was keyed in under this number before. */
    public boolean keyedInBefore(SlipNumber number, UUID id) {
        return slips.key(number).flatMap(box::raised).filter(r -> !r.equals(id)).isPresent();
    }

    /**
     * Lets it fall into the box, and writes down that the real box was emptied.
     *
     * @return false when the number was keyed in before: nothing is added then
     */
    public boolean keyIn(Sheet sheet, KeyedIn how) {
        byte[] key = key(sheet).orElseThrow();
        Optional<UUID> before = box.raised(key);
        if (before.isPresent()) {
            return before.get().equals(sheet.id());
        }
        if (how.box() != null) {
            boxes.emptied(UUID.randomUUID(), how.box(), how.emptiedOn(), false, how.keyedByName());
        }
        return box.keyIn(key, sheet, how)
                || box.raised(key).filter(sheet.id()::equals).isPresent();
    }

    /** The writer's own, or for paper without a number one that belongs to no words at all. */
    private Optional<byte[]> key(Sheet sheet) {
        return sheet.slip() == null
                ? Optional.of(pepper.hmac("paper", sheet.id().toString()))
                : slips.key(sheet.slip());
    }
}
