package cairn.guide.web;

import cairn.guide.domain.Trial;
import cairn.guide.domain.Trial.Decided;
import cairn.guide.domain.Trials;
import cairn.guide.web.TrialEndForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.principles.Naming;
import cairn.principles.Principle;
import cairn.principles.Principles;
import jakarta.servlet.http.HttpServletRequest;
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

/** Writing down that a trial is kept, changed or dropped: whoever proposed it, or the coordinator. */
@InTwoLanguages
class TrialEndController {

    private final GuidePages guide;
    private final TrialPages pages;
    private final Trials trials;
    private final Principles principles;
    private final Clock clock;

    TrialEndController(GuidePages guide, TrialPages pages, Trials trials, Principles principles, Clock clock) {
        this.guide = guide;
        this.pages = pages;
        this.trials = trials;
        this.principles = principles;
        this.clock = clock;
    }

    @GetMapping("/trials/{id}/end/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        TrialCard card = find(page, id);
        Typed typed = new Typed(
                UUID.randomUUID(), newest(card), "", "", "", "", DateFields.of(LocalDate.now(clock)), Naming.NONE);
        return page.show("guide/trial/end", new TrialEndForm(card, offered(card), typed, FormErrors.none(page)));
    }

    @PostMapping("/trials/{id}/end")
    @Transactional
    ModelAndView decide(
            Page page,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after) {
        TrialCard card = find(page, id);
        Typed typed = Typed.of(form, after, request);
        FormErrors errors = new FormErrors(page);
        List<Principle> offered = offered(card);
        typed.check(errors, card.trial(), offered, LocalDate.now(clock));
        if (!errors.any()
                && trials.decide(decided(page, id, typed), GuidePages.me().name())) {
            return page.redirect("/trials/" + id + "?done=decided");
        }
        TrialCard now = find(page, id);
        if (!errors.any()) {
            errors.add("kind", "guide.plan.somebodyWasFirst");
        }
        return page.showAgain("guide/trial/end", new TrialEndForm(now, offered, typed.after(newest(now)), errors));
    }

    private static Decided decided(Page page, UUID trial, Typed typed) {
        return new Decided(
                typed.id(),
                trial,
                typed.after(),
                typed.chosen().orElseThrow(),
                typed.reason(),
                typed.learnt(),
                typed.whoDecided(),
                typed.decidedOn().date().orElseThrow(),
                typed.naming(),
                page.language());
    }

    private List<Principle> offered(TrialCard card) {
        return principles.standing(guide.unit(card.trial().unit()).service());
    }

    private TrialCard find(Page page, UUID id) {
        TrialCard card = pages.find(page, id);
        if (!pages.mineToEnd(card.trial()) || !card.trial().begun(LocalDate.now(clock))) {
            throw new NotFound();
        }
        return card;
    }

    private static int newest(TrialCard card) {
        Trial.End end = card.trial().end();
        return end == null ? 0 : end.number();
    }
}
