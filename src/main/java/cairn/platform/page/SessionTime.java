package cairn.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a session may stay open: so long without a request, and so long in all (walls, rule 23). Counted by the
 * computer's clock, as Spring Session counts.
 */
public final class SessionTime {

    private static final String LONGEST = "cairn.longest";
    private static final String CLEARS = "cairn.clears";

    private SessionTime() {}

    /**
     * Sets them.
     *
     * @param clears whether others use the device too: then the screen is cleared without scripts as well
     */
    public static void set(HttpSession session, Duration idle, Duration longest, boolean clears) {
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(LONGEST, longest.toSeconds());
        session.setAttribute(CLEARS, clears);
    }

    static boolean clears(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(CLEARS));
    }

    /** Whether a session that began then has been open too long in all. */
    public static boolean over(long begunMillis, @Nullable Object longestSeconds) {
        return longestSeconds instanceof Long longest
                && System.currentTimeMillis()
                        >= begunMillis + Duration.ofSeconds(longest).toMillis();
    }

    public static boolean over(HttpSession session) {
        return over(session.getCreationTime(), session.getAttribute(LONGEST));
    }

    /** The name under which a session keeps its longest time, for whoever lists sessions. */
    public static String attribute() {
        return LONGEST;
    }

    /** How many seconds are left when nothing more happens; null when nobody is signed in. */
    static @Nullable Long secondsLeft(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LONGEST) instanceof Long longest)) {
            return null;
        }
        long gone = (System.currentTimeMillis() - session.getCreationTime()) / 1000;
        return Math.max(0, Math.min(session.getMaxInactiveInterval(), longest - gone));
    }
}
