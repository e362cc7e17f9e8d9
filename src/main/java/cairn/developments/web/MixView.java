package cairn.developments.web;

import cairn.developments.domain.Mix.Count;
import cairn.developments.domain.Mix.Unchanged;
import cairn.developments.domain.Powers.Moved;
import cairn.places.Service;
import java.util.List;
import java.util.Objects;

/**
 * Quick wins beside other developments of a service, with what power moved; and decisions that nothing people said changed.
 *
 * @param services every service, to choose another
 */
public record MixView(
        Service service, List<Service> services, List<Count> counts, List<Unchanged> unchanged, Stretch stretch) {

    /** How wide the longest bar is drawn. */
    private static final int WIDTH = 100;

    public int quickWins(Moved moved) {
        return count(true, moved).count();
    }

    public int others(Moved moved) {
        return count(false, moved).count();
    }

    public Count count(boolean quickWin, Moved moved) {
        return counts.stream()
                .filter(c -> Objects.equals(c.quickWin(), quickWin) && c.moved() == moved)
                .findFirst()
                .orElse(new Count(quickWin, moved, 0, 0));
    }

    /** Those of which nobody has said anything yet. */
    public Count notSaid() {
        return counts.stream().filter(c -> c.moved() == null).findFirst().orElse(new Count(null, null, 0, 0));
    }

    public int total() {
        return counts.stream().mapToInt(Count::count).sum();
    }

    /** How wide a bar is drawn; what is there at all can be seen. */
    public String width(int count) {
        int longest = counts.stream().mapToInt(Count::count).max().orElse(1);
        return String.valueOf(count == 0 ? 0 : Math.max(2, WIDTH * count / longest));
    }
}
