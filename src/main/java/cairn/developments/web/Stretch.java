package cairn.developments.web;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a long list.
 *
 * @param after how many stand before it
 * @param most how many stand in it at most
 * @param total how many there are in all
 */
public record Stretch(int after, int most, int total) {

    private static final int FURTHEST = 1_000_000;

    /** Where a stretch begins, as far as an address may say. */
    static int from(int asked) {
        return Math.clamp(asked, 0, FURTHEST);
    }

    /** Where the stretch before begins, or null at the beginning. */
    public @Nullable Integer previous() {
        return after == 0 ? null : Math.max(0, after - most);
    }

    /** Where the next stretch begins, or null at the end. */
    public @Nullable Integer next() {
        return after + most < total ? after + most : null;
    }
}
