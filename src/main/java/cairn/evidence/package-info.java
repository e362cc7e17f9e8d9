/**
 * What the records show about an action of the partnership model. Each module answers for the actions it knows about, and
 * nobody reads another module's tables to find out (house, idea 9). Owns the sums by unit, action and quarter, which the
 * transaction of each fact keeps.
 */
@ApplicationModule(displayName = "Evidence", allowedDependencies = "platform")
@NullMarked
package cairn.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
