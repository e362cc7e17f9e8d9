/**
 * The ground floor: the page frame, forms and errors, texts in two languages, the actor of a transaction, own words
 * and the clock. It knows no word of the mission; every other module may use it, and it uses none.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package cairn.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
