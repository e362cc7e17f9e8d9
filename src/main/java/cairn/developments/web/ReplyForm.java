package cairn.developments.web;

import cairn.developments.domain.Togethers.Together;
import cairn.platform.form.FormErrors;
import java.util.UUID;

/** Answering an offer to work together, on a page of its own when something is to be put right. */
public record ReplyForm(Together together, Typed typed, FormErrors errors) {

    /** What was typed. */
    public record Typed(String yes, String body) {

        void check(FormErrors errors, UUID together) {
            if (!yes.equals("yes") && !yes.equals("no")) {
                errors.add("yes-" + together, "platform.chooseOne");
            }
            if (yes.equals("no")) {
                errors.checkWords("body-" + together, body, "developments.together.writeWhyNot");
            } else {
                errors.checkOptionalWords("body-" + together, body);
            }
        }
    }
}
