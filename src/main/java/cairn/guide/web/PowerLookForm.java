package cairn.guide.web;

import cairn.guide.domain.PowerCheck;
import cairn.people.Side;
import cairn.platform.form.FormErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saying how it was.
 *
 * @param side the side for which the reader speaks
 * @param asked how many of that side were asked when the unit was last looked at; null when nobody wrote that down
 */
public record PowerLookForm(
        PowerCheck check, Side side, @Nullable Integer asked, Typed typed, FormErrors errors) {

    /**
     * What was typed.
     *
     * @param form the form's own id
     * @param agreed the number of what was agreed as it stood on the page
     * @param shown {@code name} with the name, {@code side} with the side alone
     */
    public record Typed(UUID form, int agreed, String body, String shown) {

        void check(FormErrors errors) {
            errors.checkWords("body", body, "guide.power.after.empty");
            if (!shown.equals("name") && !shown.equals("side")) {
                errors.add("shown", "platform.chooseOne");
            }
        }
    }
}
