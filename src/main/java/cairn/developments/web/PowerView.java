package cairn.developments.web;

import cairn.developments.domain.Powers.Power;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a development is a quick win and what power moved with it.
 *
 * @param now the newest word; null while nobody has said
 * @param mayWrite whether the reader may say so: it is held by a post of theirs, or they coordinate
 */
public record PowerView(UUID development, @Nullable Power now, List<Power> before, boolean mayWrite) {

    static PowerView of(UUID development, List<Power> said, boolean mayWrite) {
        return new PowerView(
                development,
                said.isEmpty() ? null : said.getFirst(),
                said.stream().skip(1).toList(),
                mayWrite);
    }
}
