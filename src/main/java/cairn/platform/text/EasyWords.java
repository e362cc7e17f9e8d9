package cairn.platform.text;

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

/** Words of an easy list of 2,048 in each language: 11 random bits each, which a person can copy by hand. */
@Component
public class EasyWords {

    private static final int LIST = 2048;

    private final SecureRandom random = new SecureRandom();
    private final Map<Language, List<String>> lists = new EnumMap<>(Language.class);

    EasyWords() {
        for (Language language : Language.values()) {
            lists.put(language, read(language));
        }
    }

    /** So many new words. */
    public List<String> draw(Language language, int howMany) {
        List<String> words = Objects.requireNonNull(lists.get(language));
        return Stream.generate(() -> words.get(random.nextInt(LIST)))
                .limit(howMany)
                .toList();
    }

    /**
     * The words as typed, forgiving case, accents and anything between them; nothing when they are not so many words of
     * letters. Whether they are anyone's is not asked here.
     */
    public static Optional<List<String>> typed(String text, int howMany) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = Stream.of(plain.split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() == howMany ? Optional.of(words) : Optional.empty();
    }

    private static List<String> read(Language language) {
        String file = "/words/" + language.code() + ".txt";
        try (InputStream in = Objects.requireNonNull(EasyWords.class.getResourceAsStream(file))) {
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
