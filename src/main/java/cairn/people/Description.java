package cairn.people;

import java.time.LocalDate;

/**
 * What a person says of themselves, in no words but their own (catalogue P.05, P.34; tension 35).
 *
 * @param words said of them instead of "service user" or "carer"; empty: the ordinary word
 * @param pronouns may be empty
 * @param about culture, faith, language, identity, what matters; may be empty
 */
public record Description(String words, String pronouns, String about, SeenBy seenBy, LocalDate on) {

    /** Who may read it besides the person. */
    public enum SeenBy {
        NOBODY,
        /** Whoever arranges meetings. */
        ARRANGERS,
        /** Whoever arranges meetings, and everyone in a group with the person. */
        GROUPS;

        /** The key of the text that names it. */
        public String key() {
            return "people.seenBy." + name();
        }
    }
}
