package cairn.principles.web;

import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.principles.domain.Suggestion.Kind;
import cairn.principles.domain.Suggestion.Suggested;
import cairn.principles.domain.Suggestions;
import cairn.principles.domain.Wording;
import cairn.principles.domain.Wordings;
import cairn.principles.web.SuggestionForm.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Suggesting something of the principles of a service, and taking it back. Anyone who takes part may. */
@InTwoLanguages
class SuggestionController {

    private final PrinciplePages pages;
    private final Suggestions suggestions;
    private final Wordings wordings;

    SuggestionController(PrinciplePages pages, Suggestions suggestions, Wordings wordings) {
        this.pages = pages;
        this.suggestions = suggestions;
        this.wordings = wordings;
    }

    /** Begins it; of a principle, with its words to change. */
    @GetMapping("/services/{id}/principles/suggestions/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID principle) {
        Service service = pages.service(id);
        Wording about = about(id, principle);
        Typed typed = new Typed(
                UUID.randomUUID(),
                about == null ? Kind.NEW.name() : about.setAside() ? Kind.WORDS.name() : "",
                about == null ? "" : about.words(page.language()),
                "");
        return page.show("principles/suggest", new SuggestionForm(service, about, typed, FormErrors.none(page)));
    }

    @PostMapping("/services/{id}/principles/suggestions")
    @Transactional
    ModelAndView suggest(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(required = false) @Nullable UUID principle,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String because) {
        Service service = pages.service(id);
        Wording about = about(id, principle);
        // Whoever wants it set aside has its words before them, and need not empty the field.
        boolean asItIs =
                about != null && kind.equals(Kind.SET_ASIDE.name()) && body.equals(about.words(page.language()));
        Typed typed = new Typed(form, kind, asItIs ? "" : body, because);
        FormErrors errors = new FormErrors(page);
        SuggestionForm view = new SuggestionForm(service, about, typed, errors);
        typed.check(errors, view.kinds());
        if (errors.any()) {
            return page.showAgain("principles/suggest", view);
        }
        Suggested suggested =
                new Suggested(form, id, typed.chosen(), principle, typed.body(), because, page.language());
        if (!suggestions.suggest(suggested, PrinciplePages.me().name(), pages.takingPartAs())) {
            errors.add("because", "principles.sentBefore");
            return page.showAgain("principles/suggest", new SuggestionForm(service, about, typed.anew(), errors));
        }
        return page.redirect(PrinciplePages.path(id) + "?done=suggested");
    }

    @PostMapping("/principle-suggestions/{id}/taken-back")
    @Transactional
    ModelAndView takeBack(Page page, @PathVariable UUID id) {
        var suggestion = pages.suggestion(id);
        if (!suggestion.mine()) {
            throw new NotFound();
        }
        String path = PrinciplePages.path(suggestion.service());
        return page.redirect(suggestions.takeBack(id) ? path + "?done=takenBack" : path + "/suggestions");
    }

    private @Nullable Wording about(UUID service, @Nullable UUID principle) {
        if (principle == null) {
            return null;
        }
        return wordings.of(principle).stream()
                .findFirst()
                .filter(wording -> wording.service().equals(service))
                .orElseThrow(NotFound::new);
    }
}
