package cairn.guide.web;

import cairn.guide.domain.Backing;
import cairn.guide.domain.Moment;
import cairn.places.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit on its path.
 *
 * @param spots every way-mark, for the picture
 * @param shown the way-marks of the list: of one level, a few at a time
 * @param from the place of the first of them among those of the level, from 0
 * @param of how many the level has
 * @param loop what the records show of asking, answering and telling back
 * @param whole how each side says the whole unit is for them
 * @param backing how people are paid, how expenses are met and what training there is at the level
 * @param running the moment at which people can say now how they see it; null when there is none
 * @param newest the last moment that is over; null before the first
 */
public record GuideView(
        Unit unit,
        List<Trail.Spot> spots,
        int level,
        List<WayMark> shown,
        int from,
        int of,
        List<Line> loop,
        List<SideCell> whole,
        List<Backing> backing,
        @Nullable Moment running,
        @Nullable Moment newest,
        boolean coordinating,
        LocalDate today,
        @Nullable String done) {

    /** How many way-marks the list shows at a time. */
    public static final int AT_A_TIME = 7;

    public String path() {
        return "/units/" + unit.id() + "/guide";
    }

    /** How many of this level come after those shown. */
    public int more() {
        return of - from - shown.size();
    }
}
