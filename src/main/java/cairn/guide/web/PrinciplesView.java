package cairn.guide.web;

import cairn.places.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each principle is lived at a unit: what each side says, and what the records show. An uneven picture is fine (P.07). */
public record PrinciplesView(Unit unit, List<Row> rows, LocalDate today) {

    /**
     * One principle.
     *
     * @param marks the actions that serve it
     * @param differ which sides see it differently; null when none do
     */
    public record Row(
            String id, List<SideCell> sides, @Nullable String differ, List<WayMark> marks) {

        public boolean nobodySpoke() {
            return sides.stream().allMatch(SideCell::silent);
        }
    }
}
