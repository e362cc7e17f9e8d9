package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.platform.form.FormErrors;
import java.util.UUID;

/**
 * Challenging where a development is.
 *
 * @param another {@code yes} when somebody else than whoever said so shall answer
 */
public record ChallengeForm(Card card, UUID form, String body, String another, FormErrors errors) {}
