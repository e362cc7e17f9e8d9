package cairn.guide.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody knows of an action where Cairn keeps no records of it. It is marked as theirs, and never stands as a record.
 *
 * @param document where it can be checked
 * @param gap whether it says that the action is not done
 * @param mine whether whoever reads wrote it, and may take it back
 */
public record Entered(
        UUID id,
        String action,
        String body,
        String document,
        boolean gap,
        String language,
        String byName,
        String takingPartAs,
        LocalDate on,
        boolean mine) {}
