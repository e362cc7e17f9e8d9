package cairn.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A module that can say what its records show about some actions. */
public interface EvidenceSource {

    /** The actions it answers for: it says something of each, also that there is nothing. */
    Set<ActionId> actions();

    /** What the records of this unit show, for whoever asks. The sums are those of the same unit. */
    List<Finding> findings(UUID unit, Sums sums);
}
