package cairn.people.web;

import cairn.people.Topic;
import cairn.people.Topics.Said;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says to each topic; a topic without an entry is no.
 *
 * @param done what has just been done, a key of texts, or null
 */
public record TopicsView(
        Map<Topic, Said> now, LocalDate today, @Nullable String done) {}
