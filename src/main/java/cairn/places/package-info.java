/**
 * Organisation, service and unit, and what a service has set: how many working days an answer may take, in which country
 * it stands. Owns the words organisation, service, unit and setting; listens to nothing.
 */
@ApplicationModule(displayName = "Places", allowedDependencies = "platform")
@NullMarked
package cairn.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
