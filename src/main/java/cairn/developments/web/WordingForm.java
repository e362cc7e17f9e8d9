package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.platform.form.FormErrors;
import cairn.platform.text.Language;
import java.util.UUID;

/**
 * The words of a development in one language.
 *
 * @param first whether it is the language that it was proposed in; else this is a translation
 */
public record WordingForm(
        Card card, UUID form, Language language, String title, String about, boolean first, FormErrors errors) {}
