package cairn.voice.domain;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of our kinds a file's own word for a kind plainly names. A word that names none is kept as it is, without one. */
final class ImportedKinds {

    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("suggestion", Kind.SUGGESTION),
            Map.entry("suggestions", Kind.SUGGESTION),
            Map.entry("awgrym", Kind.SUGGESTION),
            Map.entry("awgrymiadau", Kind.SUGGESTION),
            Map.entry("improve", Kind.SUGGESTION),
            Map.entry("improvement", Kind.SUGGESTION),
            Map.entry("gwella", Kind.SUGGESTION),
            Map.entry("issue", Kind.ISSUE),
            Map.entry("issues", Kind.ISSUE),
            Map.entry("mater", Kind.ISSUE),
            Map.entry("materion", Kind.ISSUE),
            Map.entry("challenge", Kind.CHALLENGE),
            Map.entry("challenges", Kind.CHALLENGE),
            Map.entry("her", Kind.CHALLENGE),
            Map.entry("heriau", Kind.CHALLENGE),
            Map.entry("compliment", Kind.COMPLIMENT),
            Map.entry("compliments", Kind.COMPLIMENT),
            Map.entry("canmoliaeth", Kind.COMPLIMENT),
            Map.entry("best", Kind.COMPLIMENT),
            Map.entry("question", Kind.QUESTION),
            Map.entry("questions", Kind.QUESTION),
            Map.entry("cwestiwn", Kind.QUESTION),
            Map.entry("cwestiynau", Kind.QUESTION));

    private ImportedKinds() {}

    static @Nullable Kind of(String word) {
        return WORDS.get(word.strip().toLowerCase(Locale.ROOT));
    }
}
