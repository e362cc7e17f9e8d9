package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Powers.Moved;
import cairn.developments.domain.Powers.Power;
import cairn.developments.domain.Powers.Said;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saying whether it is a quick win, and what power moved.
 *
 * @param now what stands there; null when nobody has said
 */
public record PowerForm(Card development, @Nullable Power now, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param quickWin {@code yes}, {@code no}, or nothing chosen
     * @param after the number of the newest word that stood on the page
     */
    public record Typed(int after, String quickWin, String moved, String body) {

        void check(FormErrors errors) {
            if (!quickWin.equals("yes") && !quickWin.equals("no")) {
                errors.add("quickWin", "platform.chooseOne");
            }
            if (Chosen.of(Moved.class, moved).isEmpty()) {
                errors.add("moved", "platform.chooseOne");
            }
            if (Chosen.of(Moved.class, moved).filter(m -> m != Moved.NONE).isPresent()) {
                errors.checkWords("body", body, "developments.power.writeHow");
            } else {
                errors.checkOptionalWords("body", body);
            }
        }

        Said said(UUID development) {
            return new Said(
                    development,
                    after,
                    quickWin.equals("yes"),
                    Chosen.of(Moved.class, moved).orElseThrow(),
                    body);
        }

        /** The same, after what stands there now. */
        Typed after(int newest) {
            return new Typed(newest, quickWin, moved, body);
        }
    }
}
