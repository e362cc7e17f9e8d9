package cairn.guide.web;

import cairn.guide.domain.FirstAsk;
import cairn.guide.domain.FirstOffers.Offer;
import cairn.places.Unit;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people asked for who are new, for whoever coordinates. Only what was asked stands here, never who did not ask.
 *
 * @param asks the oldest first
 */
public record NewcomersView(List<FirstAsk> asks, List<Offer> offers, Map<UUID, Unit> units, LocalDate today) {

    public List<FirstAsk> waiting() {
        return asks.stream().filter(FirstAsk::waits).toList();
    }

    /** What is arranged and has not happened yet, as far as anybody said. */
    public List<FirstAsk> arranged() {
        return asks.stream()
                .filter(ask -> ask.state() == FirstAsk.State.ARRANGED || ask.state() == FirstAsk.State.SUITS)
                .toList();
    }

    /** What a unit is called, or null where somebody belongs to no one unit. */
    public @Nullable String unit(@Nullable UUID id, Language language) {
        Unit unit = id == null ? null : units.get(id);
        return unit == null ? null : unit.name(language);
    }
}
