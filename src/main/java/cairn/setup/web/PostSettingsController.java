package cairn.setup.web;

import cairn.answers.Post;
import cairn.answers.PostSettings;
import cairn.answers.PostSettings.DutyNow;
import cairn.answers.PostSettings.Holding;
import cairn.answers.PostSettings.MayHold;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.setup.web.HolderForm.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Posts: who answers, who stands in, who reads first; from which day, and since when. */
@InTwoLanguages
class PostSettingsController {

    private static final String POSTS = "/settings/posts/";
    private static final String HOLDER = "HOLDER";
    private static final String DEPUTY = "DEPUTY";

    private final Coordinating coordinating;
    private final PostSettings postSettings;
    private final Places places;

    PostSettingsController(Coordinating coordinating, PostSettings postSettings, Places places) {
        this.coordinating = coordinating;
        this.postSettings = postSettings;
        this.places = places;
    }

    @GetMapping("/settings/posts/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @RequestParam(name = "reader") Optional<String> reader) {
        coordinating.name();
        NamesForm.Typed nothing = new NamesForm.Typed("", "");
        return page.show("setup/newPost", form(reader.isPresent(), nothing, "", "", FormErrors.none(page)));
    }

    @PostMapping("/settings/posts")
    @Transactional
    ModelAndView add(
            Page page,
            @RequestParam(name = "form", defaultValue = "") String sent,
            @RequestParam(name = "reader") Optional<String> reader,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String welsh,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String holder) {
        String me = coordinating.name();
        if (coordinating.sentBefore(sent)) {
            return page.redirect(POSTS + sent + "?saved");
        }
        PostForm form =
                form(reader.isPresent(), new NamesForm.Typed(english, welsh), unit, holder, new FormErrors(page));
        Optional<Unit> chosen = form.units().stream()
                .filter(each -> each.id().toString().equals(unit))
                .findFirst();
        check(form, chosen);
        if (form.errors().any()) {
            return coordinating.askAgain(page, "setup/newPost", form);
        }
        UUID id = Coordinating.id(sent);
        postSettings.addPost(
                id,
                form.typed().englishName(),
                form.typed().welshName(),
                chosen.map(Unit::id).orElse(null),
                me);
        person(form.people(), holder)
                .ifPresent(person -> postSettings.hold(id, person.capacity(), false, coordinating.today(), me));
        return page.redirect(POSTS + id + "?saved");
    }

    @GetMapping("/settings/posts/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @PathVariable UUID id, @RequestParam(name = "saved") Optional<String> saved) {
        coordinating.name();
        return page.show(
                "setup/post",
                new PostSettingsView(
                        post(id),
                        duties(id).stream()
                                .map(duty -> new PostSettingsView.Duty(
                                        duty,
                                        duty.unit() == null
                                                ? null
                                                : places.unit(duty.unit()).orElseThrow(NotFound::new)))
                                .toList(),
                        postSettings.holdings(id),
                        coordinating.today(),
                        saved.isPresent()));
    }

    @GetMapping("/settings/posts/{id}/holders")
    @Transactional(readOnly = true)
    ModelAndView holders(Page page, @PathVariable UUID id) {
        coordinating.name();
        Typed typed = new Typed("", "", DateFields.of(coordinating.today()));
        return page.show("setup/holders", form(post(id), typed, FormErrors.none(page)));
    }

    @PostMapping("/settings/posts/{id}/holders")
    @Transactional
    ModelAndView hold(
            Page page,
            @RequestParam(name = "form", defaultValue = "") String sent,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        String me = coordinating.name();
        if (coordinating.sentBefore(sent)) {
            return page.redirect(POSTS + id + "?saved");
        }
        Typed typed = new Typed(part, person, new DateFields(day, month, year));
        HolderForm form = form(post(id), typed, new FormErrors(page));
        Optional<MayHold> chosen = person(form.people(), person);
        if (!List.of(HOLDER, DEPUTY).contains(part)) {
            form.errors().add("part", "platform.chooseOne");
        }
        if (chosen.isEmpty()) {
            form.errors().add("person", "platform.chooseOne");
        }
        coordinating.checkDay(typed.from(), form.errors());
        if (form.errors().any()) {
            return coordinating.askAgain(page, "setup/holders", form);
        }
        LocalDate since = typed.from().date().orElseThrow();
        postSettings.hold(id, chosen.orElseThrow().capacity(), part.equals(DEPUTY), since, me);
        return page.redirect(POSTS + id + "?saved");
    }

    @GetMapping("/settings/holders/{id}/endings")
    @Transactional(readOnly = true)
    ModelAndView endings(Page page, @PathVariable UUID id) {
        coordinating.name();
        return page.show("setup/end", form(holding(id), DateFields.of(coordinating.today()), FormErrors.none(page)));
    }

    @PostMapping("/settings/holders/{id}/endings")
    @Transactional
    ModelAndView end(
            Page page,
            @RequestParam(name = "form", defaultValue = "") String sent,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        String me = coordinating.name();
        if (coordinating.sentBefore(sent)) {
            return page.redirect(SettingsController.SETTINGS + "?saved");
        }
        Holding holding = holding(id);
        DateFields from = new DateFields(day, month, year);
        FormErrors errors = new FormErrors(page);
        coordinating.checkDay(from, errors);
        if (errors.any()) {
            return coordinating.askAgain(page, "setup/end", form(holding, from, errors));
        }
        postSettings.endHolding(id, from.date().orElseThrow(), me);
        return page.redirect(POSTS + holding.post() + "?saved");
    }

    @PostMapping("/settings/duties/{id}/endings")
    @Transactional
    ModelAndView endDuty(
            Page page, @RequestParam(name = "form", defaultValue = "") String sent, @PathVariable UUID id) {
        String me = coordinating.name();
        if (coordinating.sentBefore(sent)) {
            return page.redirect(SettingsController.SETTINGS + "?saved");
        }
        DutyNow duty = postSettings.duties().stream()
                .filter(each -> each.id().equals(id) && each.mayEnd())
                .findFirst()
                .orElseThrow(NotFound::new);
        postSettings.endDuty(id, me);
        return page.redirect(POSTS + duty.post() + "?saved");
    }

    private void check(PostForm form, Optional<Unit> unit) {
        FormErrors errors = form.errors();
        Names.required(errors, "english", form.typed().english(), "setup.writeTitle");
        Names.optional(errors, "welsh", form.typed().welsh());
        if (form.reader()) {
            if (postSettings.duties().stream().anyMatch(DutyNow::independentReader)) {
                errors.add("english", "setup.posts.readerTwice");
            }
        } else if (unit.isEmpty()) {
            errors.add("unit", "platform.chooseOne");
        }
        if (!form.holder().isEmpty() && person(form.people(), form.holder()).isEmpty()) {
            errors.add("holder", "platform.chooseOne");
        }
    }

    private Post post(UUID id) {
        return postSettings.post(id).orElseThrow(NotFound::new);
    }

    private Holding holding(UUID id) {
        return postSettings
                .holding(id)
                .filter(holding -> holding.lasts(coordinating.today()))
                .orElseThrow(NotFound::new);
    }

    private List<DutyNow> duties(UUID post) {
        return postSettings.duties().stream()
                .filter(duty -> duty.post().equals(post))
                .toList();
    }

    private static Optional<MayHold> person(List<MayHold> people, String capacity) {
        return people.stream()
                .filter(person -> person.capacity().toString().equals(capacity))
                .findFirst();
    }

    /** Only units that no post of their own answers for yet: two would leave open who owes. */
    private PostForm form(boolean reader, NamesForm.Typed typed, String unit, String holder, FormErrors errors) {
        List<UUID> taken = postSettings.duties().stream()
                .filter(duty -> duty.unit() != null && !duty.independentReader())
                .map(DutyNow::unit)
                .toList();
        List<Unit> free = reader
                ? List.of()
                : places.openUnits().stream()
                        .filter(each -> !taken.contains(each.id()))
                        .toList();
        return new PostForm(reader, typed, unit, holder, free, postSettings.mayHold(reader), errors);
    }

    private HolderForm form(Post post, Typed typed, FormErrors errors) {
        boolean reader = duties(post.id()).stream().anyMatch(DutyNow::independentReader);
        return new HolderForm(post, typed, postSettings.mayHold(reader), errors);
    }

    private EndForm form(Holding holding, DateFields from, FormErrors errors) {
        return new EndForm(post(holding.post()), holding, from, errors);
    }
}
