package cairn.voice.domain;

import cairn.platform.security.Pepper;
import cairn.platform.text.EasyWords;
import cairn.platform.text.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Seven words of an easy list of 2,048: 77 random bits that a person can copy by hand. Only their HMAC is kept, under a
 * pepper that is not in the database; a look-up is one index read (design of the box).
 */
@Component
public class SevenWords {

    public static final int HOW_MANY = 7;

    private final EasyWords easyWords;
    private final Pepper pepper;

    SevenWords(EasyWords easyWords, Pepper pepper) {
        this.easyWords = easyWords;
        this.pepper = pepper;
    }

    /** Seven new words in the language of the page. */
    public List<String> draw(Language language) {
        return easyWords.draw(language, HOW_MANY);
    }

    /**
     * The words as typed, forgiving case, accents and anything between them; nothing when they are not seven words of
     * letters. Whether they are anyone's is not asked here.
     */
    public static Optional<List<String>> typed(String text) {
        return EasyWords.typed(text, HOW_MANY);
    }

    /** The key under which what belongs to the words is kept. */
    public byte[] key(List<String> words) {
        return pepper.hmac("seven words", String.join(" ", words));
    }
}
