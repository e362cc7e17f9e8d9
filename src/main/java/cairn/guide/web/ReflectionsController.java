package cairn.guide.web;

import cairn.guide.domain.By;
import cairn.guide.domain.Reflection;
import cairn.guide.domain.Reflection.Begun;
import cairn.guide.domain.Reflections;
import cairn.guide.web.ReflectionForm.Typed;
import cairn.people.Capacities;
import cairn.people.Descriptions;
import cairn.platform.NotFound;
import cairn.platform.Paged;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How it was to try something new: one's own, those that others let one read, and a new one (catalogue GX.05). */
@InTwoLanguages
class ReflectionsController {

    private static final int A_PAGE = 20;

    private final Reflections reflections;
    private final Capacities capacities;
    private final Descriptions descriptions;

    ReflectionsController(Reflections reflections, Capacities capacities, Descriptions descriptions) {
        this.reflections = reflections;
        this.capacities = capacities;
        this.descriptions = descriptions;
    }

    @GetMapping("/reflections")
    @Transactional(readOnly = true)
    ModelAndView all(Page page, @RequestParam(name = "page", defaultValue = "1") int number) {
        Paged<Reflection> mine = Paged.of(number, A_PAGE, reflections::mine);
        Paged<Reflection> others = Paged.of(number, A_PAGE, reflections::ofOthers);
        if (number > 1 && mine.rows().isEmpty() && others.rows().isEmpty()) {
            throw new NotFound();
        }
        return page.show(
                "guide/reflection/reflections",
                new ReflectionsView(
                        mine.rows(),
                        others.rows(),
                        number,
                        mine.more() || others.more(),
                        GuidePages.me().ended() == null));
    }

    @GetMapping("/reflections/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page) {
        takingPart();
        return page.show("guide/reflection/begin", new ReflectionForm(Typed.nothing(), FormErrors.none(page)));
    }

    @PostMapping("/reflections")
    @Transactional
    ModelAndView begin(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String trying,
            @RequestParam(defaultValue = "") String hoped,
            @RequestParam(defaultValue = "") String feared,
            @RequestParam(defaultValue = "") String expected) {
        takingPart();
        Typed typed = new Typed(form, trying, hoped, feared, expected);
        FormErrors errors = new FormErrors(page);
        typed.check(errors);
        if (errors.any()) {
            return page.showAgain("guide/reflection/begin", new ReflectionForm(typed, errors));
        }
        SignedIn me = GuidePages.me();
        By by = new By(me.name(), descriptions.myWords().orElse(me.takingPartAs()));
        if (!reflections.begin(new Begun(form, trying, hoped, feared, expected, by, page.language()))) {
            errors.add("trying", "guide.sentBefore");
            return page.showAgain("guide/reflection/begin", new ReflectionForm(typed.again(), errors));
        }
        return page.redirect("/reflections/" + form + "?done=begun");
    }

    private void takingPart() {
        if (capacities.current().isEmpty()) {
            throw new NotFound();
        }
    }
}
