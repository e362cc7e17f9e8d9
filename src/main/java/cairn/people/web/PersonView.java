package cairn.people.web;

import cairn.people.domain.Held;
import cairn.people.domain.People.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person, for the coordinator or for themselves.
 *
 * @param coordinating whether the reader may change it
 * @param units the names of units by id
 */
public record PersonView(
        Person person,
        boolean coordinating,
        List<Held> now,
        List<Held> before,
        Map<UUID, String> units,
        LocalDate today,
        @Nullable Done done) {}
