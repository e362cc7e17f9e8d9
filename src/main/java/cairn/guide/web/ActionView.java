package cairn.guide.web;

import cairn.guide.domain.Adaptation;
import cairn.guide.domain.Helps.Helped;
import cairn.guide.domain.Helps.RestsOn;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Talks.Talk;
import cairn.places.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action of a unit: how each side sees it, what the records show, what helped, and what it rests on.
 *
 * @param before how each side saw it at earlier moments that are over, the newest first
 * @param talks the talks that were opened about it
 * @param quarters what happened in each quarter, for the actions that Cairn keeps records of
 * @param history how the service changed it, the newest first
 */
public record ActionView(
        Unit unit,
        WayMark mark,
        int total,
        List<Look> before,
        @Nullable Look now,
        List<Talk> talks,
        List<Quarter> quarters,
        List<Helped> helped,
        List<RestsOn> restsOn,
        List<Adaptation> history,
        @Nullable Moment running,
        boolean mayName,
        boolean coordinating,
        LocalDate today,
        @Nullable String done) {

    /** How the sides saw it at one moment. */
    public record Look(Moment moment, List<SideCell> sides) {}

    /** What happened in a quarter: raised, answered, late, told back. */
    public record Quarter(LocalDate first, int raised, int answered, int late, int told) {

        /** Whether nothing of it happened then. */
        boolean empty() {
            return raised + answered + late + told == 0;
        }
    }

    /** How long the bar of that many is, as a part of 100 of the longest. */
    public String width(int count) {
        int most = quarters.stream()
                .mapToInt(quarter -> Math.max(quarter.raised(), quarter.answered()))
                .max()
                .orElse(0);
        return String.valueOf(most == 0 ? 0 : count * 100 / most);
    }

    public String path() {
        return "/units/" + unit.id() + "/guide/" + mark.action().id();
    }

    public String servicePath() {
        return "/services/" + unit.service() + "/guide/" + mark.action().id();
    }
}
