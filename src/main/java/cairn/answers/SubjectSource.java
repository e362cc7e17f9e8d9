package cairn.answers;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A module whose things are answered: it shows the words that a person is about to answer. */
public interface SubjectSource {

    /** The first part of the address of its things. */
    String noun();

    /** The words as their author left them, or nothing when the reader may not open them. */
    Optional<Shown> shown(UUID subject);

    /**
     * What stands above a form that answers it.
     *
     * @param words null when the author took them back
     * @param language the language they were written in
     * @param named whether the author's name stands with it: there is a page of theirs, and they can be told by hand
     * @param byHandAlone whether the author has neither a page nor seven words, and can only be told by hand
     */
    record Shown(@Nullable String words, String language, boolean named, boolean byHandAlone) {}
}
