package cairn.guide.domain;

import cairn.people.Side;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at where the power lies before something is begun together, and again after (catalogue GX.06).
 *
 * @param body what they are about to do together
 * @param from the day on which it begins
 * @param trial the trial that it belongs to, or null; so too the step and the development, of which one at most is there
 * @param mine whether the reader opened it
 * @param agreed what was agreed last; null while nothing was
 * @param before the sides of which somebody answered
 * @param after the sides of which somebody has looked again, at what is agreed now
 */
public record PowerCheck(
        UUID id,
        UUID unit,
        String body,
        LocalDate from,
        @Nullable UUID trial,
        @Nullable UUID step,
        @Nullable UUID development,
        String language,
        String byName,
        boolean mine,
        LocalDate on,
        @Nullable Agreed agreed,
        Set<Side> before,
        Set<Side> after) {

    /** What each side is asked, before. */
    public enum Question {
        CALLED,
        AGENDA,
        PAID,
        SAYS_NO,
        WRITES_UP;

        public String key() {
            return "guide.power.question." + name();
        }

        /** What it is called in a form. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was agreed to do about it.
     *
     * @param whoDoes who does it, in words
     * @param agreedBy who agreed to it, in words
     * @param lookAgain when it is looked at again
     */
    public record Agreed(
            int number,
            String body,
            String whoDoes,
            String agreedBy,
            LocalDate lookAgain,
            String language,
            String byName,
            LocalDate on) {}

    /**
     * What somebody is about to do with others.
     *
     * @param id the form's own
     */
    public record Opened(
            UUID id,
            UUID unit,
            String body,
            LocalDate from,
            @Nullable UUID trial,
            @Nullable UUID step,
            @Nullable UUID development,
            Language language) {}

    /**
     * What somebody writes down was agreed.
     *
     * @param id the form's own
     * @param after the number of the newest agreement that stood on their page; 0 when there was none
     */
    public record Agreeing(
            UUID id,
            UUID check,
            int after,
            String body,
            String whoDoes,
            String agreedBy,
            LocalDate lookAgain,
            Language language) {}

    public boolean begun(LocalDate today) {
        return !from.isAfter(today);
    }

    /** The number of what was agreed last; 0 while nothing was. */
    public int newest() {
        return agreed == null ? 0 : agreed.number();
    }

    /** Whether each side that answered has looked again; no other side can do it for them. */
    public boolean lookedAgain() {
        return !after.isEmpty() && after.containsAll(before);
    }

    /** Whether the day on which to look again is past, and a side that answered has not. */
    public boolean waits(LocalDate today) {
        return agreed != null && agreed.lookAgain().isBefore(today) && !lookedAgain();
    }
}
