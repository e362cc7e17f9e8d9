package cairn.people.web;

import cairn.people.web.Cards.Person;
import cairn.platform.text.Language;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card for one person: before it is made, and once it is.
 *
 * @param form sent twice, it makes one card
 * @param card what stands on it, in both languages; null before it is made, and when it was made already
 * @param again whether this card was made already, so that its code cannot be shown any more
 */
public record CardView(Person person, UUID form, @Nullable Card card, boolean again) {

    /** The card itself. Nothing on it says what the place is for. */
    public record Card(String address, String pair, String code, LocalDateTime ends, List<Side> sides) {}

    /** The same in one language. */
    public record Side(
            Language language, String title, String address, String pair, String code, List<String> whatToDo) {}
}
