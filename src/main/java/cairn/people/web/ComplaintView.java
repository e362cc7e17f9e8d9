package cairn.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom to complain about how one's information is kept.
 *
 * @param coordinators those who coordinate, by name, as far as the person may know
 * @param officer how to reach the organisation's data protection officer; null while nobody has set it
 */
public record ComplaintView(
        List<String> coordinators, @Nullable String officer) {}
