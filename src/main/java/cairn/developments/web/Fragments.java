package cairn.developments.web;

import cairn.developments.domain.Asks;
import cairn.developments.domain.Developments;
import cairn.developments.domain.Parts;
import cairn.developments.domain.Powers;
import cairn.developments.domain.Togethers;
import cairn.platform.page.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the page of one development shows beside its story, each for a small template of its own. */
@Component
class Fragments {

    private final Developments developments;
    private final Parts parts;
    private final Powers powers;
    private final Asks asks;
    private final Togethers togethers;
    private final Clock clock;

    Fragments(Developments developments, Parts parts, Powers powers, Asks asks, Togethers togethers, Clock clock) {
        this.developments = developments;
        this.parts = parts;
        this.powers = powers;
        this.asks = asks;
        this.togethers = togethers;
        this.clock = clock;
    }

    /** All of it. */
    public record Beside(PartsView parts, PowerView power, AsksView asks, TogethersView togethers) {}

    Beside of(Page page, UUID development) {
        return new Beside(
                parts(development), power(page, development), asks(development), togethers(page, development));
    }

    /** Who takes part at each stage. */
    private PartsView parts(UUID development) {
        return PartsView.of(development, parts.of(development));
    }

    /** Whether it is a quick win, and what power moved. */
    private PowerView power(Page page, UUID development) {
        boolean mayWrite = page.visitor() != null && developments.heldByMe(development);
        return PowerView.of(development, powers.of(development), mayWrite);
    }

    /** What was asked for; nothing for whoever is not signed in. */
    private AsksView asks(UUID development) {
        return new AsksView(development, asks.of(development), LocalDate.now(clock));
    }

    /** Offers and asks to work together; none for whoever is not signed in. */
    private TogethersView togethers(Page page, UUID development) {
        return new TogethersView(development, togethers.of(development, page.language()));
    }
}
