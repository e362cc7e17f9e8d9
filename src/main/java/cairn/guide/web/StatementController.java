package cairn.guide.web;

import cairn.guide.domain.Statements;
import cairn.guide.domain.Statements.Statement;
import cairn.guide.web.StatementForm.Typed;
import cairn.places.Service;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.text.Language;
import cairn.platform.web.InTwoLanguages;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The service's statement of intent: for everyone to read, for the coordinator to write down as it was signed. */
@InTwoLanguages
class StatementController {

    private static final Set<String> DONE = Set.of("signed", "believed", "replied", "held", "stands");

    private final GuidePages guide;
    private final StatementPages pages;
    private final Statements statements;

    StatementController(GuidePages guide, StatementPages pages, Statements statements) {
        this.guide = guide;
        this.pages = pages;
        this.statements = statements;
    }

    @GetMapping("/services/{id}/statement")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        Service service = guide.service(id);
        return page.show(
                "guide/statement", pages.view(service, DONE.contains(done) ? "guide.statement.done." + done : null));
    }

    @GetMapping("/services/{id}/statement/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        guide.coordinator();
        Service service = guide.service(id);
        Statement now = statements.newest(id).orElse(null);
        Typed typed = now == null
                ? typed(0, offered(page, Language.EN), offered(page, Language.CY))
                : typed(now.number(), now.wordsEn(), now.wordsCy());
        return page.show("guide/statementNew", new StatementForm(service, now, typed, FormErrors.none(page)));
    }

    @PostMapping("/services/{id}/statement")
    @Transactional
    ModelAndView sign(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String wordsEn,
            @RequestParam(defaultValue = "") String wordsCy,
            @RequestParam(defaultValue = "") String signedBy,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        guide.coordinator();
        Service service = guide.service(id);
        Typed typed = new Typed(form, after, wordsEn, wordsCy, signedBy, new DateFields(day, month, year));
        FormErrors errors = new FormErrors(page);
        typed.check(pages.today(), errors);
        if (!errors.any() && statements.write(typed.signed(id), GuidePages.me().name())) {
            return page.redirect("/services/" + id + "/statement?done=signed");
        }
        Statement now = statements.newest(id).orElse(null);
        int newest = now == null ? 0 : now.number();
        if (!errors.any()) {
            errors.add("wordsEn", "guide.somebodyWasFirst");
        }
        return page.showAgain("guide/statementNew", new StatementForm(service, now, typed.after(newest), errors));
    }

    private Typed typed(int after, String wordsEn, String wordsCy) {
        return new Typed(UUID.randomUUID(), after, wordsEn, wordsCy, "", DateFields.of(pages.today()));
    }

    /** The words of the document, to begin with; nobody here has signed them. */
    private static String offered(Page page, Language language) {
        return page.in(language).t("guide.statement.offered");
    }
}
