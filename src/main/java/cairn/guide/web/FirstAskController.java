package cairn.guide.web;

import cairn.guide.domain.FirstAsk;
import cairn.guide.domain.FirstAsks;
import cairn.guide.domain.FirstHelp;
import cairn.guide.web.FirstAskView.Say;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for something in one's first weeks, or later; reading what came of it; taking it back. */
@InTwoLanguages
class FirstAskController {

    private static final List<String> DONE =
            List.of("asked", "arranged", "suits", "other", "happened", "did_not_happen");

    private final GuidePages guide;
    private final FirstAskPages pages;
    private final FirstAsks asks;

    FirstAskController(GuidePages guide, FirstAskPages pages, FirstAsks asks) {
        this.guide = guide;
        this.pages = pages;
        this.asks = asks;
    }

    @GetMapping("/first-asks/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @RequestParam(defaultValue = "") String kind) {
        guide.part();
        return page.show("guide/weeks/new", form(kind(kind), UUID.randomUUID(), "", new FormErrors(page)));
    }

    @PostMapping("/first-asks")
    @Transactional
    ModelAndView ask(
            Page page,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String body) {
        guide.part();
        FirstHelp help = kind(kind);
        FormErrors errors = new FormErrors(page);
        errors.checkOptionalWords("body", body);
        if (errors.any()) {
            return page.showAgain("guide/weeks/new", form(help, form, body, errors));
        }
        String words = body.isBlank() ? "" : body;
        if (asks.ask(form, help, words, page.language().code(), GuidePages.me().name())) {
            return page.redirect("/first-asks/" + form + "?done=asked");
        }
        errors.add("body", "guide.sentBefore");
        return page.showAgain("guide/weeks/new", form(help, UUID.randomUUID(), body, errors));
    }

    /** That somebody else opened it is written down in the same transaction, once a day, for its author to see. */
    @GetMapping("/first-asks/{id}")
    @Transactional
    ModelAndView show(
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String say,
            @RequestParam(defaultValue = "") String done) {
        FirstAsk ask = pages.find(id);
        if (!ask.mine()) {
            guide.part();
            asks.opened(id);
        }
        return pages.show(
                page,
                ask,
                Chosen.of(Say.class, say).orElse(null),
                DONE.contains(done) ? "guide.firstAsk.done." + done : null);
    }

    @PostMapping("/first-asks/{id}/taken-back")
    @Transactional
    ModelAndView takeBack(Page page, @PathVariable UUID id) {
        if (!pages.find(id).mine()) {
            throw new NotFound();
        }
        guide.part();
        asks.takeBack(id);
        return page.redirect("/first-weeks?done=takenBack");
    }

    private FirstAskForm form(FirstHelp kind, UUID form, String body, FormErrors errors) {
        return new FirstAskForm(kind, asks.coordinator(), form, body, errors);
    }

    private static FirstHelp kind(String kind) {
        return Chosen.of(FirstHelp.class, kind).orElseThrow(NotFound::new);
    }
}
