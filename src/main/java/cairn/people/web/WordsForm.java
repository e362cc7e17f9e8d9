package cairn.people.web;

import cairn.people.Description;
import cairn.people.Description.SeenBy;
import cairn.people.domain.Names.Taken;
import cairn.platform.form.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name a person goes by, and the words they choose.
 *
 * @param taken the names they took before, for their eyes alone
 */
public record WordsForm(
        Typed typed,
        FormErrors errors,
        List<Taken> taken,
        @Nullable String done) {

    /** What was typed; the id is the form's own. */
    public record Typed(UUID id, String name, String words, String pronouns, String about, String seenBy) {

        static Typed of(String name, @Nullable Description now) {
            UUID id = UUID.randomUUID();
            return now == null
                    ? new Typed(id, name, "", "", "", SeenBy.NOBODY.name())
                    : new Typed(
                            id,
                            name,
                            now.words(),
                            now.pronouns(),
                            now.about(),
                            now.seenBy().name());
        }

        /** Whether it says of the person what this does. */
        boolean saysTheSame(Typed other) {
            return words.equals(other.words)
                    && pronouns.equals(other.pronouns)
                    && about.equals(other.about)
                    && seenBy.equals(other.seenBy);
        }
    }
}
