package cairn.voice.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What authors do about what they raised: nobody else can.
 *
 * @param id the form's own, so that a form sent twice acts once
 * @param about the answer, the summary or the theme it is about, if it is about one
 * @param yes the author's word on it
 * @param body their words; empty when the act has none
 */
public record Act(UUID id, Verb verb, @Nullable UUID about, boolean yes, String body) {

    public enum Verb {
        /** Says it anew; the earlier version stays. */
        VERSION,
        /** Adds something, or writes back to those who answer. */
        ADD,
        /** Takes it back; a gap stays in view. */
        WITHDRAW,
        /** Puts a name to it. */
        NAME,
        /** "This answers it", or "this does not". */
        VERDICT,
        /** "Yes, that is what I meant", or "no". */
        CHECK,
        /** "Yes, it has happened", or "no, it has not", of what grew out of it; with words or without. */
        HAPPENED,
        /** "That is not what it is about", of a theme that somebody put beside it; or "it is". */
        ABOUT;

        public boolean hasWords() {
            return this == VERSION || this == ADD || this == NAME;
        }

        /** Whether its author may write something with it. */
        public boolean mayHaveWords() {
            return hasWords() || this == HAPPENED;
        }

        public boolean hasSubject() {
            return this == VERDICT || this == CHECK || this == HAPPENED || this == ABOUT;
        }
    }
}
