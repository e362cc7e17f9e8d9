package cairn.voice.web;

import cairn.people.Capacities;
import cairn.places.Places;
import cairn.places.Service;
import cairn.platform.Acting;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.Themes;
import cairn.voice.domain.Item;
import cairn.voice.domain.Items;
import cairn.voice.domain.ThemesBeside;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The service's own words for what things are about, and putting them beside what was raised. */
@InTwoLanguages
class ThemeController {

    private static final int LONGEST = 120;

    private final Themes themes;
    private final ThemesBeside beside;
    private final Items items;
    private final Places places;
    private final Capacities capacities;

    ThemeController(Themes themes, ThemesBeside beside, Items items, Places places, Capacities capacities) {
        this.themes = themes;
        this.beside = beside;
        this.items = items;
        this.places = places;
        this.capacities = capacities;
    }

    @GetMapping("/themes")
    @Transactional(readOnly = true)
    ModelAndView list(
            Page page, @RequestParam(defaultValue = "") String service, @RequestParam(defaultValue = "") String done) {
        return page.show("voice/themes", view(find(service), "", "", FormErrors.none(page), !done.isEmpty()));
    }

    @PostMapping("/themes")
    @Transactional
    ModelAndView add(
            Page page,
            @RequestParam UUID service,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String nameCy) {
        if (!capacities.coordinating()) {
            throw new NotFound();
        }
        Service of = find(service.toString());
        FormErrors errors = new FormErrors(page);
        check(errors, "nameEn", nameEn);
        check(errors, "nameCy", nameCy);
        if (errors.any()) {
            return page.showAgain("voice/themes", view(of, nameEn, nameCy, errors, false));
        }
        themes.add(form, service, nameEn.strip(), nameCy.strip());
        return page.redirect("/themes?service=" + service + "&done=yes");
    }

    @GetMapping("/raised/{id}/themes/new")
    @Transactional(readOnly = true)
    ModelAndView choose(Page page, @PathVariable UUID id) {
        Item item = read(id);
        return page.show("voice/about", new AboutView(item, beside.open(item, themes.all())));
    }

    @PostMapping("/raised/{id}/themes")
    @Transactional
    ModelAndView about(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> theme) {
        Item item = read(id);
        beside.choose(
                item,
                beside.open(item, themes.all()),
                theme,
                Objects.requireNonNull(page.visitor()).name());
        return page.redirect("/raised/" + id + "?done=themed");
    }

    /** Something that somebody else raised, whose words the reader may read. */
    private Item read(UUID id) {
        return items.find(id)
                .filter(item -> !item.rounds().isEmpty() && item.words().isPresent())
                .filter(item -> !Acting.current().person().equals(item.raised().authorId()))
                .orElseThrow(NotFound::new);
    }

    private ThemesView view(Service of, String nameEn, String nameCy, FormErrors errors, boolean done) {
        return new ThemesView(
                of, themes.all(of.id()), capacities.coordinating(), UUID.randomUUID(), nameEn, nameCy, errors, done);
    }

    private static void check(FormErrors errors, String field, String text) {
        errors.checkWords(field, text, "voice.themes.empty");
        if (text.codePointCount(0, text.length()) > LONGEST) {
            errors.add(field, "voice.themes.long", "most", LONGEST);
        }
    }

    /** The service of this id; where none is named, the first. */
    private Service find(String service) {
        return places.services().stream()
                .filter(s -> service.isEmpty() || s.id().toString().equals(service))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
