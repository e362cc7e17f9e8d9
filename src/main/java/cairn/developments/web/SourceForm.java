package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.platform.form.FormErrors;
import cairn.voice.domain.Item;
import java.util.List;

/** Adding what a development also grew out of. */
public record SourceForm(Card card, List<Item> linkable, List<String> ticked, FormErrors errors) {}
