package cairn.people;

import cairn.platform.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Easy words to sign in with: an adjective and a thing, in Welsh the thing first. The Welsh things are all masculine, so
 * that no adjective is mutated. No word has an accent, and none could hurt.
 */
final class PairWords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> ADJECTIVES = read("en_adjectives");
    private static final List<String> NOUNS = read("en_nouns");
    private static final List<String> ENWAU = read("cy_nouns");
    private static final List<String> ANSODDEIRIAU = read("cy_adjectives");

    private PairWords() {}

    /** Two words in this language, neither of which is part of the name: a pair tells nothing of whose it is. */
    static String draw(Language language, String name) {
        return Stream.generate(() -> draw(language))
                .filter(pair -> unlike(pair, name))
                .findFirst()
                .orElseThrow();
    }

    /** A pair as typed, forgiving capitals, accents and anything between the words. */
    static String typed(String text) {
        return plain(text).replaceAll("[^a-z]+", " ").strip();
    }

    /** A word of a code, as typed: the letters and figures alone, in small letters without accents. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    static String one(List<String> words) {
        return words.get(RANDOM.nextInt(words.size()));
    }

    static List<String> read(String file) {
        try (InputStream in = PairWords.class.getResourceAsStream("/words/" + file + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String draw(Language language) {
        return language == Language.CY ? one(ENWAU) + " " + one(ANSODDEIRIAU) : one(ADJECTIVES) + " " + one(NOUNS);
    }

    private static boolean unlike(String pair, String name) {
        return Stream.of(pair.split(" ")).noneMatch(plain(name)::contains);
    }
}
