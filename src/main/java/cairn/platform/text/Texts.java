package cairn.platform.text;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text of the pages, by key and language. ICU is the one engine: it has the six Welsh plural forms and leaves
 * apostrophes alone. Arguments have names, so that a translator sees what stands where.
 */
public final class Texts {

    private final Map<Language, Map<String, String>> messages;
    private final Map<String, Review> reviews;
    private final Map<Language, Map<String, MessageFormat>> read = new ConcurrentHashMap<>();

    Texts(Map<Language, Map<String, String>> messages, Map<String, Review> reviews) {
        this.messages = messages;
        this.reviews = reviews;
    }

    /**
     * The text of a key.
     *
     * @param namesAndValues the arguments: a name, its value, the next name, its value
     * @throws IllegalArgumentException when there is no such key
     */
    public String text(Language language, String key, Object... namesAndValues) {
        String pattern = pattern(language, key);
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        MessageFormat format = read.computeIfAbsent(language, l -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
        // Made once for all, but only one at a time may use it.
        synchronized (format) {
            return format.format(arguments(namesAndValues));
        }
    }

    /** Whether a named person has checked the Welsh of this key; English needs no review. */
    public boolean reviewed(Language language, String key) {
        return language == Language.EN
                || reviews.getOrDefault(key, Review.DRAFT).counts(pattern(Language.EN, key));
    }

    private String pattern(Language language, String key) {
        String pattern = messages.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return pattern;
    }

    private static Map<String, Object> arguments(Object... namesAndValues) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return arguments;
    }
}
