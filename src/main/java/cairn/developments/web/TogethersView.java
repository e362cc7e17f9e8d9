package cairn.developments.web;

import cairn.developments.domain.Togethers.Together;
import java.util.List;
import java.util.UUID;

/**
 * Offers and asks to work together, from this development and to it.
 */
public record TogethersView(UUID development, List<Together> all) {

    /** What is done together. */
    public List<Together> agreed() {
        return all.stream().filter(Together::agreed).toList();
    }
}
