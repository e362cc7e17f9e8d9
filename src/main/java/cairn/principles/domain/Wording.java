package cairn.principles.domain;

import cairn.people.Side;
import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What was agreed of a principle, out of a suggestion. It never changes: the newest counts.
 *
 * @param wordsEn empty, as in Welsh, where the principle was set aside
 * @param differs who saw it differently, and how; empty when nobody said so
 * @param suggested the words that were suggested, in their language; empty where it was to be set aside
 * @param because why it was suggested
 */
public record Wording(
        UUID principle,
        UUID service,
        int number,
        String wordsEn,
        String wordsCy,
        boolean serviceUsers,
        boolean carers,
        boolean staff,
        String agreedBy,
        LocalDate agreedOn,
        String differs,
        String language,
        String byName,
        LocalDate on,
        String suggested,
        String because,
        String suggestedLanguage,
        String suggestedBy,
        String suggestedAs,
        LocalDate suggestedOn) {

    /**
     * What is about to be written down.
     *
     * @param id the form's own
     * @param principle the one that it is about, or the id of a new one
     * @param after the number of the newest wording that stood on the page; 0 when there was none
     */
    public record Agreed(
            UUID id,
            UUID suggestion,
            UUID principle,
            UUID service,
            int after,
            String wordsEn,
            String wordsCy,
            Set<Side> sides,
            String agreedBy,
            LocalDate agreedOn,
            String differs,
            Language language) {}

    public String words(Language language) {
        return language.of(wordsEn, wordsCy);
    }

    public boolean setAside() {
        return wordsEn.isEmpty();
    }

    /** Whether other words were agreed than were suggested. */
    public boolean reworded() {
        return !suggested.isEmpty() && !suggested.equals(wordsEn) && !suggested.equals(wordsCy);
    }

    /** The sides that agreed it together. */
    public Set<Side> sides() {
        return Side.of(serviceUsers, carers, staff);
    }
}
