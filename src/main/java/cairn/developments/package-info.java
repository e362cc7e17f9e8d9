/**
 * What grows out of what people raise: proposed developments on a board of Red, Amber and Green, each with its story
 * (catalogue G1.04). Owns development, entry, source, stance, the meaning of the colours and the later shelf; answers for
 * what came of things raised, asks {@code GoAhead} before a development goes on, and names the service’s principles where it decides, and listens to nothing.
 */
@ApplicationModule(
        displayName = "Developments",
        allowedDependencies = {
            "platform",
            "evidence",
            "places",
            "people",
            "answers",
            "voice",
            "voice :: domain",
            "principles"
        })
@NullMarked
package cairn.developments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
