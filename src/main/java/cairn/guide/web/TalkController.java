package cairn.guide.web;

import cairn.answers.Posts;
import cairn.answers.Wish;
import cairn.guide.domain.Action;
import cairn.guide.domain.Model;
import cairn.guide.domain.Moment;
import cairn.guide.domain.Moments;
import cairn.guide.domain.SideReadings;
import cairn.guide.domain.Talks;
import cairn.people.Descriptions;
import cairn.places.Unit;
import cairn.platform.NotFound;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.page.SignedIn;
import cairn.platform.web.InTwoLanguages;
import cairn.voice.domain.Audience;
import cairn.voice.domain.Choices;
import cairn.voice.domain.Kind;
import cairn.voice.domain.NamedIn;
import cairn.voice.domain.NamedItems;
import cairn.voice.domain.Opens;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the sides see an action differently, they talk: whoever opens the talk raises it in their own words, so that an
 * answer is owed by a day (refusal rule a).
 */
@InTwoLanguages
class TalkController {

    private static final Kind KIND = Kind.ISSUE;

    private final GuidePages pages;
    private final Model model;
    private final Moments moments;
    private final SideReadings readings;
    private final Talks talks;
    private final NamedItems named;
    private final Posts posts;
    private final Descriptions descriptions;

    TalkController(
            GuidePages pages,
            Model model,
            Moments moments,
            SideReadings readings,
            Talks talks,
            NamedItems named,
            Posts posts,
            Descriptions descriptions) {
        this.pages = pages;
        this.model = model;
        this.moments = moments;
        this.readings = readings;
        this.talks = talks;
        this.named = named;
        this.posts = posts;
        this.descriptions = descriptions;
    }

    @GetMapping("/units/{id}/guide/{action}/talks/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id, @PathVariable String action) {
        Unit unit = pages.unit(id);
        return page.show("guide/talk", form(page, unit, action, UUID.randomUUID(), null, FormErrors.none(page)));
    }

    @PostMapping("/units/{id}/guide/{action}/talks")
    @Transactional
    ModelAndView open(
            Page page,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "") String body) {
        Unit unit = pages.unit(id);
        FormErrors errors = new FormErrors(page);
        errors.checkWords("body", body, "guide.talk.empty");
        if (errors.any()) {
            return page.showAgain("guide/talk", form(page, unit, action, form, body, errors));
        }
        Moment moment = newest(id, action);
        SignedIn me = GuidePages.me();
        named.raise(
                form,
                new Choices(
                        KIND,
                        id,
                        Audience.UNIT,
                        Opens.TODAY,
                        new Wish(false, NamedIn.whom(body, posts.book().everyHolder(KIND.name(), id))),
                        page.language()),
                body,
                new NamedItems.Signature(me.name(), descriptions.myWords().orElse(me.takingPartAs())));
        String path = "/units/" + id + "/guide/" + action;
        return page.redirect(talks.open(form, id, action, moment.id()) ? path + "?done=talk" : path + "/talks/new");
    }

    private TalkForm form(Page page, Unit unit, String action, UUID form, @Nullable String body, FormErrors errors) {
        Action of = model.find(unit.service(), action).orElseThrow(NotFound::new);
        Moment moment = newest(unit.id(), action);
        List<SideCell> sides = WayMarks.sides(readings.of(List.of(moment.id())).stream()
                .filter(reading -> reading.action().equals(action))
                .toList());
        String differ = Differences.text(page, sides);
        if (differ == null) {
            throw new NotFound();
        }
        String title = ActionTexts.title(page, of);
        String offered = page.t("guide.talk.offered", "action", title, "differ", differ);
        String who = posts.book().whoAnswers(KIND.name(), unit.id(), Wish.NONE).title(page.language());
        return new TalkForm(unit, action, title, differ, sides, who, form, body == null ? offered : body, errors);
    }

    private Moment newest(UUID unit, String action) {
        return moments.of(unit).stream()
                .filter(moment -> moment.over() && moment.asksOf().contains(action))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
