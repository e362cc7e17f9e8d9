package cairn.platform.page;

import cairn.platform.text.Language;
import java.util.Optional;
import java.util.UUID;

/**
 * The organisation a visitor stands before: what the frame of every page shows of it.
 *
 * @param country which numbers for urgent help stand on the page: WALES or ENGLAND
 */
public record Front(UUID organisation, String nameEn, String nameCy, String country) {

    public String name(Language language) {
        return language.of(nameEn, nameCy);
    }

    /** Knows which organisation is found at which address. Asked before anyone is known, so it keeps what it learned. */
    public interface Door {

        /** The organisation found at this host name, or none when nothing is set up yet. */
        Optional<Front> at(String host);
    }
}
