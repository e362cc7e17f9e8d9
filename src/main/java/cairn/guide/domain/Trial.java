package cairn.guide.domain;

import cairn.platform.text.Language;
import cairn.principles.Naming;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a unit tries for a time (catalogue W.19).
 *
 * @param action the action of the model that it belongs to, or null
 * @param mine whether the reader proposed it
 * @param end what was decided last; null while nobody has said
 */
public record Trial(
        UUID id,
        UUID unit,
        @Nullable String action,
        String body,
        String hope,
        LocalDate from,
        LocalDate until,
        String language,
        String byName,
        boolean mine,
        LocalDate on,
        @Nullable End end) {

    /** What is decided of a trial. */
    public enum Verdict {
        KEEP,
        CHANGE,
        DROP;

        public String key() {
            return "guide.trial.verdict." + name();
        }
    }

    /**
     * What was decided, by whom and why.
     *
     * @param learnt what was learnt; whatever is dropped says so
     */
    public record End(
            UUID id,
            int number,
            Verdict kind,
            String reason,
            String learnt,
            String whoDecided,
            LocalDate decidedOn,
            String language,
            String byName,
            LocalDate on) {}

    /**
     * What somebody wants to try.
     *
     * @param id the form's own
     */
    public record Proposed(
            UUID id,
            UUID unit,
            @Nullable String action,
            String body,
            String hope,
            LocalDate from,
            LocalDate until,
            Language language) {}

    /**
     * What somebody writes down was decided.
     *
     * @param after the number of the newest decision that stood on their page; 0 when there was none
     * @param naming which principles it serves or strains
     */
    public record Decided(
            UUID id,
            UUID trial,
            int after,
            Verdict kind,
            String reason,
            String learnt,
            String whoDecided,
            LocalDate decidedOn,
            Naming naming,
            Language language) {}

    public boolean begun(LocalDate today) {
        return !from.isAfter(today);
    }

    /** Whether it is over and nobody has said what to do now. */
    public boolean waits(LocalDate today) {
        return end == null && until.isBefore(today);
    }
}
