/**
 * The mirror: the three-level partnership model as a map of each unit, with what the records show and how service users,
 * carers and staff each see it, side by side and never averaged (catalogue G1.01 to G3.09, GX.01 to GX.14). Owns level,
 * action, way-mark, moment, reading, talk, statement of intent, account, plan, trial, power check, reflection, and what whoever
 * is new asks for, what others offer them and what is arranged. Names the
 * service’s principles where its members decide. The top floor: nobody uses it, it scores nobody, and it
 * listens to nothing.
 */
@ApplicationModule(
        displayName = "Guide",
        allowedDependencies = {
            "platform",
            "evidence",
            "places",
            "people",
            "answers",
            "voice",
            "voice :: domain",
            "developments",
            "developments :: domain",
            "principles"
        })
@NullMarked
package cairn.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
