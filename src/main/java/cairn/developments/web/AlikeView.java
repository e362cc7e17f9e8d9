package cairn.developments.web;

import cairn.answers.Post;
import cairn.developments.domain.Card;
import cairn.developments.domain.Togethers.Kind;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.text.Language;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A development beside those elsewhere that are like it, each with a form to work together. */
public record AlikeView(Side here, List<Side> there, Typed typed, FormErrors errors) {

    /**
     * One side of the comparison.
     *
     * @param service the name of its service
     * @param post the post that holds it
     * @param form the id that its form sends
     */
    public record Side(Card card, String service, Post post, UUID form) {

        /** Its unit, or its service where it is about the whole of it. */
        public String where(Language language) {
            String unit = card.unit(language);
            return unit == null ? service : unit;
        }
    }

    /**
     * What was typed, and to which development; the id is the form's own.
     *
     * @param with null while nothing was typed
     */
    public record Typed(UUID id, @Nullable UUID with, String kind, String body) {

        static final Typed NOTHING = new Typed(new UUID(0, 0), null, "", "");

        void check(FormErrors errors) {
            if (Chosen.of(Kind.class, kind).isEmpty()) {
                errors.add("kind-" + with, "platform.chooseOne");
            }
            errors.checkWords("body-" + with, body, "developments.together.writeWords");
        }

        /** What was typed of this side. */
        Typed of(Side side) {
            return side.card().id().equals(with)
                    ? this
                    : new Typed(side.form(), side.card().id(), "", "");
        }
    }

    /** What stands in the form beside this side. */
    public Typed typed(Side side) {
        return typed.of(side);
    }
}
