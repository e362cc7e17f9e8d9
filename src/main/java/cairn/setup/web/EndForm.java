package cairn.setup.web;

import cairn.answers.Post;
import cairn.answers.PostSettings.Holding;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;

/** Saying from which day on somebody holds a post no longer. */
public record EndForm(Post post, Holding holding, DateFields from, FormErrors errors) {}
