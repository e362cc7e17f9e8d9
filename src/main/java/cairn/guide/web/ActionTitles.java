package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Model;
import cairn.platform.page.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the actions of the model are called on the pages of a unit's plan and trials. */
@Component
class ActionTitles {

    private final Model model;
    private final GuidePages pages;

    ActionTitles(Model model, GuidePages pages) {
        this.model = model;
        this.pages = pages;
    }

    /** What each action is called that a unit may choose, in the order of the model. */
    Map<String, String> all(Page page, UUID unit) {
        Map<String, String> titles = new LinkedHashMap<>();
        actions(unit).forEach(action -> titles.put(action.id().value(), ActionTexts.title(page, action)));
        return titles;
    }

    /** What this action is called; by its id where the model does not have it any more. */
    String of(Page page, UUID unit, String action) {
        return all(page, unit).getOrDefault(action, action);
    }

    /** The actions that a unit may choose of, in the order of the model. */
    List<String> at(UUID unit) {
        return actions(unit).stream().map(action -> action.id().value()).toList();
    }

    private List<Action> actions(UUID unit) {
        return model.of(pages.unit(unit).service());
    }
}
