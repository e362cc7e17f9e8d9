package cairn.guide.web;

import cairn.guide.domain.Reading;
import cairn.guide.domain.Seen;
import cairn.people.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How one side sees one action: each reading by itself, never made into one.
 *
 * @param readings what may be read; sums stand among them where they are safe to show
 */
public record SideCell(Side side, List<Reading> readings) {

    /** The ways in which this side sees it. */
    public Set<Seen> ways() {
        Set<Seen> ways = EnumSet.noneOf(Seen.class);
        readings.forEach(reading -> ways.add(reading.seen()));
        return ways;
    }

    /** Whether nothing can be shown: nobody said anything, or too few only wanted to be counted. */
    public boolean silent() {
        return readings.isEmpty();
    }

    /** How its stone is drawn: dots where nothing can be shown, several where the side does not see it as one. */
    public String stone() {
        Set<Seen> ways = ways();
        return switch (ways.size()) {
            case 0 -> "dots";
            case 1 -> ways.iterator().next().stone();
            default -> "several";
        };
    }

    /** Those who saw it in that way. */
    public List<Reading> of(Seen seen) {
        return readings.stream().filter(reading -> reading.seen() == seen).toList();
    }
}
