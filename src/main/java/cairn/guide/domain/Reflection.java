package cairn.guide.domain;

import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it is to try something new (catalogue GX.05), in its author's own words.
 *
 * @param takingPartAs the words they chose to be said of them, or the key of what they take part as
 * @param hoped empty when they did not say; so are feared and expected
 * @param mine whether the reader wrote it
 */
public record Reflection(
        UUID id,
        String name,
        String takingPartAs,
        String trying,
        String hoped,
        String feared,
        String expected,
        String language,
        LocalDate on,
        boolean mine) {

    /** Who may read it besides its author. */
    public enum Who {
        ONLY_ME,
        COORDINATOR,
        MY_UNIT,
        TAKING_PART;

        public String key() {
            return "guide.reflection.who." + name();
        }
    }

    /**
     * What its author chose last.
     *
     * @param number which choice it is; 0 while they have chosen nothing
     * @param unit the unit whose people may read it, or null
     */
    public record Readers(int number, Who who, @Nullable UUID unit) {

        static final Readers NOBODY_ELSE = new Readers(0, Who.ONLY_ME, null);
    }

    /** What happened, and what its author wants changed; one of them may be empty. */
    public record After(UUID id, String happened, String changeWanted, String language, LocalDate on) {}

    /**
     * What somebody writes before they try.
     *
     * @param id the form's own
     */
    public record Begun(
            UUID id, String trying, String hoped, String feared, String expected, By by, Language language) {}

    /**
     * What they write afterwards.
     *
     * @param id the form's own
     */
    public record Told(UUID id, UUID reflection, String happened, String changeWanted, Language language) {}

    /**
     * Whom they let read it.
     *
     * @param id the form's own
     * @param after the number of the choice that stood on their page
     */
    public record Let(
            UUID id,
            UUID reflection,
            int after,
            Who who,
            @Nullable UUID unit) {}
}
