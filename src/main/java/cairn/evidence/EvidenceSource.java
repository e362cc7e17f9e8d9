package cairn.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A module that can say what its records show about some actions. */
public interface EvidenceSource {

    /** The actions it answers for. */
    Set<ActionId> actions();

    /** What the records show about these actions in these units, for whoever asks; units with no records are left out. */
    List<Evidence> evidence(Collection<UUID> units);
}
