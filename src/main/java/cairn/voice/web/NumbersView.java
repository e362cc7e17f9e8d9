package cairn.voice.web;

import cairn.platform.SafeNumber;
import cairn.platform.nhsuk.Choice;
import cairn.platform.page.Page;
import cairn.voice.domain.Numbers.Year;
import cairn.voice.domain.Numbers.Years;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much people have said, in safe numbers.
 *
 * @param of the unit or the theme that is counted; null when everything is
 * @param code what is chosen, as it stands in the address
 */
public record NumbersView(
        List<Choice> units, List<Choice> themes, @Nullable String of, String code, Years counted) {

    /** The four quarters and the whole year, as the columns of the table and of the file. */
    public static final List<String> COLUMNS = List.of("q1", "q2", "q3", "q4", "whole");

    /** What stands in one of the {@link #COLUMNS} of a year. */
    public static String text(Page page, Year year, int column) {
        if (column == COLUMNS.size() - 1) {
            return text(page, year.all());
        }
        return column < year.quarters().size()
                ? text(page, year.quarters().get(column))
                : page.t("voice.numbers.notOver");
    }

    /** The number as it is told. */
    public static String text(Page page, SafeNumber number) {
        return number.few() ? page.t("voice.numbers.few") : page.t("voice.numbers.n", "n", number.atLeast());
    }

    /**
     * One bar of the picture.
     *
     * @param left where it begins
     * @param height 0 for "fewer than 8"
     */
    public record Bar(int left, long height) {}

    /** How high the highest bar is drawn. */
    private static final int HIGH = 80;

    private static final int WIDE = 8;

    /** A bar for each quarter, the oldest first; none where no number would show. */
    public List<Bar> bars() {
        long most = counted.years().stream()
                .flatMap(year -> year.quarters().stream())
                .mapToLong(SafeNumber::atLeast)
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Year year : counted.years().reversed()) {
            for (int i = 0; most > 0 && i < year.quarters().size(); i++) {
                long height = year.quarters().get(i).atLeast() * HIGH / most;
                bars.add(new Bar(bars.size() * WIDE, height));
            }
        }
        return bars;
    }
}
