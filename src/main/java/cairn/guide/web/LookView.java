package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Reading;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.platform.page.Page;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One moment: what it asks, what the reader said themselves, and, when it is over, what everybody said.
 *
 * @param mySide the side that the reader speaks for; null when they speak for none here
 */
public record LookView(
        Unit unit,
        Moment moment,
        List<Row> rows,
        @Nullable Side mySide,
        boolean coordinating,
        @Nullable String done) {

    /**
     * One question.
     *
     * @param mine what the reader said themselves; for the coordinator also what each side said together
     * @param differ which sides see it differently; null when none do
     */
    public record Row(
            String action,
            String title,
            List<SideCell> sides,
            List<Reading> mine,
            @Nullable String differ) {}

    static LookView of(
            Page page,
            Unit unit,
            Moment moment,
            List<Action> actions,
            List<Reading> read,
            List<Reading> mine,
            @Nullable Side mySide,
            boolean coordinating,
            @Nullable String done) {
        var byId = actions.stream().collect(Collectors.toMap(a -> a.id().value(), Function.identity()));
        List<Row> rows = moment.asksOf().stream()
                .map(id -> {
                    Action action = byId.get(id);
                    List<SideCell> sides = WayMarks.sides(of(read, id));
                    return new Row(
                            id,
                            action == null ? ActionTexts.title(page, id) : ActionTexts.title(page, action),
                            sides,
                            of(mine, id),
                            Differences.text(page, sides));
                })
                .toList();
        return new LookView(unit, moment, rows, mySide, coordinating, done);
    }

    /** The first question that the reader has not answered; null when there is none. */
    public @Nullable String next() {
        return rows.stream()
                .filter(row -> row.mine().isEmpty())
                .map(Row::action)
                .findFirst()
                .orElse(null);
    }

    /** Whether the reader may say now how they see it. */
    public boolean mayRead() {
        return !moment.over() && mySide != null;
    }

    /** Whether the reader may write down now what a side said together. */
    public boolean mayWriteDown() {
        return !moment.over() && coordinating;
    }

    private static List<Reading> of(List<Reading> all, String action) {
        return all.stream().filter(reading -> reading.action().equals(action)).toList();
    }
}
