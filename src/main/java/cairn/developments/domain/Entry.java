package cairn.developments.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of colour, never overwritten: why, who decided it, and what happens next.
 *
 * @param number 1 for the first of a development
 * @param refused for red: somebody said no; else it has stopped
 * @param heard whether what people said changed this decision (catalogue S.06)
 * @param nextBy the day by which the next step is promised; for the shelf, the day to look again
 * @param slipBecause why it takes longer than was promised before: a reason, not blame (T1.16)
 * @param canChange what could still change
 * @param whoDecides who decides what comes next
 */
public record Entry(
        UUID id,
        int number,
        Colour colour,
        boolean refused,
        String reason,
        String whoDecided,
        Heard heard,
        String nextStep,
        @Nullable LocalDate nextBy,
        @Nullable String slipBecause,
        String canChange,
        String whoDecides,
        String language,
        UUID byId,
        String byName,
        LocalDate on) {

    /** Whether what people said changed a decision. */
    public enum Heard {
        CHANGED,
        NOTHING,
        NOBODY_ASKED;

        public String key() {
            return "developments.heard." + name();
        }
    }

    /** The text of what this entry says of the colour. */
    public String key() {
        return key(colour, refused);
    }

    static String key(Colour colour, boolean refused) {
        return refused ? "developments.entry.REFUSED" : "developments.entry." + colour;
    }

    /** The day by which something was promised, of an entry that promises work. */
    public @Nullable LocalDate promised() {
        return colour == Colour.LATER ? null : nextBy;
    }
}
