package cairn.guide.web;

import cairn.guide.domain.Reflection;
import cairn.guide.domain.Reflection.Let;
import cairn.guide.domain.Reflection.Readers;
import cairn.guide.domain.Reflection.Who;
import cairn.guide.domain.ReflectionReaders;
import cairn.people.Capacities;
import cairn.people.Capacity;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing who may read what one wrote of trying something new: its author alone, and whenever they like. */
@InTwoLanguages
class ReflectionReadersController {

    private final ReflectionPages pages;
    private final ReflectionReaders readers;
    private final Capacities capacities;
    private final Places places;

    ReflectionReadersController(
            ReflectionPages pages, ReflectionReaders readers, Capacities capacities, Places places) {
        this.pages = pages;
        this.readers = readers;
        this.capacities = capacities;
        this.places = places;
    }

    @GetMapping("/reflections/{id}/readers")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        Reflection reflection = pages.mine(id);
        Readers now = readers.now(id);
        return page.show(
                "guide/reflection/readers",
                form(reflection, now, UUID.randomUUID(), now.who().name(), FormErrors.none(page)));
    }

    @PostMapping("/reflections/{id}/readers")
    @Transactional
    ModelAndView let(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String who) {
        Reflection reflection = pages.mine(id);
        Optional<Who> chosen = Chosen.of(Who.class, who);
        Unit mine = myUnit();
        FormErrors errors = new FormErrors(page);
        if (chosen.isEmpty() || (chosen.get() == Who.MY_UNIT && mine == null)) {
            errors.add("who", "platform.chooseOne");
        } else {
            UUID unit = chosen.get() == Who.MY_UNIT && mine != null ? mine.id() : null;
            if (readers.let(new Let(form, id, after, chosen.get(), unit))) {
                return page.redirect("/reflections/" + id + "?done=readers");
            }
            errors.add("who", "guide.reflection.readers.changed");
            form = UUID.randomUUID();
        }
        return page.showAgain("guide/reflection/readers", form(reflection, readers.now(id), form, who, errors));
    }

    private ReflectionReadersForm form(
            Reflection reflection, Readers now, UUID form, String chosen, FormErrors errors) {
        return new ReflectionReadersForm(reflection, now, pages.unit(now), myUnit(), form, chosen, errors);
    }

    private @Nullable Unit myUnit() {
        return capacities.current().map(Capacity::unit).flatMap(places::unit).orElse(null);
    }
}
