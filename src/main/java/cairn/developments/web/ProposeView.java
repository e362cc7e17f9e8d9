package cairn.developments.web;

import cairn.places.Service;
import cairn.places.Unit;
import cairn.platform.text.Language;
import cairn.voice.domain.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of proposing a development.
 *
 * @param place what it is about, as far as chosen
 * @param raised what it could grow out of
 */
public record ProposeView(
        QuestionView question,
        List<Service> services,
        List<Unit> units,
        ProposeController.@Nullable Place place,
        List<Item> raised) {

    /** The name of what it is about. */
    public String placeName(Language language) {
        if (place == null) {
            return "";
        }
        return place.unit() == null
                ? place.service().name(language)
                : place.unit().name(language);
    }

    /** What was ticked. */
    public List<Item> ticked() {
        return raised.stream()
                .filter(item ->
                        question.typed().all("raised").contains(item.id().toString()))
                .toList();
    }
}
