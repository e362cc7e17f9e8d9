package cairn.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that may be long.
 *
 * @param rows what stands on this page
 * @param number which page it is, from 1
 * @param more whether another page follows
 */
public record Paged<T>(List<T> rows, int number, boolean more) {

    /** Asks for one row more than a page shows, so that nobody counts what is not shown. */
    @FunctionalInterface
    public interface Find<T> {
        List<T> rows(int most, int skipped);
    }

    /**
     * The page of this number.
     *
     * @throws NotFound where no such page can be
     */
    public static <T> Paged<T> of(int number, int size, Find<T> find) {
        if (number < 1 || number > Integer.MAX_VALUE / size - 1) {
            throw new NotFound();
        }
        List<T> found = find.rows(size + 1, (number - 1) * size);
        boolean more = found.size() > size;
        return new Paged<>(more ? found.subList(0, size) : found, number, more);
    }

    /** The same page with what stands behind its rows; a row behind which nothing stands is left out. */
    public <R> Paged<R> with(Function<List<T>, List<R>> rows) {
        return new Paged<>(rows.apply(this.rows), number, more);
    }
}
