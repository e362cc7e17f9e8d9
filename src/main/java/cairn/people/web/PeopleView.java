package cairn.people.web;

import cairn.people.JoinRequests;
import cairn.people.domain.Held;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who takes part as what, and who has moved on.
 *
 * @param find the part of a name that was looked for; empty for everyone
 * @param units the names of units by id
 */
public record PeopleView(
        String find,
        OnePage<Row> current,
        OnePage<Row> movedOn,
        JoinRequests.Tally joining,
        Map<UUID, String> units,
        LocalDate today) {

    /** A person with all their capacities. */
    public record Row(UUID id, String name, List<Held> held) {

        /** What a list says of them: what they hold now or will; when that is nothing, what they held last. */
        public List<Held> shown(LocalDate today) {
            List<Held> now = held.stream().filter(h -> !h.over(today)).toList();
            return now.isEmpty() ? held.stream().limit(1).toList() : now;
        }
    }
}
