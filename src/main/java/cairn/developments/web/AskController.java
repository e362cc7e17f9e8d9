package cairn.developments.web;

import cairn.developments.domain.Asks;
import cairn.developments.domain.Asks.Ask;
import cairn.developments.domain.Asks.Kind;
import cairn.developments.domain.Asks.Open;
import cairn.developments.domain.Card;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for something that a development needs, and saying what happened to an ask. Anyone who takes part may. */
@InTwoLanguages
class AskController {

    private static final int MOST = 50;

    private final DevelopmentPages developments;
    private final Asks asks;
    private final Clock clock;

    AskController(DevelopmentPages developments, Asks asks, Clock clock) {
        this.developments = developments;
        this.asks = asks;
        this.clock = clock;
    }

    @GetMapping("/board/asks")
    @Transactional(readOnly = true)
    ModelAndView open(Page page, @RequestParam(defaultValue = "0") int after) {
        int from = Stretch.from(after);
        List<Open> open = asks.open(from, MOST, page.language());
        if (open.isEmpty() && from > 0) {
            return page.redirect("/board/asks");
        }
        int total = open.isEmpty() ? 0 : open.getFirst().total();
        return page.show(
                "developments/openAsks", new OpenAsksView(open, new Stretch(from, MOST, total), LocalDate.now(clock)));
    }

    @GetMapping("/developments/{id}/asks/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        AskForm.Typed typed = new AskForm.Typed(UUID.randomUUID(), "", "");
        return page.show("developments/ask", new AskForm(developments.find(page, id), typed, FormErrors.none(page)));
    }

    @PostMapping("/developments/{id}/asks")
    @Transactional
    ModelAndView ask(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String ofWhom) {
        Card development = developments.find(page, id);
        AskForm.Typed typed = new AskForm.Typed(form, body, ofWhom);
        FormErrors errors = new FormErrors(page);
        typed.check(errors);
        if (errors.any()) {
            return page.showAgain("developments/ask", new AskForm(development, typed, errors));
        }
        asks.ask(form, id, body, ofWhom, DevelopmentPages.myName());
        return page.redirect(DevelopmentPages.path(id) + "#asks");
    }

    @GetMapping("/asks/{id}/steps/new")
    @Transactional(readOnly = true)
    ModelAndView writeStep(Page page, @PathVariable UUID id) {
        AskStepForm.Typed typed = new AskStepForm.Typed(UUID.randomUUID(), "", "");
        return page.show("developments/askStep", form(find(id), typed, FormErrors.none(page)));
    }

    @PostMapping("/asks/{id}/steps")
    @Transactional
    ModelAndView step(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String body) {
        Ask ask = find(id);
        AskStepForm.Typed typed = new AskStepForm.Typed(form, kind, body);
        FormErrors errors = new FormErrors(page);
        typed.check(errors, ask);
        if (!errors.any()) {
            Kind chosen = typed.chosen(ask).orElseThrow();
            if (asks.step(form, id, chosen, body, DevelopmentPages.myName())) {
                return page.redirect(DevelopmentPages.path(ask.development()) + "#asks");
            }
            errors.add("kind", "developments.ask.closedMeanwhile");
        }
        return page.showAgain("developments/askStep", form(find(id), typed, errors));
    }

    private Ask find(UUID id) {
        return asks.find(id).orElseThrow(NotFound::new);
    }

    private AskStepForm form(Ask ask, AskStepForm.Typed typed, FormErrors errors) {
        return new AskStepForm(ask, typed, errors, LocalDate.now(clock));
    }
}
