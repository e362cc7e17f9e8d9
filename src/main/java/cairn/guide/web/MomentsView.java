package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Reading;
import cairn.places.Unit;
import cairn.platform.page.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit started and how each side saw it since then. Each question is compared with itself alone.
 *
 * @param moments all of them, the newest first
 * @param questions what was asked at more than one moment, or at the first
 */
public record MomentsView(Unit unit, List<Moment> moments, List<Question> questions, boolean coordinating) {

    /** How many moments of one question are shown: where it started, and the last ones. */
    private static final int LAST = 3;

    /** What was asked, and how the sides saw it at each moment, the first one first. */
    public record Question(String action, String title, List<Look> looks) {}

    /** One moment of one question. */
    public record Look(Moment moment, List<SideCell> sides) {}

    static MomentsView of(
            Page page, Unit unit, List<Moment> all, List<Reading> read, List<Action> actions, boolean coordinating) {
        Map<String, Action> byId = actions.stream().collect(Collectors.toMap(a -> a.id().value(), Function.identity()));
        List<Moment> over = all.stream()
                .filter(Moment::over)
                .sorted(Comparator.comparing(Moment::on))
                .toList();
        List<Question> questions = over.stream()
                .flatMap(moment -> moment.asksOf().stream())
                .distinct()
                .sorted()
                .map(id -> new Question(id, title(page, byId.get(id), id), looks(over, id, read)))
                .toList();
        return new MomentsView(unit, all, questions, coordinating);
    }

    /** Where the unit started; null before the first moment is over. */
    public @Nullable Moment first() {
        return moments.stream()
                .filter(Moment::over)
                .min(Comparator.comparing(Moment::on))
                .orElse(null);
    }

    private static String title(Page page, @Nullable Action action, String id) {
        return action == null ? ActionTexts.title(page, id) : ActionTexts.title(page, action);
    }

    private static List<Look> looks(List<Moment> over, String id, List<Reading> read) {
        List<Look> looks = over.stream()
                .filter(moment -> moment.asksOf().contains(id))
                .map(moment -> new Look(
                        moment,
                        WayMarks.sides(read.stream()
                                .filter(r -> r.moment().equals(moment.id())
                                        && r.action().equals(id))
                                .toList())))
                .toList();
        return looks.size() <= LAST + 1
                ? looks
                : Stream.concat(looks.stream().limit(1), looks.stream().skip(looks.size() - LAST))
                        .toList();
    }
}
