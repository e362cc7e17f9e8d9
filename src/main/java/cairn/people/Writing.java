package cairn.people;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody was asked whether another person may write down what they say. A yes lasts 30 minutes.
 *
 * @param capacity what the person who speaks takes part as, by id
 * @param takingPartAs the same by kind
 * @param askedAt the moment of the press, by the database's clock
 * @param until when a yes is over by itself
 * @param stoppedAt when one of the two stopped it, or null
 * @param holds whether it was not over at the time of asking; see also {@link Writings#current}
 */
public record Writing(
        UUID id,
        UUID person,
        UUID capacity,
        String personName,
        CapacityKind takingPartAs,
        UUID writer,
        String writerName,
        Because because,
        boolean saidYes,
        OffsetDateTime askedAt,
        OffsetDateTime until,
        @Nullable OffsetDateTime stoppedAt,
        boolean holds) {}
