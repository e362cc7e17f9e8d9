package cairn.platform.page;

import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page knows of whoever is signed in.
 *
 * @param takingPart whether what they take part as has not ended meanwhile
 * @param reading how they like to read; null when they have never said so
 * @param writingFor for whom they write now, or null
 */
public record Around(
        boolean takingPart,
        @Nullable Reading reading,
        @Nullable WritingFor writingFor) {

    /** While nobody is signed in. */
    public static final Around NOBODY = new Around(false, null, null);

    /**
     * Somebody writes down what another person says, for a time, in that person's name.
     *
     * @param name the name of the person whose words these are
     * @param until when it is over by itself
     */
    public record WritingFor(UUID id, String name, LocalTime until) {}

    /** Looks it up for the actor, each time anew: what was chosen on one device holds on the next. */
    public interface Source {

        Around current();
    }
}
