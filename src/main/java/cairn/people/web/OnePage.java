package cairn.people.web;

import cairn.platform.NotFound;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of a long list.
 *
 * @param number of the page, from 1
 * @param count how many there are on all pages
 */
public record OnePage<T>(List<T> rows, int number, int count) {

    static final int ROWS = 50;

    /** Reads the rows of this page, from the row at which it begins; a page that is not there is not found. */
    static <T> OnePage<T> of(int number, int count, IntFunction<List<T>> from) {
        OnePage<T> empty = new OnePage<>(List.of(), number, count);
        if (number < 1 || number > empty.pages()) {
            throw new NotFound();
        }
        return new OnePage<>(from.apply((number - 1) * ROWS), number, count);
    }

    public int pages() {
        return Math.max(1, Math.ceilDiv(count, ROWS));
    }
}
