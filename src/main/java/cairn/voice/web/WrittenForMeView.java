package cairn.voice.web;

import cairn.people.Writing;
import cairn.voice.domain.Item;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The log that a person sees: who asked to write for them, when, what they said, what was written, and when it ended.
 *
 * @param written ids of what was written down, by consent
 */
public record WrittenForMeView(List<Writing> asked, Map<UUID, List<UUID>> written, Map<UUID, Item> items) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public List<Item> items(Writing writing) {
        return written.getOrDefault(writing.id(), List.of()).stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .toList();
    }

    public LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(LONDON).toLocalDate();
    }

    public LocalTime time(OffsetDateTime moment) {
        return moment.atZoneSameInstant(LONDON).toLocalTime();
    }

    /** When a yes ended: stopped by one of the two, or over by itself. */
    public OffsetDateTime ended(Writing writing) {
        OffsetDateTime stopped = writing.stoppedAt();
        return stopped != null && stopped.isBefore(writing.until()) ? stopped : writing.until();
    }
}
