package cairn.platform.page;

import cairn.platform.Actor;
import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who has signed in, as their session remembers them.
 *
 * @param name the name the person goes by here
 * @param takingPartAs the capacity's kind, a key of texts
 * @param several whether they take part as something else too, and may change
 * @param ended since when they no longer take part as this; null while they do
 */
public record SignedIn(
        Actor actor,
        String name,
        String takingPartAs,
        boolean several,
        @Nullable LocalDate ended) implements Principal {

    public SignedIn(Actor actor, String name, String takingPartAs) {
        this(actor, name, takingPartAs, false, null);
    }

    /** The same person, told that they no longer take part as this. */
    public SignedIn endedOn(LocalDate day) {
        return new SignedIn(actor, name, takingPartAs, several, day);
    }

    /** The same person, who goes by another name now. */
    public SignedIn called(String anotherName) {
        return new SignedIn(actor, anotherName, takingPartAs, several, ended);
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
