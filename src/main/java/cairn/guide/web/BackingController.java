package cairn.guide.web;

import cairn.guide.domain.Backing;
import cairn.guide.domain.Backing.Kind;
import cairn.guide.domain.Backings;
import cairn.guide.domain.Model;
import cairn.guide.domain.StatementReplies;
import cairn.guide.web.BackingForm.Typed;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
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

/** What a service gives so that people can take part at each level; whoever answers for the service writes it down. */
@InTwoLanguages
class BackingController {

    private final GuidePages guide;
    private final StatementPages statement;
    private final StatementReplies answering;
    private final Backings backings;

    BackingController(GuidePages guide, StatementPages statement, StatementReplies answering, Backings backings) {
        this.guide = guide;
        this.statement = statement;
        this.answering = answering;
        this.backings = backings;
    }

    @GetMapping("/services/{id}/backing")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        guide.part();
        Service service = guide.service(id);
        return page.show(
                "guide/backing/backings",
                new BackingView(
                        service,
                        backings.all(id),
                        statement.owes(),
                        answering.mayReply(id),
                        done.equals("written") ? "guide.done.backing" : null));
    }

    @GetMapping("/services/{id}/backing/{level}/{kind}/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id, @PathVariable int level, @PathVariable String kind) {
        Kind of = mine(id, level, kind);
        List<Backing> before = backings.of(id, level, of);
        Backing now = before.isEmpty() ? null : before.getFirst();
        Typed typed = new Typed(
                UUID.randomUUID(),
                now == null ? 0 : now.number(),
                now == null ? "" : now.wordsEn(),
                now == null ? "" : now.wordsCy(),
                now == null ? "" : now.place(),
                "",
                DateFields.of(statement.today()));
        return page.show(
                "guide/backing/write",
                new BackingForm(guide.service(id), level, of, before, typed, FormErrors.none(page)));
    }

    @PostMapping("/services/{id}/backing/{level}/{kind}")
    @Transactional
    ModelAndView save(
            Page page,
            @PathVariable UUID id,
            @PathVariable int level,
            @PathVariable String kind,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String wordsEn,
            @RequestParam(defaultValue = "") String wordsCy,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String agreedBy,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        Kind of = mine(id, level, kind);
        Typed typed = new Typed(form, after, wordsEn, wordsCy, place, agreedBy, new DateFields(day, month, year));
        FormErrors errors = new FormErrors(page);
        typed.check(errors, statement.today());
        if (!errors.any()
                && backings.write(
                        typed.written(id, level, of, page.language()),
                        GuidePages.me().name())) {
            return page.redirect("/services/" + id + "/backing?done=written");
        }
        List<Backing> before = backings.of(id, level, of);
        if (!errors.any()) {
            errors.add("wordsEn", "guide.somebodyWasFirst");
            typed = typed.after(before.isEmpty() ? 0 : before.getFirst().number());
        }
        return page.showAgain(
                "guide/backing/write", new BackingForm(guide.service(id), level, of, before, typed, errors));
    }

    /** What kind it is, for whoever answers for the service; for anybody else the page is not there. */
    private Kind mine(UUID service, int level, String kind) {
        guide.service(service);
        if (level < Model.FIRST || level > Model.LAST || !answering.mayReply(service)) {
            throw new NotFound();
        }
        return Chosen.of(Kind.class, kind).orElseThrow(NotFound::new);
    }
}
