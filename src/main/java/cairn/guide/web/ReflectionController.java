package cairn.guide.web;

import cairn.guide.domain.Reflection;
import cairn.guide.domain.Reflection.Readers;
import cairn.guide.domain.Reflection.Told;
import cairn.guide.domain.ReflectionReaders;
import cairn.guide.domain.Reflections;
import cairn.guide.web.AfterForm.Typed;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One reflection: read by whom its author lets read it; told further, and looked after, by its author alone. */
@InTwoLanguages
class ReflectionController {

    private final ReflectionPages pages;
    private final Reflections reflections;
    private final ReflectionReaders readers;

    ReflectionController(ReflectionPages pages, Reflections reflections, ReflectionReaders readers) {
        this.pages = pages;
        this.reflections = reflections;
        this.readers = readers;
    }

    /** That a reader opened it is written down in the same transaction, once a day, for its author to see. */
    @GetMapping("/reflections/{id}")
    @Transactional
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        Reflection reflection = pages.find(id);
        if (!reflection.mine()) {
            readers.opened(id);
        }
        Readers now = readers.now(id);
        return page.show(
                "guide/reflection/reflection",
                new ReflectionView(reflection, reflections.after(id), now, pages.unit(now), done));
    }

    /** Who opened it, for its author alone. */
    @GetMapping("/reflections/{id}/seen")
    @Transactional(readOnly = true)
    ModelAndView seen(Page page, @PathVariable UUID id) {
        return page.show("guide/reflection/seen", new ReflectionSeenView(pages.mine(id), readers.openedBy(id)));
    }

    @GetMapping("/reflections/{id}/after/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        return page.show("guide/reflection/after", form(pages.mine(id), Typed.nothing(), FormErrors.none(page)));
    }

    @PostMapping("/reflections/{id}/after")
    @Transactional
    ModelAndView tell(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String happened,
            @RequestParam(defaultValue = "") String change) {
        Reflection reflection = pages.mine(id);
        Typed typed = new Typed(form, happened, change);
        FormErrors errors = new FormErrors(page);
        typed.check(errors);
        if (errors.any()) {
            return page.showAgain("guide/reflection/after", form(reflection, typed, errors));
        }
        if (!reflections.tell(new Told(form, id, happened, change, page.language()))) {
            errors.add("happened", "guide.sentBefore");
            return page.showAgain("guide/reflection/after", form(reflection, typed.again(), errors));
        }
        return page.redirect("/reflections/" + id + "?done=told");
    }

    private AfterForm form(Reflection reflection, Typed typed, FormErrors errors) {
        Readers now = readers.now(reflection.id());
        return new AfterForm(reflection, now, pages.unit(now), typed, errors);
    }
}
