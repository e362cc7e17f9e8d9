package cairn.guide.web;

import cairn.guide.domain.Action;
import cairn.guide.domain.Adaptation;
import cairn.guide.domain.Adaptation.Kind;
import cairn.guide.domain.Backings;
import cairn.guide.domain.Model;
import cairn.guide.web.AdaptForm.Typed;
import cairn.places.Service;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The model as a service has made it its own, with the document's words beside each change (GX.11). */
@InTwoLanguages
class AdaptController {

    private final GuidePages pages;
    private final Model model;
    private final Backings backings;
    private final Clock clock;

    AdaptController(GuidePages pages, Model model, Backings backings, Clock clock) {
        this.pages = pages;
        this.model = model;
        this.backings = backings;
        this.clock = clock;
    }

    @GetMapping("/services/{id}/guide")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return page.show(
                "guide/model",
                new ModelView(
                        pages.service(id),
                        model.of(id),
                        model.adaptations(id),
                        backings.all(id),
                        pages.coordinating(),
                        done.equals("adapted") ? "guide.done.adapted" : null));
    }

    @GetMapping("/services/{id}/guide/{action}/adaptations/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id, @PathVariable String action) {
        pages.coordinator();
        Action of = model.find(id, action).orElseThrow(NotFound::new);
        Adaptation now = now(id, action);
        Adaptation own = of.ownWords();
        Typed typed = new Typed(
                UUID.randomUUID(),
                now == null ? 0 : now.number(),
                "",
                "",
                own == null ? "" : own.wordsEn(),
                own == null ? "" : own.wordsCy(),
                "",
                "",
                DateFields.of(LocalDate.now(clock)));
        return page.show("guide/adapt", new AdaptForm(pages.service(id), of, now, typed, FormErrors.none(page)));
    }

    @PostMapping("/services/{id}/guide/{action}/adaptations")
    @Transactional
    ModelAndView adapt(
            Page page,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after) {
        pages.coordinator();
        Service service = pages.service(id);
        Action of = model.find(id, action).orElseThrow(NotFound::new);
        AdaptForm view = new AdaptForm(service, of, now(id, action), typed(request, form, after), new FormErrors(page));
        return keep(page, view, action, view.kinds());
    }

    @GetMapping("/services/{id}/guide/actions/new")
    @Transactional(readOnly = true)
    ModelAndView writeNew(Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String level) {
        pages.coordinator();
        Typed typed = new Typed(
                UUID.randomUUID(), 0, Kind.ADDED.name(), level, "", "", "", "", DateFields.of(LocalDate.now(clock)));
        return page.show("guide/adapt", new AdaptForm(pages.service(id), null, null, typed, FormErrors.none(page)));
    }

    @PostMapping("/services/{id}/guide/actions")
    @Transactional
    ModelAndView add(Page page, HttpServletRequest request, @PathVariable UUID id, @RequestParam UUID form) {
        pages.coordinator();
        Typed typed = typed(request, form, 0);
        AdaptForm view = new AdaptForm(pages.service(id), null, null, typed, new FormErrors(page));
        String next = typed.level().matches("[1-3]") ? model.next(id, Integer.parseInt(typed.level())) : "";
        return keep(page, view, next, List.of(Kind.ADDED));
    }

    private ModelAndView keep(Page page, AdaptForm view, String action, List<Kind> offered) {
        view.typed().check(view.errors(), offered, LocalDate.now(clock));
        if (!view.errors().any()) {
            UUID service = view.service().id();
            Model.Change change =
                    view.typed().change(service, action, page.language().code());
            if (model.adapt(change, GuidePages.me().name())) {
                return page.redirect("/services/" + service + "/guide?done=adapted");
            }
            view.errors().add("reason", "guide.adapt.somebodyWasFirst");
        }
        int newest = view.now() == null ? 0 : view.now().number();
        Typed again = view.typed().after(newest);
        return page.showAgain(
                "guide/adapt", new AdaptForm(view.service(), view.action(), view.now(), again, view.errors()));
    }

    private static Typed typed(HttpServletRequest request, UUID form, int after) {
        return new Typed(
                form,
                after,
                text(request, "kind"),
                text(request, "level"),
                text(request, "wordsEn"),
                text(request, "wordsCy"),
                text(request, "reason"),
                text(request, "agreedBy"),
                new DateFields(text(request, "day"), text(request, "month"), text(request, "year")));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private @Nullable Adaptation now(UUID service, String action) {
        return model.adaptations(service).stream()
                .filter(adaptation -> adaptation.action().equals(action))
                .findFirst()
                .orElse(null);
    }
}
