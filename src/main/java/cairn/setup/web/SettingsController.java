package cairn.setup.web;

import cairn.answers.Post;
import cairn.answers.PostSettings;
import cairn.answers.PostSettings.DutyNow;
import cairn.answers.Posts;
import cairn.places.Change;
import cairn.places.PlaceSettings;
import cairn.places.Places;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Front;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
import cairn.setup.web.NamesForm.Typed;
import cairn.setup.web.SettingsView.PostRow;
import cairn.setup.web.SettingsView.ServiceRow;
import cairn.setup.web.SettingsView.UnitRow;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All that is set, what the organisation is called, and what the service itself says about help. */
@InTwoLanguages
class SettingsController {

    static final String SETTINGS = "/settings";

    private static final String NAMES = SETTINGS + "/names";
    private static final String HELP = SETTINGS + "/help";
    private static final String URGENT_LINE = SETTINGS + "/urgent-line";

    private final Coordinating coordinating;
    private final PlaceSettings placeSettings;
    private final PostSettings postSettings;
    private final Places places;
    private final Posts posts;

    SettingsController(
            Coordinating coordinating,
            PlaceSettings placeSettings,
            PostSettings postSettings,
            Places places,
            Posts posts) {
        this.coordinating = coordinating;
        this.placeSettings = placeSettings;
        this.postSettings = postSettings;
        this.places = places;
        this.posts = posts;
    }

    @GetMapping(SETTINGS)
    @Transactional(readOnly = true)
    ModelAndView show(Page page, @RequestParam(name = "saved") Optional<String> saved) {
        coordinating.name();
        List<Unit> units = places.units();
        Set<Unit> open = new HashSet<>(places.openUnits());
        return page.show(
                "setup/settings",
                new SettingsView(
                        front(page),
                        places.services().stream()
                                .map(service -> new ServiceRow(
                                        service,
                                        text(placeSettings
                                                .daysToAnswer(service.id())
                                                .getFirst())))
                                .toList(),
                        units.stream()
                                .map(unit -> new UnitRow(unit, open.contains(unit)))
                                .toList(),
                        posts(units),
                        saved.isPresent()));
    }

    @GetMapping(NAMES)
    @Transactional(readOnly = true)
    ModelAndView names(Page page) {
        coordinating.name();
        Front front = front(page);
        return page.show("setup/names", names(new Typed(front.nameEn(), front.nameCy()), FormErrors.none(page)));
    }

    @PostMapping(NAMES)
    @Transactional
    ModelAndView rename(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String welsh) {
        String me = coordinating.name();
        if (coordinating.sentBefore(form)) {
            return page.redirect(SETTINGS + "?saved");
        }
        Typed typed = new Typed(english, welsh);
        FormErrors errors = new FormErrors(page);
        Names.required(errors, "english", english, "setup.writeName");
        Names.optional(errors, "welsh", welsh);
        if (errors.any()) {
            return coordinating.askAgain(page, "setup/names", names(typed, errors));
        }
        placeSettings.rename(typed.englishName(), typed.welshName(), me);
        return page.redirect(SETTINGS + "?saved");
    }

    @GetMapping(HELP)
    @Transactional(readOnly = true)
    ModelAndView help(Page page) {
        coordinating.name();
        Front front = front(page);
        return page.show(
                "setup/helps",
                helps(new Typed(orEmpty(front.helpEn()), orEmpty(front.helpCy())), FormErrors.none(page)));
    }

    @PostMapping(HELP)
    @Transactional
    ModelAndView sayHelp(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String welsh) {
        String me = coordinating.name();
        if (coordinating.sentBefore(form)) {
            return page.redirect(SETTINGS + "?saved");
        }
        Typed typed = new Typed(english, welsh);
        FormErrors errors = new FormErrors(page);
        QuestionRules.help(english, welsh, errors);
        if (errors.any()) {
            return coordinating.askAgain(page, "setup/helps", helps(typed, errors));
        }
        boolean nothing = english.isBlank();
        placeSettings.help(nothing ? null : typed.englishName(), nothing ? null : typed.welshName(), me);
        return page.redirect(SETTINGS + "?saved");
    }

    @GetMapping(URGENT_LINE)
    @Transactional(readOnly = true)
    ModelAndView urgentLine(Page page) {
        coordinating.name();
        Front front = front(page);
        return page.show(
                "setup/urgentLine",
                urgentLines(new Typed(orEmpty(front.urgentEn()), orEmpty(front.urgentCy())), FormErrors.none(page)));
    }

    @PostMapping(URGENT_LINE)
    @Transactional
    ModelAndView sayUrgentLine(
            Page page,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String welsh) {
        String me = coordinating.name();
        if (coordinating.sentBefore(form)) {
            return page.redirect(SETTINGS + "?saved");
        }
        Typed typed = new Typed(english, welsh);
        FormErrors errors = new FormErrors(page);
        QuestionRules.urgentLine(english, welsh, errors);
        if (errors.any()) {
            return coordinating.askAgain(page, "setup/urgentLine", urgentLines(typed, errors));
        }
        boolean nothing = english.isBlank();
        placeSettings.urgentLine(nothing ? null : typed.englishName(), nothing ? null : typed.welshName(), me);
        return page.redirect(SETTINGS + "?saved");
    }

    private NamesForm urgentLines(Typed typed, FormErrors errors) {
        return new NamesForm(
                "setup.urgentLine.title",
                "setup.urgentLine.how",
                URGENT_LINE,
                "",
                SETTINGS,
                typed,
                placeSettings.urgentLines(),
                errors);
    }

    private NamesForm names(Typed typed, FormErrors errors) {
        return new NamesForm(
                "setup.names.title", "setup.names.how", NAMES, "", SETTINGS, typed, placeSettings.names(), errors);
    }

    private NamesForm helps(Typed typed, FormErrors errors) {
        return new NamesForm(
                "setup.help.title", "setup.help.own", HELP, "", SETTINGS, typed, placeSettings.helps(), errors);
    }

    private List<PostRow> posts(List<Unit> units) {
        List<DutyNow> duties = postSettings.duties();
        return posts.book().all().stream()
                .map(post -> row(
                        post,
                        duties.stream().filter(d -> d.post().equals(post.id())).toList(),
                        units))
                .filter(PostRow::needed)
                .toList();
    }

    private static PostRow row(Post post, List<DutyNow> duties, List<Unit> units) {
        Set<@Nullable UUID> ids = new HashSet<>();
        duties.forEach(duty -> ids.add(duty.unit()));
        return new PostRow(
                post,
                units.stream().filter(unit -> ids.contains(unit.id())).toList(),
                duties.stream().anyMatch(duty -> !duty.mayEnd()),
                duties.stream().anyMatch(DutyNow::independentReader));
    }

    private static Front front(Page page) {
        Front front = page.front();
        if (front == null) {
            throw new NotFound();
        }
        return front;
    }

    private static String text(Change change) {
        return Objects.requireNonNull(change.english());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
