package cairn.people.web;

import cairn.people.StartCode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How I sign in, and where I am signed in.
 *
 * @param pair my two words; null when I have none yet
 * @param passphrase whether I have chosen one
 * @param done the key of what has just been done, or null
 */
public record OwnSignIn(
        @Nullable String pair,
        boolean passphrase,
        List<Open> sessions,
        List<StartCode> codes,
        ZoneId zone,
        @Nullable String done) {

    /**
     * One place where I am signed in.
     *
     * @param name names it in a form; never its id
     */
    public record Open(
            String name, boolean here, Instant since, String takingPartAs, DeviceKind kind, boolean onlyMine) {}

    /** Whether I am signed in anywhere else. */
    public boolean elsewhere() {
        return sessions.stream().anyMatch(session -> !session.here());
    }

    /** A moment as the clock on the wall shows it. */
    public ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }
}
