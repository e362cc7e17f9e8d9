package cairn.voice.web;

import cairn.voice.Themes.Theme;
import cairn.voice.domain.Item;
import java.util.List;
import java.util.UUID;

/** Something raised, and the words from which a reader chooses what it is about. */
public record AboutView(Item item, List<Theme> open) {

    public boolean chosen(UUID theme) {
        return item.themes().stream().anyMatch(t -> t.isAbout() && t.id().equals(theme));
    }
}
