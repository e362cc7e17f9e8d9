package cairn.guide.web;

import cairn.answers.Posts;
import cairn.guide.domain.StepNews.Kind;
import cairn.guide.domain.StepStory;
import cairn.guide.domain.Steps;
import cairn.guide.domain.Steps.Told;
import cairn.guide.web.StepNewsForm.Typed;
import cairn.platform.NotFound;
import cairn.platform.form.DateFields;
import cairn.platform.form.FormErrors;
import cairn.platform.page.Page;
import cairn.platform.web.InTwoLanguages;
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

/** Saying what became of a step: whoever holds it, or the coordinator. */
@InTwoLanguages
class StepNewsController {

    private final Steps steps;
    private final Posts posts;
    private final ActionTitles titles;
    private final Clock clock;

    StepNewsController(Steps steps, Posts posts, ActionTitles titles, Clock clock) {
        this.steps = steps;
        this.posts = posts;
        this.titles = titles;
        this.clock = clock;
    }

    @GetMapping("/plan-steps/{id}/news/new")
    @Transactional(readOnly = true)
    ModelAndView write(Page page, @PathVariable UUID id) {
        StepStory story = find(id);
        Typed typed = new Typed(UUID.randomUUID(), story.news().size(), "", "", new DateFields("", "", ""));
        return page.show("guide/plan/news", form(page, story, typed, FormErrors.none(page)));
    }

    @PostMapping("/plan-steps/{id}/news")
    @Transactional
    ModelAndView tell(
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID form,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year) {
        StepStory story = find(id);
        Typed typed = new Typed(form, after, kind, body, new DateFields(day, month, year));
        FormErrors errors = new FormErrors(page);
        boolean overtaken = after != story.news().size();
        typed.check(errors, overtaken ? List.of(Kind.values()) : StepNewsForm.offered(story), LocalDate.now(clock));
        if (!errors.any() && tell(page, id, typed)) {
            return page.redirect("/units/" + story.step().unit() + "/plan?done=told");
        }
        if (!errors.any()) {
            errors.add("kind", "guide.plan.somebodyWasFirst");
        }
        StepStory now = find(id);
        return page.showAgain(
                "guide/plan/news", form(page, now, typed.after(now.news().size()), errors));
    }

    private boolean tell(Page page, UUID step, Typed typed) {
        Kind kind = typed.chosen().orElseThrow();
        LocalDate date = kind.hasDate() ? typed.date().date().orElseThrow() : null;
        Told told = new Told(typed.id(), step, typed.after(), kind, typed.body(), date, page.language());
        return steps.tell(told, GuidePages.me().name());
    }

    private StepStory find(UUID id) {
        return steps.find(id).filter(story -> story.step().mineToTell()).orElseThrow(NotFound::new);
    }

    private StepNewsForm form(Page page, StepStory story, Typed typed, FormErrors errors) {
        StepCard card = new StepCard(
                story,
                titles.of(page, story.step().unit(), story.step().action()),
                posts.book().post(story.step().post()),
                null,
                null,
                List.of());
        return new StepNewsForm(card, typed, errors, LocalDate.now(clock));
    }
}
