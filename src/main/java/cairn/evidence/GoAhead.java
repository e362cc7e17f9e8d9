package cairn.evidence;

import java.util.UUID;

/**
 * The gate before a development goes on (catalogue G3.06): a forum of those it is for says yes first. Who asks stands below
 * whoever answers, so that no room can start without the question being asked.
 */
public interface GoAhead {

    /** Whether this development may be put to work now. */
    boolean given(UUID development);
}
