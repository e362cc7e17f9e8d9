package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Entered;
import cairn.guide.domain.Model;
import cairn.guide.domain.Providers.LooksAfter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action of a unit as the map shows it.
 *
 * @param number its place on the path, from 1
 * @param recorded whether Cairn keeps records of it
 * @param lines what the records show
 * @param entered what people wrote down by hand, the newest first
 * @param sides service users, carers and staff
 * @param differ the text that says which sides see it differently; null when none do, or too few spoke
 * @param looksAfter who is to fill its gaps; null while nobody is named
 */
public record WayMark(
        Action action,
        int number,
        String title,
        boolean recorded,
        List<Line> lines,
        List<Entered> entered,
        List<SideCell> sides,
        @Nullable String differ,
        @Nullable LooksAfter looksAfter) {

    /** Whether the records show it, or somebody wrote down by hand that it is there. */
    public boolean shown() {
        return recorded
                ? !lines.isEmpty() && lines.stream().noneMatch(Line::gap)
                : !entered.isEmpty() && !entered.getFirst().gap();
    }

    /** Whether no side said anything that can be shown. */
    public boolean nobodySpoke() {
        return sides.stream().allMatch(SideCell::silent);
    }

    /** Whether the records say what is not done. */
    public boolean gap() {
        return lines.stream().anyMatch(Line::gap)
                || (!entered.isEmpty() && entered.getFirst().gap());
    }

    /** Whether the day has gone by on which it was to be there, and nothing shows that it is. */
    public boolean late(LocalDate today) {
        return looksAfter != null
                && looksAfter.byWhen() != null
                && looksAfter.byWhen().isBefore(today)
                && !shown();
    }

    /** Whether the provider, who is responsible for the first level, has named nobody for what nothing shows. */
    public boolean nobodyNamed() {
        return looksAfter == null && action.level() == Model.FIRST && !shown();
    }

    public String path(String unit) {
        return "/units/" + unit + "/guide/" + action.id();
    }
}
