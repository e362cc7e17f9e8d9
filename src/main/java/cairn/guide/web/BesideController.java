package cairn.guide.web;

import cairn.answers.Post;
import cairn.answers.Posts;
import cairn.guide.domain.Action;
import cairn.guide.domain.By;
import cairn.guide.domain.Entered;
import cairn.guide.domain.Helps;
import cairn.guide.domain.Helps.Beside;
import cairn.guide.domain.Helps.RestsOn;
import cairn.guide.domain.Model;
import cairn.guide.domain.Providers;
import cairn.guide.domain.Records;
import cairn.guide.web.BesideForm.Typed;
import cairn.guide.web.BesideForm.What;
import cairn.people.Descriptions;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.form.Chosen;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people write beside an action of a unit, each in their own name. */
@InTwoLanguages
class BesideController {

    private final GuidePages pages;
    private final Model model;
    private final Helps helps;
    private final Records records;
    private final Providers providers;
    private final Posts posts;
    private final Descriptions descriptions;
    private final Clock clock;

    BesideController(
            GuidePages pages,
            Model model,
            Helps helps,
            Records records,
            Providers providers,
            Posts posts,
            Descriptions descriptions,
            Clock clock) {
        this.pages = pages;
        this.model = model;
        this.helps = helps;
        this.records = records;
        this.providers = providers;
        this.posts = posts;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/guide/{action}/{what}/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id, @PathVariable String action, @PathVariable String what) {
        What of = what(what);
        Typed typed = new Typed(UUID.randomUUID(), "", "", "", new DateFields("", "", ""));
        return page.show("guide/beside", form(page, id, action, of, typed, FormErrors.none(page)));
    }

    @PostMapping("/units/{id}/guide/{action}/{what}")
    @Transactional
    ModelAndView add(
            Page page,
            @PathVariable UUID id,
            @PathVariable String action,
            @PathVariable String what,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        What of = what(what);
        Typed typed = new Typed(form, body, choice, place, new DateFields(day, month, year));
        FormErrors errors = new FormErrors(page);
        BesideForm view = form(page, id, action, of, typed, errors);
        new BesideCheck(typed, errors).check(of, view.posts());
        if (errors.any()) {
            return page.showAgain("guide/beside", view);
        }
        keep(page, view);
        return page.redirect(view.path() + "?done=" + of.done());
    }

    /** Their author takes back what they wrote; anyone says that a document does not hold any more. */
    @PostMapping("/units/{id}/guide/{action}/{what}/withdrawals")
    @Transactional
    ModelAndView takeBack(
            Page page,
            @PathVariable UUID id,
            @PathVariable String action,
            @PathVariable String what,
            @RequestParam UUID row) {
        Unit unit = pages.unit(id);
        Beside beside = helps.beside(id, unit.service(), action);
        switch (what(what)) {
            case HELPED ->
                beside.helped().stream()
                        .filter(helped -> helped.id().equals(row) && helped.mine())
                        .forEach(helped -> helps.takeBackHelped(row));
            case ENTERED ->
                beside.entered().stream()
                        .filter(entered -> entered.id().equals(row) && entered.mine())
                        .forEach(entered -> records.takeBack(row));
            default ->
                beside.restsOn().stream()
                        .filter(document -> document.id().equals(row))
                        .forEach(document ->
                                helps.endRestsOn(row, GuidePages.me().name()));
        }
        return page.redirect("/units/" + id + "/guide/" + action + "?done=takenBack");
    }

    private void keep(Page page, BesideForm view) {
        Typed typed = view.typed();
        UUID service = view.unit().service();
        SignedIn me = GuidePages.me();
        By by = new By(me.name(), descriptions.myWords().orElse(me.takingPartAs()));
        String language = page.language().code();
        LocalDate today = LocalDate.now(clock);
        switch (view.what()) {
            case HELPED -> helps.addHelped(typed.form(), service, view.action(), typed.body(), language, by);
            case RESTS_ON ->
                helps.addRestsOn(
                        service,
                        view.action(),
                        new RestsOn(
                                typed.form(),
                                Chosen.of(RestsOn.Kind.class, typed.choice()).orElseThrow(),
                                typed.body(),
                                typed.place(),
                                me.name(),
                                today));
            case ENTERED ->
                records.enter(
                        view.unit().id(),
                        new Entered(
                                typed.form(),
                                view.action(),
                                typed.body(),
                                typed.place(),
                                typed.choice().equals("gap"),
                                language,
                                by.name(),
                                by.takingPartAs(),
                                today,
                                true));
            case LOOKS_AFTER ->
                providers.name(
                        view.unit().id(),
                        view.action(),
                        UUID.fromString(typed.choice()),
                        typed.by().date().orElse(null),
                        me.name());
        }
    }

    private BesideForm form(Page page, UUID id, String action, What what, Typed typed, FormErrors errors) {
        Unit unit = pages.unit(id);
        Action of = model.find(unit.service(), action).orElseThrow(NotFound::new);
        List<Post> offered = List.of();
        if (what == What.LOOKS_AFTER) {
            if (!pages.mayName()) {
                throw new NotFound();
            }
            offered = posts.all().values().stream()
                    .sorted(Comparator.comparing(post -> post.title(page.language())))
                    .toList();
        }
        return new BesideForm(unit, action, ActionTexts.title(page, of), what, typed, offered, errors);
    }

    private static What what(String path) {
        return Arrays.stream(What.values())
                .filter(what -> what.path().equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
