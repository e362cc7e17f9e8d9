package cairn.voice.domain;

import cairn.platform.security.Pepper;
import cairn.platform.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Seven words of an easy list of 2,048: 77 random bits that a person can copy by hand. Only their HMAC is kept, under a
 * pepper that is not in the database; a look-up is one index read (design of the box).
 */
@Component
public class SevenWords {

    public static final int HOW_MANY = 7;
    private static final int LIST = 2048;

    private final SecureRandom random = new SecureRandom();
    private final Map<Language, List<String>> lists = new EnumMap<>(Language.class);
    private final Pepper pepper;

    SevenWords(Pepper pepper) {
        this.pepper = pepper;
        for (Language language : Language.values()) {
            lists.put(language, read(language));
        }
    }

    /** Seven new words in the language of the page. */
    public List<String> draw(Language language) {
        List<String> words = Objects.requireNonNull(lists.get(language));
        return Stream.generate(() -> words.get(random.nextInt(LIST)))
                .limit(HOW_MANY)
                .toList();
    }

    /**
     * The words as typed, forgiving case, accents and anything between them; nothing when they are not seven words of
     * letters. Whether they are anyone's is not asked here.
     */
    public static Optional<List<String>> typed(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = Stream.of(plain.split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() == HOW_MANY ? Optional.of(words) : Optional.empty();
    }

    /** The key under which what belongs to the words is kept. */
    public byte[] key(List<String> words) {
        return pepper.hmac("seven words", String.join(" ", words));
    }

    private static List<String> read(Language language) {
        String file = "/words/" + language.code() + ".txt";
        try (InputStream in = Objects.requireNonNull(SevenWords.class.getResourceAsStream(file))) {
            List<String> words = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (words.size() != LIST) {
                throw new IllegalStateException(file + " must have " + LIST + " words");
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
