/**
 * What the records show about an action of the partnership model. Interfaces only: each module answers for the actions
 * it knows about, and nobody reads another module's tables to find out (house, idea 9).
 */
@ApplicationModule(displayName = "Evidence", allowedDependencies = "platform")
@NullMarked
package cairn.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
