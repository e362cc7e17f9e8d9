package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.platform.form.FormErrors;
import cairn.voice.domain.Item;

/**
 * What an author lets stand on the board.
 *
 * @param stands whether words of theirs stand there now
 */
public record OwnWordsForm(Card card, Item item, boolean stands, String body, FormErrors errors) {}
