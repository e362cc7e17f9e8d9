package cairn.principles.domain;

import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody suggests of the principles of a service, and what became of it.
 *
 * @param principle which principle it is about; null for a new one
 * @param body the words suggested; empty where a principle is to be set aside
 * @param mine whether the reader suggested it
 * @param agreed the principle that was agreed out of it; null while nothing was
 * @param notAgreed why it was not agreed; null unless that was decided
 */
public record Suggestion(
        UUID id,
        UUID service,
        Kind kind,
        @Nullable UUID principle,
        String body,
        String because,
        String language,
        String byName,
        String takingPartAs,
        LocalDate on,
        boolean mine,
        @Nullable UUID agreed,
        @Nullable NotAgreed notAgreed) {

    /** What is suggested. */
    public enum Kind {
        NEW,
        WORDS,
        SET_ASIDE;

        public String key() {
            return "principles.kind." + name();
        }
    }

    /** That it was not agreed, why, and who said so. */
    public record NotAgreed(
            String reason, String decidedBy, LocalDate decidedOn, String language, String byName, LocalDate on) {}

    /**
     * What somebody is about to suggest.
     *
     * @param id the form's own
     */
    public record Suggested(
            UUID id,
            UUID service,
            Kind kind,
            @Nullable UUID principle,
            String body,
            String because,
            Language language) {}

    /** That it was not agreed, as it is about to be written down. */
    public record Refused(
            UUID id, UUID suggestion, String reason, String decidedBy, LocalDate decidedOn, Language language) {}

    /** Whether nothing has been decided about it. */
    public boolean waits() {
        return agreed == null && notAgreed == null;
    }
}
