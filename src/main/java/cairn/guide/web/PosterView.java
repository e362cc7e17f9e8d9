package cairn.guide.web;

import cairn.guide.domain.Moment;
import cairn.places.Unit;
import cairn.platform.page.Page;
import cairn.voice.PosterCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's path as a poster: one side in each language, the reader's first. It carries nobody's words and no names.
 *
 * @param newest the last moment that is over; null before the first
 */
public record PosterView(
        Unit unit, List<Side> sides, @Nullable Moment newest, LocalDate today) {

    /** After how many weeks it should come down. */
    static final int WEEKS = 13;

    /** One side of the paper, with the square that leads a phone to the box. */
    public record Side(Page page, List<WayMark> marks, List<Trail.Spot> spots, PosterCode code) {

        public List<WayMark> of(int level) {
            return marks.stream().filter(mark -> mark.action().level() == level).toList();
        }
    }

    public LocalDate down() {
        return today.plusWeeks(WEEKS);
    }
}
