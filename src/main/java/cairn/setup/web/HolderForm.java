package cairn.setup.web;

import cairn.answers.Post;
import cairn.answers.PostSettings.MayHold;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import java.util.List;

/** Saying who holds a post or stands in from a day on. */
public record HolderForm(Post post, Typed typed, List<MayHold> people, FormErrors errors) {

    /** What was typed. */
    public record Typed(String part, String person, DateFields from) {}
}
