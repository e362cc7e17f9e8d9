/**
 * Person, capacity and sign-in. A person has one account and may take part as several things, one at a time; a screen
 * asks what this person may do here, never which sort of person this is. Listens to nothing.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"platform", "places"})
@NullMarked
package cairn.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
