package cairn.principles;

import java.time.LocalDate;

/**
 * A decision that names a principle.
 *
 * @param key the text of what was decided
 * @param title of what it was decided, in this language
 * @param path its address, without the language
 * @param number the wording of the principle that held then
 * @param strains whether it strains the principle; else it serves it
 * @param because why it was decided even so, in this language; empty where it serves
 */
public record Decision(
        String key,
        String title,
        String titleLanguage,
        String path,
        int number,
        boolean strains,
        String because,
        String becauseLanguage,
        LocalDate on) {}
