package cairn.platform.text;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A language of the pages. Its code is the first part of every address. */
public enum Language {
    EN("en", "English"),
    CY("cy", "Cymraeg");

    private final String code;
    private final String ownName;
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** As in addresses and in {@code lang} attributes. */
    public String code() {
        return code;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** For dates and plural forms, as spoken in the United Kingdom. */
    public Locale locale() {
        return Locale.of(code, "GB");
    }

    /** How days and times are written in it, by one of {@link DateTimeFormatter}'s patterns. */
    public DateTimeFormatter format(String pattern) {
        return formats.computeIfAbsent(pattern, p -> DateTimeFormatter.ofPattern(p, locale()));
    }

    public Language other() {
        return this == EN ? CY : EN;
    }

    /** Picks the one of two names that is in this language. */
    public String of(String english, String welsh) {
        return this == EN ? english : welsh;
    }

    /** The language of a code, if the pages speak it. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }
}
