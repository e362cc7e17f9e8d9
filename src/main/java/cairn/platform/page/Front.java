package cairn.platform.page;

import cairn.platform.text.Language;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The organisation a visitor stands before: what the frame of every page shows of it.
 *
 * @param country which numbers for urgent help stand on the page: WALES or ENGLAND
 * @param helpEn what the service itself says to do when help is needed now, or null
 * @param urgentEn the service's own line for urgent mental health help in place of the country's, or null
 */
public record Front(
        UUID organisation,
        String nameEn,
        String nameCy,
        String country,
        @Nullable String helpEn,
        @Nullable String helpCy,
        @Nullable String urgentEn,
        @Nullable String urgentCy) {

    /** With the line of its country for urgent mental health help. */
    public Front(
            UUID organisation,
            String nameEn,
            String nameCy,
            String country,
            @Nullable String helpEn,
            @Nullable String helpCy) {
        this(organisation, nameEn, nameCy, country, helpEn, helpCy, null, null);
    }

    public String name(Language language) {
        return language.of(nameEn, nameCy);
    }

    /** What the service itself says to do when help is needed now, or null. */
    public @Nullable String help(Language language) {
        return helpEn == null || helpCy == null ? null : language.of(helpEn, helpCy);
    }

    /** The service's own line for urgent mental health help, or null. */
    public @Nullable String urgent(Language language) {
        return urgentEn == null || urgentCy == null ? null : language.of(urgentEn, urgentCy);
    }

    /** Knows which organisation is found at which address. Asked before anyone is known, so it keeps what it learned. */
    public interface Door {

        /** The organisation found at this host name, or none when nothing is set up yet. */
        Optional<Front> at(String host);
    }
}
