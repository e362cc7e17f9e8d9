package cairn.guide.web;

import cairn.guide.domain.Beliefs.Words;
import cairn.places.Service;
import cairn.platform.form.FormErrors;

/**
 * Holding words back, or letting them stand again.
 *
 * @param reason what was typed; everyone reads it
 */
public record HeldForm(Service service, Words words, String reason, FormErrors errors) {}
