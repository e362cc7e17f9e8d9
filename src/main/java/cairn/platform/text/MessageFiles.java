package cairn.platform.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads {@code messages/MODULE.properties} and {@code messages/MODULE_cy.properties} of every module. */
public final class MessageFiles {

    private MessageFiles() {}

    /**
     * All texts of the program.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public static Texts read() {
        Map<Language, Map<String, String>> messages = new EnumMap<>(Language.class);
        Map<String, Review> reviews = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(file.getFilename());
                Language language = name.endsWith("_cy.properties") ? Language.CY : Language.EN;
                String content = file.getContentAsString(StandardCharsets.UTF_8);
                messages.computeIfAbsent(language, l -> new HashMap<>()).putAll(keys(content));
                reviews.putAll(reviews(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texts(messages, reviews);
    }

    /** The keys and texts of one file's content. */
    public static Map<String, String> keys(String content) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(content));
        Map<String, String> keys = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> keys.put(key, properties.getProperty(key)));
        return keys;
    }

    /** The review marks of one file's content, each by the key on the line below it. */
    public static Map<String, Review> reviews(String content) {
        Map<String, Review> reviews = new HashMap<>();
        Review last = null;
        for (String line : content.lines().toList()) {
            int equals = line.indexOf('=');
            if (last != null && !line.startsWith("#") && equals > 0) {
                reviews.put(line.substring(0, equals).strip(), last);
            }
            last = Review.read(line);
        }
        return reviews;
    }
}
