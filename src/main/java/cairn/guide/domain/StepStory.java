package cairn.guide.domain;

import cairn.guide.domain.StepNews.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step with all that became of it, in order. */
public record StepStory(Step step, List<StepNews> news) {

    /** Where a step is. */
    public enum State {
        NEXT,
        UNDER_WAY,
        DONE,
        DROPPED;

        public String key() {
            return "guide.plan.state." + name();
        }
    }

    /** The newest news, or null while there is none. */
    public @Nullable StepNews newest() {
        return news.isEmpty() ? null : news.getLast();
    }

    public State state() {
        StepNews newest = newest();
        if (newest != null && newest.kind().closes()) {
            return newest.kind() == Kind.DONE ? State.DONE : State.DROPPED;
        }
        return news.stream().anyMatch(n -> n.kind() == Kind.STARTED || n.kind() == Kind.RIDING_IT_OUT)
                ? State.UNDER_WAY
                : State.NEXT;
    }

    /** Whether it is in a quiet spell. */
    public boolean ridingItOut() {
        StepNews newest = newest();
        return newest != null && newest.kind() == Kind.RIDING_IT_OUT;
    }

    /** By when it is to be done, or in a quiet spell looked at again; null where there is no date. */
    public @Nullable LocalDate due() {
        StepNews newest = newest();
        if (newest != null && ridingItOut()) {
            return newest.newDate();
        }
        return news.reversed().stream()
                .filter(n -> n.kind() == Kind.LATER)
                .map(StepNews::newDate)
                .findFirst()
                .orElse(step.byWhen());
    }

    /** Whether its day has gone by: then it is the gap of whoever holds it, and of nobody else (GX.02). */
    public boolean gap(LocalDate today) {
        LocalDate due = due();
        return !closed() && due != null && due.isBefore(today);
    }

    public boolean closed() {
        return state() == State.DONE || state() == State.DROPPED;
    }
}
