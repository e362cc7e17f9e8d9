package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Stances;
import cairn.platform.form.FormErrors;
import java.util.UUID;

/**
 * Standing behind a development, or seeing it differently.
 *
 * @param shown {@code yes} with the name, {@code no} without it
 * @param open {@code yes} when it may also be read without signing in
 */
public record StanceForm(
        Card card, UUID form, Stances.Kind kind, String body, String shown, String open, FormErrors errors) {}
