/**
 * Setting up the first organisation, once, by whoever started the program, and the pages on which the coordinator changes
 * what was set: names, days, units, posts, help. Owns the words set-up, link and question; listens to nothing.
 */
@ApplicationModule(
        displayName = "Set-up",
        allowedDependencies = {"platform", "places", "people", "answers"})
@NullMarked
package cairn.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
