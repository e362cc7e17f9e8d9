package cairn.guide.web;

import cairn.people.Side;
import cairn.platform.form.FormErrors;
import java.util.UUID;

/**
 * Saying how a trial felt.
 *
 * @param side the side for which the reader speaks
 * @param shown {@code name} with the name, {@code side} with the side alone
 */
public record FeltForm(TrialCard card, Side side, UUID form, String body, String shown, FormErrors errors) {}
