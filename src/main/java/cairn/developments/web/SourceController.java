package cairn.developments.web;

import cairn.developments.domain.Card;
import cairn.developments.domain.Developments;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a development grew out of: more of it, and its author's word that it is not what they meant. */
@InTwoLanguages
class SourceController {

    private static final int MOST = 40;

    private final Developments developments;
    private final DevelopmentPages pages;
    private final Items items;

    SourceController(Developments developments, DevelopmentPages pages, Items items) {
        this.developments = developments;
        this.pages = pages;
        this.items = items;
    }

    @GetMapping("/developments/{id}/sources/new")
    @Transactional(readOnly = true)
    ModelAndView choose(Page page, @PathVariable UUID id) {
        Card card = pages.find(page, id);
        return page.show("developments/source", new SourceForm(card, linkable(card), List.of(), FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/sources")
    @Transactional
    ModelAndView link(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") List<String> raised) {
        Card card = pages.find(page, id);
        List<Item> linkable = linkable(card);
        List<UUID> chosen = linkable.stream()
                .map(Item::id)
                .filter(item -> raised.contains(item.toString()))
                .toList();
        if (chosen.isEmpty()) {
            FormErrors errors = new FormErrors(page);
            errors.add("raised", "developments.source.choose");
            return page.showAgain("developments/source", new SourceForm(card, linkable, raised, errors));
        }
        chosen.forEach(item -> developments.link(id, item, "GREW_FROM"));
        return page.redirect("/developments/" + id + "?done=linked");
    }

    /** Its author says that this is not what they meant; or whoever linked it today takes that back. */
    @PostMapping("/developments/{id}/partings")
    @Transactional
    ModelAndView part(Page page, @PathVariable UUID id, @RequestParam UUID raised) {
        pages.find(page, id);
        if (!developments.mayPart(id, raised)) {
            throw new NotFound();
        }
        developments.part(id, raised);
        return page.redirect("/developments/" + id + "?done=parted");
    }

    private List<Item> linkable(Card card) {
        List<UUID> ids = developments.linkable(card.id(), card.unit(), MOST);
        Map<UUID, Item> found = items.find(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(item -> item.words().isPresent())
                .toList();
    }
}
