package cairn.principles;

import cairn.platform.text.Language;
import java.util.UUID;

/**
 * A principle that a decision names, in the words that held then.
 *
 * @param strains whether the decision strains it; else it serves it
 * @param because why it was decided even so; empty where it serves
 */
public record Named(UUID decision, UUID principle, String wordsEn, String wordsCy, boolean strains, String because) {

    public String words(Language language) {
        return language.of(wordsEn, wordsCy);
    }
}
