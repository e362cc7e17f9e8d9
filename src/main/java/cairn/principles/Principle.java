package cairn.principles;

import cairn.platform.text.Language;
import java.util.UUID;

/**
 * A principle of a service, as it holds now.
 *
 * @param number which wording of it this is, from 1
 */
public record Principle(UUID id, int number, String wordsEn, String wordsCy) {

    public String words(Language language) {
        return language.of(wordsEn, wordsCy);
    }
}
