package cairn.voice;

import cairn.platform.text.Language;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What grew out of things raised, told by the module that keeps it, and the word of those who raised them on whether it
 * has happened (catalogue G1.04, rule a). Each database role asks through a client of its own.
 */
public interface CameOfIt {

    /** What grew out of these, by what it grew out of; as far as whoever asks may see it. */
    Map<UUID, List<Grown>> of(JdbcClient role, Collection<UUID> raised);

    /**
     * Whoever raised it says that it has happened, or that it has not. What is no longer said to be done is not judged.
     *
     * @param id the form's own: sent twice, it is said once
     * @param entry what says that it is done
     * @param words what they add for everyone to read; may be empty
     */
    void say(JdbcClient role, UUID id, UUID raised, UUID entry, boolean happened, String words);

    /**
     * Something that grew out of what was raised, and where it is.
     *
     * @param path its address, without the language
     * @param colour the mark beside it: {@code red}, {@code amber}, {@code green}, or none yet
     * @param key the text of where it is
     * @param reason why it is so, in the language it was written in; null while nobody has said
     * @param asks what says that it is done and asks for the author's word; null when nothing does
     * @param said the author's newest word on it; null when there is none
     */
    record Grown(
            String path,
            @Nullable String titleEn,
            @Nullable String titleCy,
            String colour,
            String key,
            @Nullable String reason,
            @Nullable String reasonLanguage,
            LocalDate on,
            @Nullable UUID asks,
            @Nullable Boolean said) {

        /** The language that its title is shown in: this one, or the other where nobody has translated it. */
        public Language titleLanguage(Language language) {
            String here = language == Language.CY ? titleCy : titleEn;
            return here == null ? language.other() : language;
        }

        /** Its title, in this language where it has one. */
        public String title(Language language) {
            String title = titleLanguage(language) == Language.CY ? titleCy : titleEn;
            return title == null ? "" : title;
        }
    }
}
