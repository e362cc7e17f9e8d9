package cairn.guide.web;

import cairn.guide.domain.Moment;
import cairn.guide.domain.Seen;
import cairn.guide.domain.Shown;
import cairn.people.Side;
import cairn.places.Unit;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saying how one sees an action.
 *
 * @param original the document's action, whose own words stand on the page; null where there is none
 * @param together whether the coordinator writes down what a side said in a group
 * @param number the place of this question among those of the moment, from 1
 * @param next the question after this one; null at the last
 * @param again whether the person has said something of it before
 */
public record SeeingForm(
        Unit unit,
        Moment moment,
        String action,
        String title,
        @Nullable String original,
        Side side,
        boolean together,
        int number,
        @Nullable String next,
        boolean again,
        Typed typed,
        FormErrors errors) {

    /** What was typed. */
    public record Typed(UUID form, String seen, String body, String shown) {

        void check(FormErrors errors, String action) {
            if (Chosen.of(Seen.class, seen).filter(Seen.of(action)::contains).isEmpty()) {
                errors.add("seen", "guide.reading.seen.empty");
            }
            Shown how = Chosen.of(Shown.class, shown).orElse(null);
            if (how == null) {
                errors.add("shown", "guide.reading.shown.empty");
            } else if (how != Shown.SUM) {
                errors.checkWords("body", body, "guide.reading.body.empty");
            } else if (!body.isBlank()) {
                errors.add("body", "guide.reading.body.notCounted");
            }
        }
    }
}
