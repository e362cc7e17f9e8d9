package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Parts.Part;
import cairn.developments.domain.Parts.Said;
import cairn.developments.domain.Parts.Side;
import cairn.developments.domain.Parts.Stage;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saying who takes part at a stage.
 *
 * @param now what stands there; null when nobody has said
 */
public record PartForm(Card development, @Nullable Part now, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param after the number of the newest word on this stage that stood on the page
     */
    public record Typed(Stage stage, int after, List<String> sides, String body) {

        void check(FormErrors errors) {
            if (chosen().stream().noneMatch(Side::livedExperience)) {
                errors.checkWords("body", body, "developments.part.writeWhy");
            } else {
                errors.checkOptionalWords("body", body);
            }
        }

        Said said(UUID development) {
            return new Said(development, stage, after, chosen(), body);
        }

        /** The same, after what stands there now. */
        Typed after(int newest) {
            return new Typed(stage, newest, sides, body);
        }

        private Set<Side> chosen() {
            Set<Side> chosen = EnumSet.noneOf(Side.class);
            sides.forEach(side -> Chosen.of(Side.class, side).ifPresent(chosen::add));
            return chosen;
        }
    }
}
