package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.platform.form.FormErrors;
import java.util.List;

/** Choosing one or several of a list, beside a development. */
public record Choosing(Card card, List<Option> options, List<String> chosen, FormErrors errors) {

    /** One that can be chosen. */
    public record Option(String id, String text) {}
}
