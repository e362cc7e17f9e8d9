package cairn.guide.web;

import cairn.guide.domain.StatementReplies.Reply;
import cairn.places.Service;
import cairn.platform.form.FormErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The service's answer to what was said.
 *
 * @param now the newest answer; null while there is none
 * @param form the form's own id
 * @param after the number of the newest answer that stood on the page
 * @param body what was typed
 */
public record ReplyForm(Service service, @Nullable Reply now, UUID form, int after, String body, FormErrors errors) {}
