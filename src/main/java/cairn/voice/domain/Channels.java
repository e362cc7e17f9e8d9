package cairn.voice.domain;

import cairn.answers.Subject;
import cairn.evidence.ActionId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which actions of the model it is evidence that something came in this way. */
final class Channels {

    /** Suggestion boxes displayed in main areas. */
    static final ActionId BOXES = new ActionId("G1.03");
    /** Complaints and compliments information displayed and easily accessible: compliments, as far as it is here. */
    static final ActionId COMPLIMENTS = new ActionId("G1.13");

    private Channels() {}

    static Subject named(UUID id, Choices choices, UUID author) {
        return new Subject(id, NamedItems.NOUN, choices.kind().name(), choices.unit(), author, of(choices.kind()));
    }

    /** What came through the box: with the seven words, without a name shown, or on paper. */
    static Subject throughTheBox(UUID id, String kind, @Nullable UUID unit) {
        Set<ActionId> actions = new HashSet<>(of(Kind.valueOf(kind)));
        actions.add(BOXES);
        return new Subject(id, NamedItems.NOUN, kind, unit, null, actions);
    }

    private static Set<ActionId> of(Kind kind) {
        return kind == Kind.COMPLIMENT ? Set.of(COMPLIMENTS) : Set.of();
    }
}
