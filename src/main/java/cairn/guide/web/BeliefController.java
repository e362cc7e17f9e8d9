package cairn.guide.web;

import cairn.guide.domain.Accounts;
import cairn.guide.domain.BeliefNumbers;
import cairn.guide.domain.Beliefs;
import cairn.guide.domain.Statements;
import cairn.guide.domain.Statements.Statement;
import cairn.guide.web.BeliefForm.Typed;
import cairn.people.Side;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Do you believe it?" Nothing of who answers is kept: nobody can change or take back an answer, and the page says so. */
@InTwoLanguages
class BeliefController {

    private final GuidePages guide;
    private final StatementPages pages;
    private final Statements statements;
    private final Beliefs beliefs;
    private final Accounts accounts;

    BeliefController(
            GuidePages guide, StatementPages pages, Statements statements, Beliefs beliefs, Accounts accounts) {
        this.guide = guide;
        this.pages = pages;
        this.statements = statements;
        this.beliefs = beliefs;
        this.accounts = accounts;
    }

    @GetMapping("/services/{id}/statement/beliefs/new")
    @Transactional(readOnly = true)
    ModelAndView ask(Page page, @PathVariable UUID id) {
        Statement newest = statements.newest(id).orElseThrow(NotFound::new);
        Typed typed = new Typed(UUID.randomUUID(), newest.id(), "", "", "");
        return page.show("guide/belief", form(page, guide.service(id), newest, typed));
    }

    @PostMapping("/services/{id}/statement/beliefs")
    @Transactional
    ModelAndView answer(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam UUID statement,
            @RequestParam(defaultValue = "") String believes,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String body) {
        Service service = guide.service(id);
        Statement newest = statements.newest(id).orElseThrow(NotFound::new);
        Typed typed = new Typed(FormId.random(form), statement, believes, shown, body);
        BeliefForm view = form(page, service, newest, typed.to(newest.id()));
        typed.check(view.side(), view.errors());
        if (!newest.id().equals(statement)) {
            view.errors().add("believes", "guide.belief.newWords");
        }
        if (view.errors().any()) {
            return page.showAgain("guide/belief", view);
        }
        beliefs.give(typed.given(view.side(), page.language()));
        return page.redirect("/services/" + id + "/statement?done=believed");
    }

    private BeliefForm form(Page page, Service service, Statement newest, Typed typed) {
        Side side = accounts.mySide(service.id(), null).orElse(null);
        return new BeliefForm(
                service,
                newest,
                side,
                pages.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
                BeliefNumbers.readableFrom(pages.today()),
                typed,
                new FormErrors(page));
    }
}
