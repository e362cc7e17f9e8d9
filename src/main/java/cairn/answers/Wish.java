package cairn.answers;

import java.util.Set;
import java.util.UUID;

/**
 * What an author says about who should answer.
 *
 * @param nobodyFromUnit the answer shall come from outside the unit it is about
 * @param struckOut people who may not open, hold, answer or count it
 */
public record Wish(boolean nobodyFromUnit, Set<UUID> struckOut) {

    public static final Wish NONE = new Wish(false, Set.of());
}
