package cairn.platform.page;

import cairn.platform.Actor;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * A person who has signed in, as their session remembers them.
 *
 * @param name the name the person goes by here
 * @param takingPartAs the capacity's kind, a key of texts
 */
public record SignedIn(Actor actor, String name, String takingPartAs) implements Principal, Serializable {

    /** The same person, who goes by another name now. */
    public SignedIn called(String anotherName) {
        return new SignedIn(actor, anotherName, takingPartAs);
    }

    /** The same person, taking part as something else. */
    public SignedIn takingPart(UUID capacity, String as) {
        return new SignedIn(new Actor(actor.organisation(), actor.person(), capacity), name, as);
    }

    /** The person's id: what the session table keeps. Never the name. */
    @Override
    public String getName() {
        return actor.person().toString();
    }
}
