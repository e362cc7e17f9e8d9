package cairn.people.web;

import cairn.people.OwnCapacity;
import cairn.places.Unit;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Choosing what to take part as: one press each.
 *
 * @param ticket who chooses, sealed, before they are signed in; null when they are
 * @param now the key of what the person takes part as in this session; null before it
 * @param ended since when they no longer do; null while they do
 * @param kept whether words wait for their author
 */
public record TakingPart(
        List<Way> ways,
        @Nullable String ticket,
        @Nullable String now,
        @Nullable LocalDate ended,
        boolean kept) {

    /** One of the things to take part as. */
    public record Way(UUID capacity, String kind, @Nullable String unit) {

        static Way of(OwnCapacity capacity, Map<UUID, Unit> units, Language language) {
            Unit unit = capacity.unit() == null ? null : units.get(capacity.unit());
            return new Way(capacity.id(), capacity.kind().key(), unit == null ? null : unit.name(language));
        }
    }
}
