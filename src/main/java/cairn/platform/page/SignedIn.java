package cairn.platform.page;

import cairn.platform.Actor;
import java.io.Serializable;
import java.security.Principal;

/**
 * A person who has signed in, as their session remembers them.
 *
 * @param name the name the person goes by here
 * @param takingPartAs the capacity's kind, a key of texts
 */
public record SignedIn(Actor actor, String name, String takingPartAs) implements Principal, Serializable {

    /** The person's id: what the session table keeps. Never the name. */
    @Override
    public String getName() {
        return actor.person().toString();
    }
}
