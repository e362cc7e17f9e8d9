/**
 * A small invented service, loaded by {@code bin/start} and never by a migration: three units, eight people and twelve
 * things raised, in every state. It uses the other modules as people do, on days gone by.
 */
@ApplicationModule(
        displayName = "Sample",
        allowedDependencies = {
            "platform",
            "places",
            "people",
            "answers",
            "answers :: domain",
            "developments",
            "developments :: domain",
            "evidence",
            "guide",
            "guide :: domain",
            "principles",
            "principles :: domain",
            "setup :: domain",
            "voice",
            "voice :: domain"
        })
@NullMarked
package cairn.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
