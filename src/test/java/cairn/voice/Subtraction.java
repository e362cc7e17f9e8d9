package cairn.voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tries to work small numbers out of what is told: every number is known to lie between two bounds, and every total is the
 * sum of its parts; whatever follows from that is drawn out until nothing more follows.
 */
final class Subtraction {

    private record Bounds(long least, long most) {}

    private record Sum(String total, List<String> parts) {}

    private final Map<String, Bounds> known = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /** That a number is told, and what it can be by what is told of it. */
    void told(String name, long least, long most) {
        known.put(name, new Bounds(least, most));
    }

    /** That one is the sum of the others. */
    void sum(String total, List<String> parts) {
        sums.add(new Sum(total, List.copyOf(parts)));
    }

    /** Draws out all that follows, and says which of these numbers, from 1 to 7 in truth, are then known exactly. */
    List<String> recovered(Map<String, Long> truth) {
        boolean more = true;
        while (more) {
            more = false;
            for (Sum sum : sums) {
                more |= draw(sum);
            }
        }
        return truth.entrySet().stream()
                .filter(cell -> cell.getValue() >= 1 && cell.getValue() <= 7)
                .map(Map.Entry::getKey)
                .filter(cell -> of(cell).least() == of(cell).most())
                .sorted()
                .toList();
    }

    private Bounds of(String name) {
        return Objects.requireNonNull(known.get(name), name);
    }

    private boolean draw(Sum sum) {
        long least = 0;
        long most = 0;
        for (String part : sum.parts()) {
            least += of(part).least();
            most += of(part).most();
        }
        boolean more = narrow(sum.total(), least, most);
        Bounds total = of(sum.total());
        for (String part : sum.parts()) {
            Bounds own = of(part);
            more |= narrow(part, total.least() - (most - own.most()), total.most() - (least - own.least()));
        }
        return more;
    }

    private boolean narrow(String name, long least, long most) {
        Bounds before = of(name);
        Bounds after = new Bounds(Math.max(before.least(), least), Math.min(before.most(), most));
        known.put(name, after);
        return !after.equals(before);
    }
}
