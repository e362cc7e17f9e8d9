package cairn.guide.domain;

import cairn.evidence.ActionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action of the model, as a service has it.
 *
 * @param principles the catalogue IDs of the principles that it serves
 * @param helps the catalogue IDs of what helped others with it (Table 1)
 * @param adapted how the service words it now; null while the document's own words hold
 */
public record Action(
        ActionId id,
        int level,
        List<String> principles,
        List<String> helps,
        @Nullable Adaptation adapted) {

    /** Whether the service says that it does without it, and why. */
    public boolean setAside() {
        return adapted != null && adapted.kind() == Adaptation.Kind.SET_ASIDE;
    }

    /** The service's own words for it, if it has any. */
    public @Nullable Adaptation ownWords() {
        return adapted != null && adapted.kind().hasWords() ? adapted : null;
    }

    /** Whether it stands in the document. */
    public boolean original() {
        return id.value().startsWith("G");
    }
}
