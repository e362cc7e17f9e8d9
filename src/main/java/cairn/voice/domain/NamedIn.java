package cairn.voice.domain;

import cairn.answers.Post;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether someone's words name a person: whoever is named cannot open, hold, answer or count them (design of the box). */
public final class NamedIn {

    private static final int SHORTEST = 3;

    private NamedIn() {}

    /** Whether any part of the name, of three letters or more, stands in the words as a word of its own. */
    public static boolean words(String words, String name) {
        Set<String> said = parts(words).collect(Collectors.toSet());
        return parts(name).filter(part -> part.length() >= SHORTEST).anyMatch(said::contains);
    }

    /** Which of these holders of posts the words name. */
    public static Set<UUID> whom(String words, Collection<Post.Holder> holders) {
        return holders.stream()
                .filter(holder -> words(words, holder.name()))
                .map(Post.Holder::person)
                .collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<String> parts(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(Pattern.compile("[^\\p{L}]+").split(plain));
    }
}
