package cairn.voice.web;

import cairn.places.Places;
import cairn.platform.nhsuk.Choice;
import cairn.platform.page.Page;
import cairn.voice.Themes;
import cairn.voice.domain.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units and the themes that a reader can choose from: the service's own first, then those of files. */
@Component
class Choosable {

    private final Places places;
    private final Themes themes;
    private final Said said;

    Choosable(Places places, Themes themes, Said said) {
        this.places = places;
        this.themes = themes;
        this.said = said;
    }

    List<Choice> units(Page page, @Nullable UUID chosen) {
        List<Choice> choices = new ArrayList<>();
        places.units().forEach(u -> choices.add(choice(u.id(), u.name(page.language()), chosen)));
        said.importedUnits().forEach(u -> choices.add(fromFile(page, u, chosen)));
        return choices;
    }

    List<Choice> themes(Page page, @Nullable UUID chosen) {
        List<Choice> choices = new ArrayList<>();
        themes.all().forEach(t -> choices.add(choice(t.id(), t.name(page.language()), chosen)));
        said.importedThemes().forEach(t -> choices.add(fromFile(page, t, chosen)));
        return choices;
    }

    private static Choice fromFile(Page page, Said.Named named, @Nullable UUID chosen) {
        return choice(named.id(), page.t("voice.said.fromFile", "name", named.name()), chosen);
    }

    private static Choice choice(UUID id, String text, @Nullable UUID chosen) {
        return new Choice(id.toString(), text, null, id.equals(chosen));
    }

    /** The text of the one that is chosen, if one is. */
    static @Nullable String chosen(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::checked)
                .map(Choice::text)
                .findFirst()
                .orElse(null);
    }
}
