package cairn.people.web;

import cairn.platform.security.Seal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was found out at one step of signing in, sealed, for the next step alone. It travels in the page and not in the
 * session: with two people in two tabs of one browser, each form stays with its own person (walls, row 27).
 */
@Component
class Tickets {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final Seal seal;
    private final Clock clock;

    Tickets(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** Seals these parts, none of which may hold a "|". */
    String seal(String purpose, String... parts) {
        return seal.seal(purpose + "|" + clock.millis() + "|" + String.join("|", parts));
    }

    /** The parts, when this was sealed here for this purpose not long ago. */
    Optional<List<String>> open(String purpose, String sealed) {
        return seal.open(sealed)
                .map(text -> List.of(text.split("\\|", -1)))
                .filter(parts -> parts.getFirst().equals(purpose))
                .filter(parts -> Instant.ofEpochMilli(Long.parseLong(parts.get(1)))
                        .plus(GOOD_FOR)
                        .isAfter(clock.instant()))
                .map(parts -> parts.subList(2, parts.size()));
    }
}
