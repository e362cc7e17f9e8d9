package cairn.people.web;

import cairn.people.Description;
import cairn.people.NeedList;
import cairn.people.domain.Supporter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What helps one person take part, for the coordinator who arranges.
 *
 * @param needs null while they have said nothing
 * @param description null unless they let whoever arranges read it
 * @param supporters those that the coordinator may know of
 */
public record NeedsOfView(
        UUID person,
        String name,
        @Nullable NeedList needs,
        @Nullable Description description,
        List<Supporter> supporters) {}
