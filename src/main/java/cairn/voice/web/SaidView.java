package cairn.voice.web;

import cairn.platform.nhsuk.Choice;
import cairn.voice.domain.Item;
import cairn.voice.domain.Said.Row;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what people have said.
 *
 * @param typed the words looked for, as they were typed; empty for a list
 * @param narrowed whether a unit, theme, kind or period is chosen
 * @param count how many there are in the period; null for a search, which shows no number
 * @param period the months that the list is of, in words
 * @param newerHref the page before this one; null on the first
 * @param moreHref the page after this one; null on the last
 * @param olderHref the same, asked of the nearest earlier months in which there is something; null when there is nothing
 * @param csvHref the list as a file; null when there is nothing on it
 */
public record SaidView(
        String typed,
        boolean narrowed,
        List<Choice> units,
        List<Choice> themes,
        List<Choice> kinds,
        List<Choice> periods,
        String period,
        @Nullable Integer count,
        List<Line> lines,
        @Nullable String newerHref,
        @Nullable String moreHref,
        @Nullable String olderHref,
        @Nullable String csvHref,
        @Nullable String xlsxHref,
        LocalDate today) {

    /**
     * One thing said.
     *
     * @param item the thing, where it was raised here; null where it came in from a file
     * @param excerpt the part of its words in which stands what was looked for; null where the words are not shown
     */
    public record Line(
            Row row, @Nullable Item item, @Nullable String excerpt) {}

    public boolean searching() {
        return !typed.isBlank();
    }
}
